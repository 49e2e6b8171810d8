import type { HelperKind, PractitionerKind } from '../account/roles'
import type { FiledAs, PaperKind } from '../aid/labels'
import type { AidStatus } from '../aid/statuses'
import { arrowOf } from '../aid/workflow'
import { may } from '../people/may'

/** The person's own hand has to confirm what somebody of an office or a helper wrote for them (148号令 11). */
export const needsReadBack = (as: FiledAs): boolean => ['helper', 'station', 'centre'].includes(as)

/** Who files on a right of their own shows it: a representative's authority, a relative's kinship (法援法 40; 148号令 11). */
export const needsAgencyProof = (as: FiledAs): boolean => as === 'representative' || as === 'relative'

export { isTakenIn } from './taken-in'

/** Papers beyond those of the form itself that a filing lacks. */
export const filingPapersMissing = (as: FiledAs, present: readonly PaperKind[]): PaperKind[] =>
  needsAgencyProof(as) && !present.includes('agency') ? ['agency'] : []

/** Whether somebody of the register may fill an application for a neighbour. */
export const mayFileAsHelper = (kind: PractitionerKind | undefined): boolean =>
  kind !== undefined && may(kind, 'apply-for-others')

/** Acts of an applicant that staff do for a person who has no account to do them on. */
export const counterActs = ['withdraw', 'object'] as const
export type CounterAct = (typeof counterActs)[number]

/** Those open in a status. */
export const counterActsOpen = (status: AidStatus): CounterAct[] =>
  counterActs.filter((act) => arrowOf(status, act, 'applicant'))

const stationKinds: readonly HelperKind[] = ['justice-staff']

/**
 * In whose hand an office takes an application in: the centre's own staff for the centre; a station's, or the
 * township justice office's which runs it, for the station (法援法 13). Undefined: not one who takes in.
 */
export function takesInAs(who: {
  isCounty: boolean
  isStation: boolean
  kind: PractitionerKind | undefined
}): 'station' | 'centre' | undefined {
  if (who.isCounty) return 'centre'
  const isStation = who.isStation || (stationKinds as readonly (string | undefined)[]).includes(who.kind)
  return isStation ? 'station' : undefined
}
