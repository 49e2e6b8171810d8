import type { MakeUpPhotoInput } from '@contract/duty/make-up-schema'
import { refuse } from '@contract/refusal'
import { readProof } from '@server/kit/files/proof'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { findOwnMakeUp, MAKE_UP } from './make-up-queries'

/** One photo of a make-up of the caller's own. Refuses `not-found` for another's. */
export async function ownMakeUpPhoto({
  ctx,
  input,
}: Act<typeof MakeUpPhotoInput, PractitionerContext>): Promise<{ src: string }> {
  if (!(await findOwnMakeUp(ctx.db, ctx.caller.accountId, input.id))) throw refuse('not-found')
  return readProof(ctx, input.photoId, { type: MAKE_UP, id: input.id })
}
