import type { ShiftToMakeUp } from '@contract/duty/make-up'
import type { DueShift } from '@contract/duty/schema'

/** What the rules of make-ups ask of a shift. */
export const toMakeUp = ({ attendance, ...shift }: DueShift): ShiftToMakeUp => ({
  ...shift,
  checkedInAt: attendance?.checkedInAt ?? null,
  closedBySystem: attendance?.closedBySystem ?? false,
})
