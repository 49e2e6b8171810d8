import { groups, type Group } from '../groups'
import { ageOf, isIdNumber, sexOf } from '../identity'
import { addDays, shanghaiDate } from '../time'
import { circumstances, type Circumstance, type MeansChoice, type PaperKind } from './labels'
import type { ApplicationForm, HouseholdMember } from './schema'

export const meansPaths = ['no-means-test', 'check-waived', 'promise', 'proof'] as const
export type MeansPath = (typeof meansPaths)[number]

/**
 * Which way an application takes: no means test (法援法 32), check waived against proof (法援法 42), or the
 * applicant's own choice between promise and proof. Exempt people are not asked to promise.
 */
export const meansPathOf = (circumstance: Circumstance | null, choice: MeansChoice | undefined): MeansPath =>
  circumstance ? circumstances[circumstance].effect : (choice ?? 'proof')

/** Whether who applies may be looked for by somebody: the pages can be left at a tap (反家庭暴力法 34). */
export const isInDanger = (circumstance: Circumstance | null | undefined): boolean =>
  circumstance === 'abuse-victim'

/** Paper kinds an application can't go without: an identity paper always, a proof where a proof is the basis. */
export function papersNeeded(path: MeansPath): ('identity' | 'hardship' | 'exemption')[] {
  if (path === 'check-waived') return ['identity', 'exemption']
  return path === 'proof' ? ['identity', 'hardship'] : ['identity']
}

/** Paper kinds still missing among those uploaded. */
export const papersMissing = (path: MeansPath, present: readonly PaperKind[]) =>
  papersNeeded(path).filter((kind) => !present.includes(kind))

/**
 * The form as it is kept: who is spared the means test or its check leaves nothing about income behind, also when
 * they had filled it in before saying so (个人信息保护法 6: no more than the purpose needs).
 */
export function formAsFiled(form: ApplicationForm): ApplicationForm {
  if (!form.circumstance) return form
  return {
    ...form,
    meansChoice: undefined,
    ownMonthlyIncomeYuan: undefined,
    household: [],
    propertyNote: undefined,
  }
}

/**
 * Household income a head in yuan a month, the applicant included. An opponent living in the household counts
 * neither as income nor as a head (148号令 18).
 */
export function incomePerHead(own: number, household: readonly HouseholdMember[]): number {
  const counted = household.filter((member) => !member.isOpponent)
  const total = counted.reduce((sum, member) => sum + member.monthlyIncomeYuan, own)
  return Math.round((total / (counted.length + 1)) * 100) / 100
}

/** Special groups an ID number alone tells of (A68): 60 and over, under 18, women. Empty for any other paper. */
export function groupsByIdNumber(idNumber: string, now: Date): Group[] {
  if (!isIdNumber(idNumber)) return []
  const age = ageOf(idNumber, now)
  return [
    ...(age >= 60 ? (['elderly'] as const) : []),
    ...(sexOf(idNumber) === 'female' ? (['woman'] as const) : []),
    ...(age < 18 ? (['minor'] as const) : []),
  ]
}

/** Groups an application counts in: those named by the applicant and those the ID number tells of, in list order. */
export function groupsOf(form: Pick<ApplicationForm, 'groups' | 'idNumber' | 'idKind'>, now: Date): Group[] {
  const told = form.idKind === 'resident-id' ? groupsByIdNumber(form.idNumber, now) : []
  return groups.filter((group) => form.groups.includes(group) || told.includes(group))
}

/** The green channel (A69): anyone of a special group, and anyone the law spares the means test or its check. */
export const isGreenChannel = (of: readonly Group[], circumstance: Circumstance | null): boolean =>
  of.length > 0 || circumstance !== null

/** Days within which a limitation or period must end for an application to be urgent, today among them. */
const URGENT_DAYS = 7

/** First and last day ('YYYY-MM-DD') of a limitation that makes an application urgent today. */
export function urgentDays(now: Date): { from: string; to: string } {
  const from = shanghaiDate(now)
  return { from, to: addDays(from, URGENT_DAYS - 1) }
}

/**
 * Urgent when a limitation or period ends today or within the six days after (法援法 44). One that is past can't be
 * saved by haste, and must not push back those that can.
 */
export function isUrgent(limitationOn: string | null | undefined, now: Date): boolean {
  const { from, to } = urgentDays(now)
  return !!limitationOn && from <= limitationOn && limitationOn <= to
}
