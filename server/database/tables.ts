import type { AidTables } from './tables/aid'
import type { AssignmentTables } from './tables/assignment'
import type { AttendanceTables } from './tables/attendance'
import type { ExportTables } from './tables/export'
import type { BookingTables } from './tables/booking'
import type { CaseworkTables } from './tables/casework'
import type { ClosingTables } from './tables/closing'
import type { CounterTables } from './tables/counter'
import type { DefenceTables } from './tables/defence'
import type { DocumentTables } from './tables/document'
import type { EscalationTables } from './tables/escalation'
import type { FairnessTables } from './tables/fairness'
import type { HouseTables } from './tables/house'
import type { IntakeTables } from './tables/intake'
import type { LedgerTables } from './tables/ledger'
import type { OutreachTables } from './tables/outreach'
import type { PeopleTables } from './tables/people'
import type { PromiseTables } from './tables/promise'
import type { QualityTables } from './tables/quality'
import type { QuestionTables } from './tables/question'
import type { ReferralTables } from './tables/referral'
import type { ReviewTables } from './tables/review'
import type { RequestTables } from './tables/request'
import type { FollowUpTables } from './tables/followup'
import type { RollCallTables } from './tables/rollcall'
import type { RosterTables } from './tables/roster'
import type { SubsidyTables } from './tables/subsidy'
import type { SupervisionTables } from './tables/supervision'
import type { SupplementTables } from './tables/supplement'

/** Every table, by area. */
export interface Tables
  extends
    HouseTables,
    AidTables,
    AssignmentTables,
    PeopleTables,
    RosterTables,
    OutreachTables,
    RequestTables,
    AttendanceTables,
    RollCallTables,
    SupervisionTables,
    SupplementTables,
    SubsidyTables,
    LedgerTables,
    ReferralTables,
    ReviewTables,
    IntakeTables,
    CaseworkTables,
    ClosingTables,
    CounterTables,
    DefenceTables,
    DocumentTables,
    EscalationTables,
    BookingTables,
    PromiseTables,
    QualityTables,
    QuestionTables,
    ExportTables,
    FollowUpTables,
    FairnessTables {}
