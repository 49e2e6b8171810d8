import { dutySettings } from '@contract/duty/settings'
import type { CodeKind, LocationVerdict } from '@contract/duty/labels'
import { distanceMetres, judgeLocation, provesPresence } from '@contract/duty/location'
import type { CheckIn, Place, ScannedCode } from '@contract/duty/schema'
import { refuse } from '@contract/refusal'
import { countingTries, requireTriesLeft } from '@server/kit/presence/code-tries'
import { spendStep } from '@server/kit/presence/spend-step'
import { verifyCode, type Taken } from '@server/kit/presence/verify-code'
import type { PractitionerContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { getSiteOfProof, type SiteOfProof } from './queries'

/** What the server itself has found out about somebody's presence. */
export interface Evidence {
  codeKind: CodeKind
  location: LocationVerdict
  distanceM: number | null
  areaCode: string
  /** When it was proved, and whether that was told only later (补传). */
  at: Date
  late: boolean
}

const distanceTo = (site: SiteOfProof, place: Place | undefined): number | null =>
  place && site.lat !== null && site.lng !== null
    ? distanceMetres(place, { lat: site.lat, lng: site.lng })
    : null

function codeOrTrace(
  ctx: PractitionerContext,
  site: SiteOfProof,
  shiftId: string,
  code: ScannedCode,
  taken: Taken,
) {
  try {
    return verifyCode(ctx, site, code, taken)
  } catch (error) {
    throw countingTries(ctx, { shiftId, areaCode: site.area_code }, error)
  }
}

/**
 * Verifies code and place against the site of a shift. A refusal rolls the transaction back, so a code that proved
 * nothing is not spent; a wrong code alone leaves a trace, for which the shift must be locked and nothing written yet.
 *
 * Refuses `code-locked`, `code-other-site`, `code-expired`, `code-wrong`, `sheet-code-wrong`, `too-far`, `code-used`,
 * `taken-in-future`, `delivered-too-late`.
 */
export async function verifyEvidence(
  ctx: PractitionerContext,
  { siteCode, day }: { siteCode: string; day: string },
  { shiftId, code, place, takenAt }: Pick<CheckIn, 'shiftId' | 'code' | 'place' | 'takenAt'>,
): Promise<Evidence> {
  const site = await getSiteOfProof(ctx.db, siteCode)
  await requireTriesLeft(ctx, shiftId)
  const policy = await readSetting(ctx.db, dutySettings, 'duty.offline', site.area_code, day)
  const { codeKind, step, at, late } = codeOrTrace(ctx, site, shiftId, code, { takenAt, policy })
  const distanceM = distanceTo(site, place)
  const location = judgeLocation(distanceM, place?.accuracyM ?? 0, site.fence_m)
  if (!provesPresence(codeKind, location)) throw refuse('too-far')
  if (step !== undefined) await spendStep(ctx, site.code, step)
  return { codeKind, location, distanceM, areaCode: site.area_code, at, late }
}
