import type { Channel, MatterType, Result } from '@contract/consultation/labels'
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
  groups: Group[]
  summary: string
  answer: string
  result: Result | undefined
  clientName: string
  clientPhone: string
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
  groups: [],
  summary: '',
  answer: '',
  result: undefined,
  clientName: '',
  clientPhone: '',
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

/** The record a form comes to, or one sentence for each field that is wrong. */
export function readForm(
  form: RecordForm,
  requestId: string,
  now: Date,
): { record: NewConsultation } | { fields: RefusedFields } {
  const { siteName: _, ...rest } = form
  const parsed = NewConsultation.safeParse({
    ...rest,
    requestId,
    clientPhone: form.clientPhone.trim() || undefined,
    occurredAt: form.occurredAt ?? now.toISOString(),
  })
  if (parsed.success) return { record: parsed.data }
  return {
    fields: Object.fromEntries(
      parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]).reverse(),
    ),
  }
}

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
  occurredAt: '咨询时间',
  rightTold: '告知可以申请援助',
}
