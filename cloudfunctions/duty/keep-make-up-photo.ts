import { countyOf } from '@contract/area'
import type { KeepProof } from '@contract/proof'
import { keepProof } from '@server/kit/files/proof'
import type { Act, PractitionerContext } from '@server/kit/procedure'

/** Keeps a photo of the caller's until a make-up takes it up. Refuses what `keepProof` of the kit refuses. */
export const keepMakeUpPhoto = ({
  ctx,
  input,
}: Act<typeof KeepProof, PractitionerContext>): Promise<{ id: string }> =>
  keepProof(ctx, input, { countyCode: countyOf(ctx.caller.practitioner.areaCode) })
