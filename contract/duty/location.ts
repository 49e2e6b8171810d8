import type { Position } from '../site/schema'
import type { CodeKind, LocationVerdict } from './labels'

const EARTH_RADIUS_M = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in whole metres between two WGS-84 positions. */
export function distanceMetres(a: Position, b: Position): number {
  const halfLat = Math.sin(radians(b.lat - a.lat) / 2)
  const halfLng = Math.sin(radians(b.lng - a.lng) / 2)
  const chord = halfLat ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * halfLng ** 2
  // rounding may carry the chord of opposite points past 1, where asin is NaN
  return Math.round(2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(Math.min(1, chord))))
}

/** A phone that is wrong by more than this has not found itself: indoors, by the nearest mast. */
const USEFUL_ACCURACY_M = 200

/**
 * Whether a distance is inside the site's fence. The phone's own stated error counts in its favour, up to 200 m. A
 * position vaguer than that is `outside` only where even its error does not reach the fence; else nothing is known.
 *
 * @param distanceM null without a position, of the phone or of the site
 */
export function judgeLocation(distanceM: number | null, accuracyM: number, fenceM: number): LocationVerdict {
  if (distanceM === null) return 'unknown'
  if (distanceM <= fenceM + Math.min(accuracyM, USEFUL_ACCURACY_M)) return 'inside'
  return distanceM > fenceM + accuracyM ? 'outside' : 'unknown'
}

/**
 * Whether a code and a position together prove presence. The printed sheet can be photographed, so with a position
 * away from the site it is no proof; the station's rotating code stands by itself (no position is ever required).
 */
export const provesPresence = (codeKind: CodeKind, location: LocationVerdict): boolean =>
  codeKind === 'rotating' || location !== 'outside'
