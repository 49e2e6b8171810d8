import type { RequestKind } from '@contract/request/labels'
import { whyNotAsk } from '@contract/request/rules'
import type { AskableShift } from '@contract/request/schema'
import { askLeave, askStandIn, askSwap } from '@/api/request'

/** What is being asked for, as it is kept on the phone. */
export interface RequestForm {
  kind?: RequestKind
  shiftId?: string
  otherShiftId?: string
  otherId?: string
  fromOn?: string
  toOn?: string
  reason: string
}

export const emptyForm: RequestForm = { reason: '' }

/** Sends the form as what its kind makes of it. What is missing is said by the server, at its field. */
export const sendRequest = ({ kind, ...form }: RequestForm & { requestId: string }) => {
  const { requestId, reason, shiftId = '', otherShiftId = '', otherId = '', fromOn = '', toOn = '' } = form
  if (kind === 'leave') return askLeave({ requestId, reason, fromOn, toOn })
  if (kind === 'swap') return askSwap({ requestId, reason, shiftId, otherShiftId })
  return askStandIn({ requestId, reason, shiftId, otherId })
}

/** Why a shift can't be asked about, in a few words; undefined when it can. */
export function whyNot(shift: AskableShift, now: Date): string | undefined {
  if (shift.inRequest) return '已有申请在办'
  return whyNotAsk(shift, new Date(shift.askUntil), now) ? '时间太近，请打电话给司法局' : undefined
}
