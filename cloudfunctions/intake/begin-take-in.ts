import type * as z from 'zod'
import type { BeginTakeIn, Begun } from '@contract/intake/taken-in-schema'
import { beginAtCounter } from '@server/kit/aid/begin-at-counter'
import type { Act } from '@server/kit/procedure'
import type { CollectorContext } from '@server/kit/collector'

/**
 * Begins an application at an office's counter, for a person who came, wrote or called, or who is visited (A72). The
 * draft is in the hands of whoever began it. Refuses `not-in-this-state` for a draft that was begun otherwise,
 * `not-found` for another's.
 */
export async function beginTakeIn({
  ctx,
  input: { id, channel, tracking },
}: Act<typeof BeginTakeIn, CollectorContext>): Promise<z.output<typeof Begun>> {
  await beginAtCounter(ctx, ctx.collector, { id, form: {}, channel, tracking })
  ctx.audit({
    act: 'take-in-begun',
    subjectType: 'aid_application',
    subjectId: id,
    areaCode: ctx.collector.areaCode,
    detail: { channel },
  })
  return { id }
}
