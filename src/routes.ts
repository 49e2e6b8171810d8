import Taro from '@tarojs/taro'

/** Every page: its path, and (below) what it may be opened with. Pages link by name, never by path. */
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

  applyForm: 'apply/form/index',
  applyMine: 'apply/mine/index',
  applyCase: 'apply/case/index',
  applyObject: 'apply/object/index',
  applyFromRecord: 'apply/from-record/index',

  applyDocuments: 'apply/documents/index',
  lawyerDocuments: 'lawyer/documents/index',
  staffDocuments: 'staff/documents/index',
  staffTemplates: 'staff/templates/index',
  staffTemplate: 'staff/template/index',

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
  staffObjections: 'staff/objections/index',
  staffObjection: 'staff/objection/index',
  staffClocks: 'staff/clocks/index',
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
  staffBookings: 'staff/bookings/index',
  staffReturnVisits: 'staff/return-visits/index',
  staffReturnVisit: 'staff/return-visit/index',
  staffEscalations: 'staff/escalations/index',
  staffEscalation: 'staff/escalation/index',
  staffHotSpots: 'staff/hot-spots/index',
  staffHotSpot: 'staff/hot-spot/index',
} as const

export type PageName = keyof typeof paths

type NoParams = Record<never, string>

/** Letters are those of `contract/site/scene`: s site, p printed key, k rotating code, r rating ticket, a and f of a referral. */
export interface PageParams extends Record<PageName, object> {
  home: NoParams
  point: { s: string; p: string; k: string }
  /** `month` 'YYYY-MM'; the one now running when left out. */
  board: { s: string; month: string }
  /** `county`: its sites; the counties when left out. */
  sites: { county: string }
  rate: { r: string }
  /** `back`: url to open after signing in. */
  signIn: { back: string }
  me: NoParams
  inbox: NoParams
  privacy: NoParams
  claim: NoParams
  /** `r`: of the rating code one was shown; `s`: a site; a county is chosen on the page when both are left out. */
  complain: { r: string; s: string }
  /** `id`: the one that stands first. */
  complaint: { id: string }
  /** `s`: the site that sent them; `id`: the draft to go on with. */
  applyForm: { s: string; id: string }
  applyMine: NoParams
  applyCase: { id: string }
  /** `id`: the application refused, or the case terminated. */
  applyObject: { id: string }
  /** `s`: the site; without it one is chosen first. */
  bookNew: { s: string }
  bookMine: NoParams
  bookOne: { id: string }
  /** `day`: today without it. */
  lawyerBookings: { day: string }
  lawyerBooking: { id: string }
  staffBookings: NoParams
  /** `id`: an application, or the case that came of it. */
  applyDocuments: { id: string }
  lawyerDocuments: { id: string }
  staffDocuments: { id: string }
  /** `area`: county or city; the person's first when left out. */
  staffTemplates: { area: string }
  /** `code` of `contract/document/papers`. */
  staffTemplate: { code: string; area: string }
  lawyerToday: NoParams
  /** `moment`: 'in' or 'out'; what the shift's state asks for when left out. */
  lawyerCheckIn: { shift: string; moment: string; s: string; k: string; p: string }
  lawyerRecord: { shift: string; id: string }
  lawyerRecords: NoParams
  lawyerMatter: { matter: string }
  /** `id`: a record of one's own. */
  lawyerCorrection: { id: string }
  /** `record`: one of one's own. */
  lawyerEscalate: { record: string }
  lawyerTemplates: NoParams
  lawyerRatingCode: { record: string }
  lawyerHandOver: { record: string }
  lawyerRatings: NoParams
  staffRatings: NoParams
  staffHandOver: { record: string }
  staffRatingAppeals: NoParams
  staffRadar: NoParams
  lawyerStatements: NoParams
  lawyerStatement: { id: string }
  lawyerRegister: NoParams
  lawyerDuty: { id: string }
  lawyerMakeUp: { shift: string }
  lawyerDiscipline: NoParams
  lawyerRollCall: NoParams
  /** `month` 'YYYY-MM'; the one now running when left out. */
  lawyerMonth: { month: string }
  lawyerRequests: NoParams
  /** `kind`: swap, stand-in or leave; `shift` of one's own; `day`: first and last day of a leave. */
  lawyerRequest: { kind: string; shift: string; day: string }
  staffHome: NoParams
  staffPresenceCode: { site: string }
  staffSiteCode: { site: string }
  /** `month` 'YYYY-MM'; the one now running when left out. */
  staffBoardPrint: { site: string; month: string }
  /** Of a site, or of a county; one's own when left out. `from`: a day of the week, this week's when left out. */
  staffNotice: { site: string; county: string; from: string }
  staffOutreaches: NoParams
  staffOutreach: NoParams
  staffOneOffs: NoParams
  /** The site it is for; chosen on the page when left out. */
  staffOneOff: { site: string }
  /** One's own county and the month to come, when left out. */
  staffPlanner: { county: string; month: string }
  /** Of one site, or of all one serves. */
  staffPatterns: { site: string }
  /** For a site; or `replaces`: id of the version that is changed. */
  staffPattern: { site: string; replaces: string }
  /** An area within one's scope; all of it when left out. */
  staffCoverage: { area: string }
  staffSites: NoParams
  staffSite: { site: string }
  staffWorkrooms: NoParams
  staffPeople: NoParams
  staffPerson: { id: string }
  /** `id`: whom to change; somebody new when left out. */
  staffPersonEdit: { id: string }
  staffPeopleImport: NoParams
  staffMatterTypes: NoParams
  staffAnswerTemplates: NoParams
  /** `id`: a record of the area. */
  staffLedger: NoParams
  staffLedgerDifference: NoParams
  staffRecord: { id: string }
  staffRecordAccess: NoParams
  /** `figure` of `contract/report/labels`; days 'YYYY-MM-DD', both counted. */
  staffFigure: { figure: string; from: string; to: string }
  /** A county's month 'YYYY-MM'; the person's first county and the month before this one when left out. */
  staffSubsidy: { county: string; month: string }
  staffSubsidyStatement: { id: string }
  /** `figure` of `contract/subsidy/figures`; months 'YYYY-MM', both counted. */
  staffSubsidyFigure: { county: string; from: string; to: string; figure: string }
  staffFunds: { county: string; year: string }
  staffSettings: { area: string }
  staffSetting: { key: string; area: string }
  staffAidQueue: NoParams
  staffAidReview: { id: string }
  staffObjections: NoParams
  staffObjection: { id: string }
  /** `state` of `contract/review/reminders`; what is over when left out. */
  staffClocks: { state: string }
  /** `id`: that request; the queue when left out. */
  staffRequests: { id: string }
  /** `id`: a shift. */
  staffShift: { id: string }
  /** `day` 'YYYY-MM-DD' (today when left out), `flag` of `contract/duty/labels` (all when left out). */
  staffAttendance: { day: string; flag: string }
  staffDuty: { id: string }
  staffMakeUps: NoParams
  staffDiscipline: NoParams
  staffLive: NoParams
  /** Opens the form for a new call to a city or county, or to a site; the list alone when left out. */
  staffRollCalls: { area: string; site: string }
  staffRollCall: { id: string }
  /** `part`: tasks, rounds or rectify; tasks when left out. */
  staffSupervision: { part: string }
  staffDraw: NoParams
  staffRound: { id: string }
  staffInspection: { id: string }
  staffFindings: NoParams
  staffFinding: { id: string }
  /** `person`: whom it is about; `shift`: at which duty, none for a complaint. */
  staffFileFinding: { person: string; shift: string }
  staffSupervise: NoParams
  staffPoints: NoParams
  staffPersonPoints: { person: string; year: string }
  lawyerFindings: NoParams
  lawyerFinding: { id: string }
  lawyerPoints: NoParams
  lawyerComplaints: NoParams
  staffComplaints: NoParams
  /** `f`: code by which one follows what was passed on; `id`: the one that stands first. */
  referral: { f: string; id: string }
  /** `a`: code of an offer to go on with a record. */
  applyFromRecord: { a: string }
  /** `record`: one's own. */
  lawyerRefer: { record: string }
  lawyerReferrals: NoParams
  lawyerReferral: { id: string }
  /** `record`: of the area. */
  staffRefer: { record: string }
  staffReferrals: NoParams
  staffReferral: { id: string }
  staffDepartments: NoParams
  staffComplaint: { id: string }
  staffReturnVisits: NoParams
  staffReturnVisit: { id: string }
  staffEscalations: NoParams
  staffEscalation: { id: string }
  staffHotSpots: NoParams
  /** One cell: `grain` of `contract/escalation/hot-spot-schema`, the place and its name, a matter type, days both counted. */
  staffHotSpot: { grain: string; place: string; name: string; type: string; from: string; to: string }
}

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
