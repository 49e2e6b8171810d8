import { groupLabels, type Group } from '../groups'
import {
  channelLabels,
  matterTypeLabels,
  resultLabels,
  riskLabels,
  type Channel,
  type MatterType,
  type Result,
  type Risk,
} from './labels'
import type { Change } from './schema'

/** What of a record can be corrected, with the visitor in clear. */
export interface Correctable {
  channel: Channel
  matterType: MatterType
  subtype: string | null
  subtypeName: string | null
  groups: Group[]
  summary: string
  answer: string
  result: Result
  groupSize: number | null
  risks: Risk[]
  safeMode: boolean
  minor: boolean
  clientName: string | null
  clientPhone: string | null
  clientAddress: string | null
}

export const correctedFields = [
  'channel',
  'matterType',
  'groups',
  'summary',
  'answer',
  'result',
  'groupSize',
  'risks',
  'safeMode',
  'minor',
  'clientName',
  'clientPhone',
  'clientAddress',
] as const
export type CorrectedField = (typeof correctedFields)[number]

export const correctedFieldLabels: Record<CorrectedField, string> = {
  channel: '咨询方式',
  matterType: '事项',
  groups: '来访人属于',
  summary: '咨询内容',
  answer: '解答意见',
  result: '办理结果',
  groupSize: '涉及人数',
  risks: '风险提示',
  safeMode: '安全模式',
  minor: '未成年人',
  clientName: '姓名',
  clientPhone: '电话',
  clientAddress: '住址',
}

const list = (words: string[]) => words.join('、') || '没有'
const yesNo = (yes: boolean) => (yes ? '是' : '否')

const said: Record<CorrectedField, (record: Correctable) => string> = {
  channel: ({ channel }) => channelLabels[channel],
  matterType: ({ matterType, subtype, subtypeName }) =>
    subtype ? `${matterTypeLabels[matterType]}·${subtypeName ?? subtype}` : matterTypeLabels[matterType],
  groups: ({ groups }) => list(groups.map((group) => groupLabels[group])),
  summary: ({ summary }) => summary,
  answer: ({ answer }) => answer,
  result: ({ result }) => resultLabels[result],
  groupSize: ({ groupSize }) => (groupSize === null ? '没有' : `${groupSize}人`),
  risks: ({ risks }) => list(risks.map((risk) => riskLabels[risk])),
  safeMode: ({ safeMode }) => yesNo(safeMode),
  minor: ({ minor }) => yesNo(minor),
  clientName: ({ clientName }) => clientName ?? '没有',
  clientPhone: ({ clientPhone }) => clientPhone ?? '没有',
  clientAddress: ({ clientAddress }) => clientAddress ?? '没有',
}

/** Fields that differ. The visitor is compared in clear, so that a change a mask would hide is found. */
export const changedFields = (before: Correctable, after: Correctable): CorrectedField[] =>
  correctedFields.filter((field) => said[field](before) !== said[field](after))

/** What changed, in words, as `show` lets each text be read: masked, or left out. */
export const changesBetween = (
  before: Correctable,
  after: Correctable,
  show: (field: CorrectedField, text: string) => string,
): Change[] =>
  changedFields(before, after).map((field) => ({
    field: correctedFieldLabels[field],
    before: show(field, said[field](before)),
    after: show(field, said[field](after)),
  }))
