import type { HelperKind, PractitionerKind } from '../account/roles'
import type { FiledAs, PaperKind } from '../aid/labels'
import type { AidStatus } from '../aid/statuses'
import { arrowOf } from '../aid/workflow'
import { may } from '../people/may'

/**
 * The person's own hand has to confirm what somebody of an office or a helper wrote for them (148号令 11). Who is in
 * detention has signed the application that was passed on, and is not there to sign another (法援法 39).
 */
export const needsReadBack = (as: FiledAs, passedOn = false): boolean =>
  !passedOn && ['helper', 'station', 'centre'].includes(as)

/** Who files on a right of their own shows it: a representative's authority, a relative's kinship (法援法 40; 148号令 11). */
export const needsAgencyProof = (as: FiledAs): boolean => as === 'representative' || as === 'relative'

export { isTakenIn } from './taken-in'

/** As what the application that was passed on from detention lies among the papers. */
export const PASSED_ON_PAPER: PaperKind = 'other'

/**
 * Papers beyond those of the form itself that a filing lacks.
 *
 * @param passedOn it comes from detention, so that what the person signed there goes along
 */
export function filingPapersMissing(
  as: FiledAs,
  present: readonly PaperKind[],
  passedOn = false,
): PaperKind[] {
  const needed: PaperKind[] = []
  if (needsAgencyProof(as)) needed.push('agency')
  if (passedOn) needed.push(PASSED_ON_PAPER)
  return needed.filter((kind) => !present.includes(kind))
}

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
