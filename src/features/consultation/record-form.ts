import { lacks, type Lack } from '@contract/consultation/completeness'
import type { Channel, MatterType, Result, Risk } from '@contract/consultation/labels'
import { NewConsultation } from '@contract/consultation/schema'
import type { DutyKind } from '@contract/duty/labels'
import type { Group } from '@contract/groups'
import type { RefusedFields } from '@contract/refusal'

/** A record while it is being written. `id` is the record's own, from its first letter on. */
export interface RecordForm {
  id: string
  shiftId: string | undefined
  siteCode: string | undefined
  /** For reading where it belongs when there is no network. */
  siteName: string | undefined
  channel: Channel | undefined
  matterType: MatterType | undefined
  subtype: string | undefined
  groups: Group[]
  summary: string
  answer: string
  result: Result | undefined
  clientName: string
  clientPhone: string
  address: string
  /** The matter it goes on with, and how that one is told apart on this page. */
  matterId: string | undefined
  matterName: string | undefined
  /** The booking it comes of. */
  bookingId: string | undefined
  safeMode: boolean
  minor: boolean
  groupSize: number | undefined
  risks: Risk[]
  /** Kept by the server already; the pictures themselves are too large for a draft. */
  photoIds: string[]
  rightTold: boolean
  /** Undefined until something is written or chosen: then the moment of that. */
  occurredAt: string | undefined
}

export const emptyForm = (id: string, shiftId: string | undefined): RecordForm => ({
  id,
  shiftId,
  siteCode: undefined,
  siteName: undefined,
  channel: undefined,
  matterType: undefined,
  subtype: undefined,
  groups: [],
  summary: '',
  answer: '',
  result: undefined,
  clientName: '',
  clientPhone: '',
  address: '',
  matterId: undefined,
  matterName: undefined,
  bookingId: undefined,
  safeMode: false,
  minor: false,
  groupSize: undefined,
  risks: [],
  photoIds: [],
  rightTold: false,
  occurredAt: undefined,
})

/** The channel a duty suggests: people come to a site or an event; to villages and homes the adviser goes. */
export const channelOfDuty: Record<DutyKind, Channel> = {
  'at-site': 'on-site',
  village: 'outreach',
  market: 'outreach',
  event: 'on-site',
  'home-visit': 'home-visit',
}

/**
 * When a consultation on this shift happened, as far as one can guess: now, while the shift runs; at its end, when
 * it is written down later.
 */
export function likelyMoment(shift: { startsAt: string; endsAt: string } | undefined, now: Date): string {
  if (!shift) return now.toISOString()
  const end = new Date(shift.endsAt)
  return (now < end ? now : end).toISOString()
}

/** What the contract is asked about: the form as a record, whole or not. */
function inputOf(form: RecordForm, requestId: string, now: Date): object {
  const { siteName: _, matterName: __, safeMode, minor, risks, photoIds, ...rest } = form
  return {
    ...rest,
    requestId,
    clientPhone: form.clientPhone.trim() || undefined,
    // what says nothing is left out, so that it is not sent over a bad line
    ...(safeMode && { safeMode }),
    ...(minor && { minor }),
    ...(risks.length > 0 && { risks }),
    ...(photoIds.length > 0 && { photoIds }),
    occurredAt: form.occurredAt ?? now.toISOString(),
  }
}

/** The record a form comes to, or one sentence for each field that is wrong. */
export function readForm(
  form: RecordForm,
  requestId: string,
  now: Date,
): { record: NewConsultation } | { fields: RefusedFields } {
  const input = inputOf(form, requestId, now)
  const parsed = NewConsultation.safeParse(input)
  if (parsed.success) return { record: parsed.data }
  return { fields: Object.fromEntries(lacks(input).map(({ field, sentence }) => [field, sentence])) }
}

/** What a record that would be taken still lacks, to be said and left to the person. */
export const adviceOn = (form: RecordForm, requestId: string, now: Date): Lack[] =>
  lacks(inputOf(form, requestId, now)).filter(({ must }) => !must)

/** Names of the fields, in the order of the page, for telling which are still wrong. */
export const fieldNames: Record<string, string> = {
  siteCode: '站点',
  channel: '咨询方式',
  matterType: '问的什么事',
  groups: '来访人属于',
  summary: '咨询内容',
  answer: '解答意见',
  result: '办理结果',
  clientName: '姓名',
  clientPhone: '电话',
  address: '住址',
  risks: '风险提示',
  groupSize: '涉及人数',
  photoIds: '纸质登记的照片',
  occurredAt: '咨询时间',
  rightTold: '告知可以申请援助',
}
