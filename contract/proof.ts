import * as z from 'zod'
import { Write } from './wire'

/** A photo as it is kept, in bytes; the phone makes it smaller before. */
export const PROOF_MAX_BYTES = 3 * 1024 * 1024
/** Photos one person may have uploaded without using them yet. */
export const PROOFS_LOOSE_MAX = 30
/** Photos one act takes at most. */
export const PROOFS_MAX = 9

/** A photo that is to prove something: sent on its own, then named by the act. `id` is made by the client. */
export const KeepProof = Write.extend({
  id: z.uuid(),
  content: z.base64().min(1, '请选择照片').max(4_200_000, '照片太大，请换一张小一点的（不超过3兆）'),
})
export type KeepProof = z.output<typeof KeepProof>
export const KeptProof = z.object({ id: z.uuid() })

/** Ids of photos an act takes up. */
export const ProofIds = z.array(z.uuid()).max(PROOFS_MAX, `最多${PROOFS_MAX}张照片`)
export const ProofPhoto = z.object({ src: z.string() })
