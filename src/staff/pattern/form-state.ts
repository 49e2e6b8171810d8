import type { Cycle, RestDayRule } from '@contract/roster/labels'
import { mondayOf } from '@contract/roster/month'
import type { Pattern, ProposePattern } from '@contract/roster/pattern-schema'
import type { DutyKind } from '@contract/duty/labels'
import type { MatterType } from '@contract/consultation/labels'

/** A pattern as it is being written; what a cycle has no use for stays, in case one goes back to it. */
export interface PatternForm {
  siteCode: string | undefined
  kind: DutyKind
  cycle: Cycle
  weekdays: number[]
  /** Any day of a week that has the duty. */
  anchorDay: string | undefined
  weekOfMonth: number
  monthOfQuarter: number
  starts: string
  ends: string
  peopleNeeded: number | undefined
  restDays: RestDayRule
  fields: MatterType[]
  people: string[]
  fromOn: string | undefined
  toOn: string | undefined
}

export const blankForm: PatternForm = {
  siteCode: undefined,
  kind: 'at-site',
  cycle: 'weekly',
  weekdays: [],
  anchorDay: undefined,
  weekOfMonth: 1,
  monthOfQuarter: 1,
  starts: '08:30',
  ends: '12:30',
  peopleNeeded: 1,
  restDays: 'skip',
  fields: [],
  people: [],
  fromOn: undefined,
  toOn: undefined,
}

/** A pattern to be changed, as a form; the day from which the change holds is left to be chosen. */
export const formOf = (pattern: Pattern): PatternForm => ({
  ...blankForm,
  siteCode: pattern.siteCode,
  kind: pattern.kind,
  cycle: pattern.cycle,
  weekdays: pattern.weekdays,
  anchorDay: pattern.anchorMonday ?? undefined,
  weekOfMonth: pattern.weekOfMonth ?? 1,
  monthOfQuarter: pattern.monthOfQuarter ?? 1,
  starts: pattern.starts,
  ends: pattern.ends,
  peopleNeeded: pattern.peopleNeeded,
  restDays: pattern.restDays,
  fields: pattern.fields,
  people: pattern.people,
  toOn: pattern.toOn ?? undefined,
})

export const takesOneDay = (cycle: Cycle): boolean => cycle === 'monthly' || cycle === 'quarterly'

/** What is sent of a form: only what its cycle has a use for. */
export function proposalOf(
  form: PatternForm,
  replaces: string | undefined,
): Omit<ProposePattern, 'requestId'> {
  const { cycle, anchorDay, peopleNeeded, siteCode, fromOn, toOn, ...rest } = form
  const oneDay = takesOneDay(cycle)
  return {
    ...rest,
    cycle,
    siteCode: siteCode ?? '',
    weekdays: cycle === 'workdays' ? [] : form.weekdays,
    anchorMonday: cycle === 'fortnightly' && anchorDay ? mondayOf(anchorDay) : null,
    weekOfMonth: oneDay ? form.weekOfMonth : null,
    monthOfQuarter: cycle === 'quarterly' ? form.monthOfQuarter : null,
    peopleNeeded: peopleNeeded ?? 0,
    fromOn: fromOn ?? '',
    toOn: toOn ?? null,
    ...(replaces && { replaces }),
  }
}
