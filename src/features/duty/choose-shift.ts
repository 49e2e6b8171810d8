import type { DueShift, Today } from '@contract/duty/schema'

type Running = Pick<DueShift, 'status' | 'endsAt'>

/**
 * The shift a person means at `now`: the one they are on, else the first they may still check in at, else the last
 * that was not withdrawn, else the last of all.
 *
 * @param shifts in order of time
 */
export function currentShift<S extends Running>(shifts: readonly S[], now: Date): S | undefined {
  return (
    shifts.find(({ status }) => status === 'checked-in') ??
    shifts.find(({ status, endsAt }) => status === 'published' && new Date(endsAt) > now) ??
    [...shifts].reverse().find(({ status }) => status !== 'withdrawn') ??
    shifts[shifts.length - 1]
  )
}

/** The shift a link or a scanned code means: the one it names, else the current one at the site it names. */
export const shiftMeant = (
  { shifts }: Today,
  now: Date,
  { shift, s }: { shift?: string | undefined; s?: string | undefined },
): DueShift | undefined =>
  shift === undefined
    ? currentShift(s === undefined ? shifts : shifts.filter(({ siteCode }) => siteCode === s), now)
    : shifts.find(({ id }) => id === shift)
