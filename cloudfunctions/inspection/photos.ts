import * as z from 'zod'
import { countyOf } from '@contract/area'
import { KeepProof } from '@contract/proof'
import { refuse } from '@contract/refusal'
import type { SitePhotoInput } from '@contract/inspection/schema'
import { keepProof, readProof } from '@server/kit/files/proof'
import type { Act } from '@server/kit/procedure'
import { inspection } from './one'

export const KeepSitePhoto = KeepProof.extend({ inspectionId: z.uuid() })

/** Keeps a photo for an inspection, or for what was put right after it. Refuses `not-found` as `inspection` does. */
export async function keepSitePhoto({ ctx, input }: Act<typeof KeepSitePhoto>): Promise<{ id: string }> {
  const seen = await inspection({ ctx, input: { id: input.inspectionId } })
  const { area_code } = await ctx.db
    .selectFrom('site')
    .select('area_code')
    .where('code', '=', seen.siteCode)
    .executeTakeFirstOrThrow()
  return keepProof(ctx, input, { countyCode: countyOf(area_code) })
}

/** A photo of an inspection the caller may see. Refuses `not-found`. */
export async function sitePhoto({ ctx, input }: Act<typeof SitePhotoInput>): Promise<{ src: string }> {
  const seen = await inspection({ ctx, input: { id: input.inspectionId } })
  if (seen.photoIds.includes(input.id))
    return readProof(ctx, input.id, { type: 'inspection', id: input.inspectionId })
  const event = seen.rectification?.events.find(({ photoIds }) => photoIds.includes(input.id))
  if (!event) throw refuse('not-found')
  return readProof(ctx, input.id, { type: 'rectification_event', id: event.id })
}
