import Taro from '@tarojs/taro'
import type { PageParams } from './page-params'

/** Every page's path; `page-params` has what it may be opened with. Pages link by name, never by path. */
export const paths = {
  home: 'pages/home/index',
  point: 'pages/point/index',
  board: 'pages/board/index',
  sites: 'pages/sites/index',
  rate: 'pages/rate/index',
  signIn: 'pages/sign-in/index',
  me: 'pages/me/index',
  inbox: 'pages/inbox/index',
  privacy: 'pages/privacy/index',
  claim: 'pages/claim/index',
  complain: 'pages/complain/index',
  complaint: 'pages/complaint/index',
  referral: 'pages/referral/index',

  bookNew: 'book/new/index',
  bookMine: 'book/mine/index',
  bookOne: 'book/one/index',

  askNew: 'ask/new/index',
  askMine: 'ask/mine/index',
  askQuestion: 'ask/question/index',
  askSlip: 'ask/slip/index',
  askCollect: 'ask/collect/index',

  applyForm: 'apply/form/index',
  applyMine: 'apply/mine/index',
  applyCase: 'apply/case/index',
  applyForOther: 'apply/for-other/index',
  applyRecipients: 'apply/recipients/index',
  applyObject: 'apply/object/index',
  applyChoose: 'apply/choose/index',
  applyLawyer: 'apply/lawyer/index',
  applySupplement: 'apply/supplement/index',
  applyLink: 'apply/link/index',
  applyFromRecord: 'apply/from-record/index',
  applyFinder: 'apply/finder/index',

  applyDocuments: 'apply/documents/index',
  lawyerCase: 'lawyer/case/index',
  lawyerCaseAct: 'lawyer/case-act/index',
  lawyerCases: 'lawyer/cases/index',
  lawyerCaseOffer: 'lawyer/case-offer/index',
  lawyerClosing: 'lawyer/closing/index',
  lawyerCasePay: 'lawyer/case-pay/index',
  lawyerDocuments: 'lawyer/documents/index',
  staffDocuments: 'staff/documents/index',
  staffCaseFiles: 'staff/case-files/index',
  staffCaseFile: 'staff/case-file/index',
  staffArchive: 'staff/archive/index',
  staffCasePay: 'staff/case-pay/index',
  staffCaseFigures: 'staff/case-figures/index',
  staffTermination: 'staff/termination/index',
  staffCaseReports: 'staff/case-reports/index',
  staffTemplates: 'staff/templates/index',
  staffTemplate: 'staff/template/index',
  staffPaperItems: 'staff/paper-items/index',
  staffPaperItem: 'staff/paper-item/index',
  staffCasePapers: 'staff/case-papers/index',
  staffCasePaper: 'staff/case-paper/index',

  lawyerToday: 'lawyer/today/index',
  lawyerCheckIn: 'lawyer/check-in/index',
  lawyerRecord: 'lawyer/record/index',
  lawyerRecords: 'lawyer/records/index',
  lawyerMatter: 'lawyer/matter/index',
  lawyerCorrection: 'lawyer/correction/index',
  lawyerEscalate: 'lawyer/escalate/index',
  lawyerTemplates: 'lawyer/templates/index',
  lawyerRatingCode: 'lawyer/rating-code/index',
  lawyerHandOver: 'lawyer/hand-over/index',
  lawyerRatings: 'lawyer/ratings/index',
  lawyerStatements: 'lawyer/statements/index',
  lawyerStatement: 'lawyer/statement/index',
  lawyerRegister: 'lawyer/register/index',
  lawyerDuty: 'lawyer/duty/index',
  lawyerMakeUp: 'lawyer/make-up/index',
  lawyerDiscipline: 'lawyer/discipline/index',
  lawyerRollCall: 'lawyer/roll-call/index',
  lawyerMonth: 'lawyer/month/index',
  lawyerRequests: 'lawyer/requests/index',
  lawyerRequest: 'lawyer/request/index',
  lawyerQuestions: 'lawyer/questions/index',
  lawyerQuestion: 'lawyer/question/index',
  lawyerBookings: 'lawyer/bookings/index',
  lawyerBooking: 'lawyer/booking/index',

  staffHome: 'staff/home/index',
  staffPresenceCode: 'staff/presence-code/index',
  staffSiteCode: 'staff/site-code/index',
  staffBoardPrint: 'staff/board-print/index',
  staffNotice: 'staff/notice/index',
  staffOutreaches: 'staff/outreaches/index',
  staffOutreach: 'staff/outreach/index',
  staffOneOffs: 'staff/one-offs/index',
  staffOneOff: 'staff/one-off/index',
  staffPlanner: 'staff/planner/index',
  staffPatterns: 'staff/patterns/index',
  staffPattern: 'staff/pattern/index',
  staffCoverage: 'staff/coverage/index',
  staffSites: 'staff/sites/index',
  staffSite: 'staff/site/index',
  staffWorkrooms: 'staff/workrooms/index',
  staffPeople: 'staff/people/index',
  staffPerson: 'staff/person/index',
  staffPersonEdit: 'staff/person-edit/index',
  staffPeopleImport: 'staff/people-import/index',
  staffMatterTypes: 'staff/matter-types/index',
  staffAnswerTemplates: 'staff/answer-templates/index',
  staffLedger: 'staff/ledger/index',
  staffLedgerDifference: 'staff/ledger-difference/index',
  staffRecord: 'staff/record/index',
  staffRecordAccess: 'staff/record-access/index',
  staffFigure: 'staff/figure/index',
  staffRatings: 'staff/ratings/index',
  staffHandOver: 'staff/hand-over/index',
  staffRatingAppeals: 'staff/rating-appeals/index',
  staffRadar: 'staff/radar/index',
  staffSubsidy: 'staff/subsidy/index',
  staffSubsidyStatement: 'staff/subsidy-statement/index',
  staffSubsidyFigure: 'staff/subsidy-figure/index',
  staffFunds: 'staff/funds/index',
  staffSettings: 'staff/settings/index',
  staffSetting: 'staff/setting/index',
  staffAidQueue: 'staff/aid-queue/index',
  staffAidReview: 'staff/aid-review/index',
  staffTakenIn: 'staff/taken-in/index',
  staffTakenInOne: 'staff/taken-in-one/index',
  staffCounterPapers: 'staff/counter-papers/index',
  staffLinkCode: 'staff/link-code/index',
  staffToTell: 'staff/to-tell/index',
  staffTransfers: 'staff/transfers/index',
  staffTransfer: 'staff/transfer/index',
  staffAidIntake: 'staff/aid-intake/index',
  staffIntakeFigures: 'staff/intake-figures/index',
  staffPromiseChecks: 'staff/promise-checks/index',
  staffPromiseCheck: 'staff/promise-check/index',
  staffFalsePromises: 'staff/false-promises/index',
  staffFalsePromise: 'staff/false-promise/index',
  staffObjections: 'staff/objections/index',
  staffObjection: 'staff/objection/index',
  staffSupplement: 'staff/supplement/index',
  staffSupplements: 'staff/supplements/index',
  staffQuality: 'staff/quality/index',
  staffMonitoring: 'staff/monitoring/index',
  staffScoreSheets: 'staff/score-sheets/index',
  staffPeerReviews: 'staff/peer-reviews/index',
  staffPeerReview: 'staff/peer-review/index',
  lawyerPeerReviews: 'lawyer/peer-reviews/index',
  lawyerPeerReview: 'lawyer/peer-review/index',
  lawyerQuality: 'lawyer/quality/index',
  staffClocks: 'staff/clocks/index',
  staffAssignments: 'staff/assignments/index',
  staffAssign: 'staff/assign/index',
  staffCaseProfile: 'staff/case-profile/index',
  staffDefenceNotices: 'staff/defence-notices/index',
  staffDefenceNotice: 'staff/defence-notice/index',
  staffDefenceEdit: 'staff/defence-edit/index',
  staffDefenceCoverage: 'staff/defence-coverage/index',
  staffDetainees: 'staff/detainees/index',
  staffRequests: 'staff/requests/index',
  staffShift: 'staff/shift/index',
  staffAttendance: 'staff/attendance/index',
  staffDuty: 'staff/duty/index',
  staffMakeUps: 'staff/make-ups/index',
  staffDiscipline: 'staff/discipline/index',
  staffLive: 'staff/live/index',
  staffRollCalls: 'staff/roll-calls/index',
  staffRollCall: 'staff/roll-call/index',

  staffSupervision: 'staff/supervision/index',
  staffDraw: 'staff/draw/index',
  staffRound: 'staff/round/index',
  staffInspection: 'staff/inspection/index',
  staffFindings: 'staff/findings/index',
  staffFinding: 'staff/finding/index',
  staffFileFinding: 'staff/file-finding/index',
  staffSupervise: 'staff/supervise/index',
  staffPoints: 'staff/points/index',
  staffPersonPoints: 'staff/person-points/index',
  lawyerFindings: 'lawyer/findings/index',
  lawyerFinding: 'lawyer/finding/index',
  lawyerPoints: 'lawyer/points/index',
  lawyerComplaints: 'lawyer/complaints/index',
  lawyerRefer: 'lawyer/refer/index',
  lawyerReferrals: 'lawyer/referrals/index',
  lawyerReferral: 'lawyer/referral/index',
  staffComplaints: 'staff/complaints/index',
  staffComplaint: 'staff/complaint/index',
  staffRefer: 'staff/refer/index',
  staffReferrals: 'staff/referrals/index',
  staffReferral: 'staff/referral/index',
  staffDepartments: 'staff/departments/index',
  staffQuestions: 'staff/questions/index',
  staffQuestion: 'staff/question/index',
  staffBookings: 'staff/bookings/index',
  staffReturnVisits: 'staff/return-visits/index',
  staffReturnVisit: 'staff/return-visit/index',
  staffEscalations: 'staff/escalations/index',
  staffEscalation: 'staff/escalation/index',
  staffHotSpots: 'staff/hot-spots/index',
  staffHotSpot: 'staff/hot-spot/index',
} as const

