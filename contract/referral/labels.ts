import type { Result } from '../consultation/labels'

/** What a consultation is passed on for (A61). */
export const referralKinds = ['legal-aid', 'mediation', 'notary', 'other'] as const
export type ReferralKind = (typeof referralKinds)[number]

export const referralKindLabels: Record<ReferralKind, string> = {
  'legal-aid': '法律援助',
  mediation: '人民调解',
  notary: '公证',
  other: '其他部门',
}

/** What the consultation then has come to. */
export const resultOfReferral: Record<ReferralKind, Result> = {
  'legal-aid': 'to-legal-aid',
  mediation: 'to-mediation',
  notary: 'to-notary',
  other: 'to-other',
}

/** Departments of a county that take something over. */
export const departmentKinds = [
  'legal-aid',
  'mediation',
  'notary',
  'justice-office',
  'petition',
  'other',
] as const
export type DepartmentKind = (typeof departmentKinds)[number]

export const departmentKindLabels: Record<DepartmentKind, string> = {
  'legal-aid': '法律援助中心',
  mediation: '人民调解委员会',
  notary: '公证处',
  'justice-office': '司法所',
  petition: '信访部门',
  other: '其他部门',
}

/** Which departments take what. A justice office mediates, too, and does the bureau's own business (A65). */
export const departmentsFor: Record<ReferralKind, readonly DepartmentKind[]> = {
  'legal-aid': ['legal-aid'],
  mediation: ['mediation', 'justice-office'],
  notary: ['notary'],
  other: ['justice-office', 'petition', 'other'],
}

export const referralStatuses = ['sent', 'accepted', 'declined', 'done', 'withdrawn'] as const
export type ReferralStatus = (typeof referralStatuses)[number]

export const referralStatusLabels: Record<ReferralStatus, string> = {
  sent: '等对方接收',
  accepted: '对方已接收',
  declined: '对方没接收',
  done: '已办结',
  withdrawn: '已撤回',
}

/** Letters between departments: what is passed on, what is overdue, what came of it. */
export const letterKinds = ['push', 'supervise', 'feedback'] as const
export type LetterKind = (typeof letterKinds)[number]

export const letterKindLabels: Record<LetterKind, string> = {
  push: '推送函',
  supervise: '督办函',
  feedback: '反馈函',
}

/** What was said to a time and place for mediation; `replaced` by another proposal. */
export const meetingAnswers = ['agreed', 'declined', 'replaced'] as const
export type MeetingAnswer = (typeof meetingAnswers)[number]

/** An offer to go on as an application is open until it is taken up or its days are over. */
export const offerStates = ['open', 'used', 'expired'] as const
export type OfferState = (typeof offerStates)[number]
