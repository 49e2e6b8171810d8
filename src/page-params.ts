import type { PageName } from './routes'

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
  applyFinder: NoParams
  applyCase: { id: string }
  applyForOther: NoParams
  /** `id`: an application, or its draft. */
  applyRecipients: { id: string }
  /** `id`: the application refused, or the case terminated. */
  applyObject: { id: string }
  applyChoose: { id: string }
  applyLawyer: { id: string }
  /** `id`: the application that papers are missing in. */
  applySupplement: { id: string }
  applyLink: { l?: string }
  /** `s`: the site; without it one is chosen first. */
  bookNew: { s: string }
  bookMine: NoParams
  bookOne: { id: string }
  /** `s`: the site, chosen first without it; `collect`: '1' where a helper writes it down for somebody. */
  askNew: { s: string; collect: string }
  askMine: NoParams
  askQuestion: { id: string }
  askSlip: { id: string }
  askCollect: NoParams
  /** `day`: today without it. */
  lawyerQuestions: NoParams
  lawyerQuestion: { id: string }
  staffQuestions: NoParams
  staffQuestion: { id: string }
  lawyerBookings: { day: string }
  lawyerBooking: { id: string }
  staffBookings: NoParams
  /** `id`: an application, or the case that came of it. */
  applyDocuments: { id: string }
  lawyerCase: { id: string }
  /** `act` of `lawyer/case-act/doing`; `code` of the paper for act 'paper'. */
  lawyerCaseAct: { id: string; act: string; code: string }
  lawyerCases: NoParams
  lawyerCaseOffer: { id: string }
  lawyerClosing: { id: string }
  lawyerCasePay: NoParams
  lawyerDocuments: { id: string }
  staffDocuments: { id: string }
  /** `state` of `contract/closing/labels`; filed when left out. */
  staffCaseFiles: { state: string }
  staffCaseFile: { id: string }
  staffArchive: NoParams
  staffCasePay: NoParams
  staffCaseFigures: NoParams
  staffTermination: { id: string }
  staffCaseReports: NoParams
  /** `area`: county or city; the person's first when left out. */
  staffTemplates: { area: string }
  /** `code` of `contract/document/papers`. */
  staffTemplate: { code: string; area: string }
  /** `area`: county or city; the person's first when left out. */
  staffPaperItems: { area: string }
  /** Without `code` a paper is added. */
  staffPaperItem: { code: string; area: string }
  staffCasePapers: { area: string }
  /** `form` of `contract/aid/labels`, `stage` of `contract/casework/stages`; without `code` a paper is added. */
  staffCasePaper: { form: string; stage: string; code: string; area: string }
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
  staffTakenIn: NoParams
  /** `id`: an application taken in by an office. */
  staffTakenInOne: { id: string }
  staffCounterPapers: { id: string }
  staffLinkCode: { id: string }
  staffToTell: NoParams
  staffTransfers: NoParams
  staffTransfer: { id: string }
  /** `id`: an application of the county. */
  staffAidIntake: { id: string }
  staffIntakeFigures: NoParams
  staffPromiseChecks: NoParams
  /** `id`: an application. */
  staffPromiseCheck: { id: string }
  staffFalsePromises: NoParams
  staffFalsePromise: { id: string }
  staffObjections: NoParams
  staffObjection: { id: string }
  staffSupplement: { id: string }
  staffSupplements: NoParams
  staffQuality: NoParams
  /** `id`: a case; `kind` of `contract/quality/labels` it is to be looked at by. */
  staffMonitoring: { id: string; kind: string }
  staffScoreSheets: NoParams
  staffPeerReviews: NoParams
  /** `id`: a case under review. */
  staffPeerReview: { id: string }
  lawyerPeerReviews: NoParams
  /** `id`: a seat of one's own. */
  lawyerPeerReview: { id: string }
  lawyerQuality: NoParams
  /** `state` of `contract/review/reminders`; what is over when left out. */
  staffClocks: { state: string }
  staffAssignments: NoParams
  /** `id`: a case; a granted, notified or assigned one has something to do. */
  staffAssign: { id: string }
  /** `id`: somebody of the register. */
  staffCaseProfile: { id: string }
  staffDefenceNotices: NoParams
  staffDefenceNotice: { id: string }
  /** `id`: the notice to correct; a new one when left out. */
  staffDefenceEdit: { id: string }
  staffDefenceCoverage: NoParams
  /** `id`: the one that opens at once. */
  staffDetainees: { id: string }
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