export type PageName = keyof typeof paths

/** WeChat keeps ten pages; the eleventh would not open. */
const DEEPEST = 10

/** Path with query, as `Taro.navigateTo` takes it and as a message's `link` is written. */
export function urlOf<N extends PageName>(name: N, params: Partial<PageParams[N]> = {}): string {
  const query = Object.entries(params as Record<string, string | undefined>)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value!)}`)
    .join('&')
  return `/${paths[name]}${query && `?${query}`}`
}

/** Opens a page on top of this one; instead of it when no more fit. */
export const goTo = <N extends PageName>(name: N, params?: Partial<PageParams[N]>) =>
  open(urlOf(name, params))

/** Opens a url of ours (a message's `link`, the `back` of sign-in). */
export const open = (url: string) =>
  Taro.getCurrentPages().length < DEEPEST ? Taro.navigateTo({ url }) : Taro.redirectTo({ url })

/** Opens a page in place of this one: after sending a form, so that "back" does not return to it. */
export const replaceWith = <N extends PageName>(name: N, params?: Partial<PageParams[N]>) =>
  Taro.redirectTo({ url: urlOf(name, params) })

/** Opens a page with nothing behind it. */
export const startAt = <N extends PageName>(name: N, params?: Partial<PageParams[N]>) =>
  Taro.reLaunch({ url: urlOf(name, params) })

/** Back one page; home when the person came straight here by a code or a link. */
export const goBack = () => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : startAt('home'))

/** Back one page; where there is none, to the page this one belongs to: after an act that was opened by itself. */
export const goBackOr = <N extends PageName>(name: N, params?: Partial<PageParams[N]>) =>
  Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : replaceWith(name, params)

/** Url of the page now shown, as it was opened. */
export function here(): string {
  const { path = '', params = {} } = Taro.getCurrentInstance().router ?? {}
  const query = Object.entries(params)
    // Taro adds its own marks to the parameters: `$taroTimestamp`, `stamp`.
    .filter(([key, value]) => value !== undefined && !key.startsWith('$') && key !== 'stamp')
    // WeChat hands parameters over as they stood in the url, H5 decoded.
    .map(([key, value]) => `${key}=${process.env.TARO_ENV === 'weapp' ? value : encodeURIComponent(value!)}`)
    .join('&')
  return `/${path.split('?')[0]!.replace(/^\//, '')}${query && `?${query}`}`
}

/** Asks the person to sign in and then brings them back to where they are. */
export const goSignIn = () => goTo('signIn', { back: here() })
