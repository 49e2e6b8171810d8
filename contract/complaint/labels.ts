export const complaintSources = ['resident', 'rating', 'return-visit', 'staff'] as const
export type ComplaintSource = (typeof complaintSources)[number]

export const complaintSourceLabels: Record<ComplaintSource, string> = {
  resident: '群众投诉',
  rating: '评价里反映',
  'return-visit': '回访中反映',
  staff: '工作人员转来',
}

/** What is complained of (法援法 55; 沁水 rules). */
export const complaintReasons = [
  'charged',
  'solicited',
  'rude',
  'absent',
  'wrong-advice',
  'leaked',
  'other',
] as const
export type ComplaintReason = (typeof complaintReasons)[number]

export const complaintReasonLabels: Record<ComplaintReason, string> = {
  charged: '收了钱',
  solicited: '劝我花钱请他',
  rude: '态度不好',
  absent: '该值班没人',
  'wrong-advice': '解答不清楚、不对',
  leaked: '泄露了我的事',
  other: '其他',
}

export const complaintStatuses = ['filed', 'accepted', 'not-accepted', 'concluded', 'told'] as const
export type ComplaintStatus = (typeof complaintStatuses)[number]

export const complaintStatusLabels: Record<ComplaintStatus, string> = {
  filed: '已收到',
  accepted: '调查中',
  'not-accepted': '不受理',
  concluded: '已查清',
  told: '已答复',
}

/** What an investigation came to. */
export const complaintOutcomes = ['founded', 'partly', 'unfounded'] as const
export type ComplaintOutcome = (typeof complaintOutcomes)[number]

export const complaintOutcomeLabels: Record<ComplaintOutcome, string> = {
  founded: '属实',
  partly: '部分属实',
  unfounded: '不属实',
}

/** Lines of an investigation's file. Only questions and their answers are read by the person it is about. */
export const complaintNoteKinds = ['note', 'question', 'answer', 'call'] as const
export type ComplaintNoteKind = (typeof complaintNoteKinds)[number]

export const complaintNoteKindLabels: Record<ComplaintNoteKind, string> = {
  note: '调查记录',
  question: '请本人说明',
  answer: '本人说明',
  call: '电话答复',
}

/** How the result reached the complainant. */
export const toldWays = ['message', 'call', 'nobody'] as const
export type ToldWay = (typeof toldWays)[number]

export const toldWayLabels: Record<ToldWay, string> = {
  message: '发消息',
  call: '打电话',
  nobody: '没留联系方式，无法答复',
}
