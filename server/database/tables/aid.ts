import type { Generated } from 'kysely'
import type { ClockName } from '@contract/aid/clocks'
import type {
  AidForm,
  ApplyChannel,
  Circumstance,
  FiledAs,
  PaperKind,
  RefusalGround,
} from '@contract/aid/labels'
import type { MeansPath } from '@contract/aid/rules'
import type { AidStatus } from '@contract/aid/statuses'
import type { AidAct, AidActor } from '@contract/aid/workflow'
import type { MatterType } from '@contract/consultation/labels'
import type { Group } from '@contract/groups'
import type { ProvisionalCause } from '@contract/review/labels'
import type { Day, Instant } from './column-types'

/** Applications, the cases that come of them, their papers, signatures, clocks and history. */
export interface AidTables {
  aid_application: {
    id: string
    applicant_id: string | null
    status: AidStatus
    form_sealed: string
    saved_at: Instant
    number: string | null
    county_code: string | null
    name_sealed: string | null
    id_number_index: string | null
    groups: Group[] | null
    circumstance: Circumstance | null
    means_path: MeansPath | null
    aid_form: AidForm | null
    matter_type: MatterType | null
    limitation_on: Day | null
    /** The record a person went on with by a code (A64). */
    source_consultation_id: Generated<string | null>
    submitted_at: Instant | null
    source: Generated<'application' | 'notice'>
    channel: Generated<ApplyChannel>
    filed_by: string | null
    filed_as: Generated<FiledAs>
    transfer_to: string | null
    chosen_id: string | null
    /** Life imprisonment or death may follow, or a death sentence is reviewed (法援法 26). */
    grave: Generated<boolean>
    handler_id: string | null
    closed_on: Day | null
    closing_basis: string | null
  }
  aid_paper: {
    id: string
    application_id: string
    owner_id: string
    kind: PaperKind
    storage_key: string
    type: string
    bytes: number
    sm3: string
    uploaded_at: Instant
    removed_at: Instant | null
    /** What it was sent for, when it was asked for or agreed to follow. */
    item_code: Generated<string | null>
  }
  aid_signature: {
    application_id: string
    notice_version: number
    document_sealed: string
    document_hash: string
    signer_id: string
    signer_name_sealed: string
    strokes_sealed: string
    signed_at: Instant
    seal: string
  }
  aid_history: {
    id: Generated<number>
    application_id: string
    act: AidAct
    from_status: AidStatus
    to_status: AidStatus
    /** Null: a timer. */
    actor_id: string | null
    actor: AidActor
    at: Instant
  }
  aid_decision: {
    id: Generated<string>
    application_id: string
    act: 'grant' | 'refuse'
    number: string
    ground: RefusalGround | null
    reasons: string
    decider_id: string
    decided_at: Instant
    next_due_on: Day
    provisional: Generated<boolean>
    /** The examination it ends; null for what was decided before this was kept. */
    review_clock_id: Generated<number | null>
    /** Why the papers may follow (法援法 44). */
    provisional_cause: Generated<ProvisionalCause | null>
  }
  /** The statutory clocks of a case: one of a kind runs at a time. */
  aid_clock: {
    id: Generated<number>
    application_id: string
    what: ClockName
    started_on: Day
    due_on: Day
    paused_on: Day | null
    paused_days: Generated<number>
    ended_at: Instant | null
    outcome: 'met' | 'stopped' | null
    warned_at: Instant | null
    escalated_at: Instant | null
  }
}
