export const inspectionKinds = ['phone', 'on-site'] as const
export type InspectionKind = (typeof inspectionKinds)[number]

export const inspectionKindLabels: Record<InspectionKind, string> = {
  phone: '电话抽查',
  'on-site': '实地检查',
}

export const inspectionStatuses = ['open', 'done', 'cancelled'] as const
export type InspectionStatus = (typeof inspectionStatuses)[number]

export const inspectionStatusLabels: Record<InspectionStatus, string> = {
  open: '待检查',
  done: '已检查',
  cancelled: '不检查了',
}

/** What came of a telephone check (A39). */
export const callResults = ['on-duty', 'not-on-duty', 'no-answer'] as const
export type CallResult = (typeof callResults)[number]

export const callResultLabels: Record<CallResult, string> = {
  'on-duty': '接通，人在岗',
  'not-on-duty': '接通，人不在岗',
  'no-answer': '没有人接',
}

/** What was found at one line of a checklist. */
export const checkAnswers = ['yes', 'no', 'not-applicable'] as const
export type CheckAnswer = (typeof checkAnswers)[number]

export const checkAnswerLabels: Record<CheckAnswer, string> = {
  yes: '是',
  no: '否',
  'not-applicable': '不涉及',
}
