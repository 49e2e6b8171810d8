import type { OpenMakeUpPhoto } from '@contract/duty/make-up-schema'
import { refuse } from '@contract/refusal'
import { readProof } from '@server/kit/files/proof'
import type { Act } from '@server/kit/procedure'
import { MAKE_UP, makeUpsToDecide } from './make-up-queries'

/** Opens one photo of a make-up for who decides it; each look leaves an audit row. Refuses `not-found`. */
export async function makeUpPhoto({ ctx, input }: Act<typeof OpenMakeUpPhoto>): Promise<{ src: string }> {
  const found = await makeUpsToDecide(ctx.db, ctx.caller)
    .where('make_up.id', '=', input.id)
    .executeTakeFirst()
  if (!found) throw refuse('not-found')
  const photo = await readProof(ctx, input.photoId, { type: MAKE_UP, id: input.id })
  ctx.audit({
    act: 'proof-opened',
    subjectType: MAKE_UP,
    subjectId: input.id,
    areaCode: found.countyCode,
    detail: { photoId: input.photoId },
  })
  return photo
}
