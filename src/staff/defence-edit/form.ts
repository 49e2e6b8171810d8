import {
  authorities,
  authorityLabels,
  defenceGroundCodes,
  defenceGrounds,
  stageLabels,
  stages,
  type Authority,
  type DefenceGround,
  type Stage,
} from '@contract/defence/labels'
import { groundFits, stageFits } from '@contract/defence/rules'
import type { DefenceNotice, NoticeFormInput } from '@contract/defence/schema'
import { atShanghai, shanghai, shanghaiDate } from '@contract/time'

/** A notice as it is typed: moments as a day and a time, what is left empty as ''. */
export interface Typed {
  countyCode: string | undefined
  authority: Authority | undefined
  authorityName: string
  documentNumber: string
  caseNumber: string
  stage: Stage | undefined
  ground: DefenceGround | undefined
  charge: string
  name: string
  idNumber: string
  detainedAt: string
  hearingOn: string
  officerName: string
  officerPhone: string
  receivedOn: string
  receivedTime: string
  because: string
}

export const emptyForm: Typed = {
  countyCode: undefined,
  authority: undefined,
  authorityName: '',
  documentNumber: '',
  caseNumber: '',
  stage: undefined,
  ground: undefined,
  charge: '',
  name: '',
  idNumber: '',
  detainedAt: '',
  hearingOn: '',
  officerName: '',
  officerPhone: '',
  receivedOn: '',
  receivedTime: '09:00',
  because: '',
}

/** What is registered, as it would be typed. The ID number is shown in part, so it is typed only to change it. */
export const typedOf = (notice: DefenceNotice): Typed => ({
  countyCode: notice.countyCode,
  authority: notice.authority,
  authorityName: notice.authorityName,
  documentNumber: notice.documentNumber,
  caseNumber: notice.caseNumber ?? '',
  stage: notice.stage,
  ground: notice.ground,
  charge: notice.charge,
  name: notice.name,
  idNumber: '',
  detainedAt: notice.detainedAt ?? '',
  hearingOn: notice.hearingOn ?? '',
  officerName: notice.officerName ?? '',
  officerPhone: notice.officerPhone ?? '',
  receivedOn: shanghaiDate(notice.receivedAt),
  receivedTime: shanghai(notice.receivedAt).format('HH:mm'),
  because: '',
})

/**
 * What is sent. A choice not made goes as it is, and comes back as a red mark.
 *
 * @param receivedAt the moment registered, kept to the second as long as its day and minute are not changed
 */
export function sentOf(typed: Typed, receivedAt?: string): NoticeFormInput {
  const kept =
    receivedAt !== undefined &&
    shanghaiDate(receivedAt) === typed.receivedOn &&
    shanghai(receivedAt).format('HH:mm') === typed.receivedTime
  return {
    authority: typed.authority!,
    authorityName: typed.authorityName,
    documentNumber: typed.documentNumber,
    caseNumber: typed.caseNumber,
    stage: typed.stage!,
    ground: typed.ground!,
    charge: typed.charge,
    name: typed.name,
    idNumber: typed.idNumber.toUpperCase(),
    detainedAt: typed.detainedAt,
    hearingOn: typed.hearingOn || undefined,
    officerName: typed.officerName,
    officerPhone: typed.officerPhone || undefined,
    receivedAt: kept ? receivedAt : typed.receivedOn && atShanghai(typed.receivedOn, typed.receivedTime),
  }
}

export const authorityOptions = authorities.map((value) => ({ value, label: authorityLabels[value] }))

/** Stages and grounds of an authority: what it can't say is not offered. */
export const stageOptions = (authority: Authority | undefined) =>
  stages
    .filter((stage) => !authority || stageFits(authority, stage))
    .map((value) => ({ value, label: stageLabels[value] }))
export const groundOptions = (authority: Authority | undefined) =>
  defenceGroundCodes
    .filter((ground) => !authority || groundFits(authority, ground))
    .map((value) => ({ value, label: defenceGrounds[value].label }))
