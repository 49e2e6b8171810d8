import { linkEnd } from '@contract/counter/rules'
import type { MakeLinkCode, ShownLinkCode } from '@contract/counter/schema'
import { lockTakenIn } from '@server/kit/aid/at-counter'
import type { CollectorContext } from '@server/kit/collector'
import type { Act } from '@server/kit/procedure'
import { inGroups, newTypedCode } from '@server/kit/typed-code'
import { codeHash } from './code'
import { mustBeUnbound } from './whose'

/**
 * Makes a code by which the person takes their case up on a phone of their own, once, within `LINK_MINUTES`. An earlier
 * code that was not used ends with it. Refuses `not-in-this-state` for a case that is archived, and
 * what `lockTakenIn` refuses.
 */
export async function makeLinkCode({
  ctx,
  input,
}: Act<typeof MakeLinkCode, CollectorContext>): Promise<ShownLinkCode> {
  const { db, caller, now, service } = ctx
  const row = await lockTakenIn(ctx, input.id)
  await mustBeUnbound(ctx, row.id)
  await db
    .updateTable('aid_link_code')
    .set({ ended_at: now.toISOString() })
    .where('application_id', '=', row.id)
    .where('ended_at', 'is', null)
    .execute()
  const code = newTypedCode()
  const expiresAt = linkEnd(now)
  await db
    .insertInto('aid_link_code')
    .values({
      code_hash: codeHash(ctx, code),
      application_id: row.id,
      seen: input.seen,
      made_by: caller.accountId,
      made_at: now.toISOString(),
      expires_at: expiresAt,
    })
    .execute()
  ctx.audit({
    act: 'link-code-made',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { seen: input.seen, expiresAt },
  })
  return { code: inGroups(code), image: await service.codeImages.image({ l: code }), expiresAt }
}
