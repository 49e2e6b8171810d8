import type { ColumnType, Generated } from 'kysely'
import type { AreaLevel } from '@contract/area'
import type { GrantRole, PractitionerKind } from '@contract/account/roles'
import type { Channel, MatterType, Result, Risk } from '@contract/consultation/labels'
import type {
  Arrival,
  CodeKind,
  Departure,
  DutyKind,
  LocationVerdict,
  ShiftOrigin,
  ShiftStatus,
  WithdrawalReason,
} from '@contract/duty/labels'
import type { PersonStatus } from '@contract/people/labels'
import type { Group } from '@contract/groups'
import type { RatingWay } from '@contract/rating/labels'
import type { Satisfaction } from '@contract/rating/schema'
import type { OpeningHours } from '@contract/site/schema'
import type { SiteKind } from '@contract/site/labels'

import type { Day, Instant, Json } from './column-types'

/** What the first real day stands on: places, people, duty, the ledger, the notice of a promise. */
export interface HouseTables {
  area: { code: string; name: string; level: AreaLevel; parent_code: string | null }
  site: {
    code: string
    kind: SiteKind
    area_code: string
    name: string
    address: string | null
    phone: string | null
    opening_hours: Json<OpeningHours>
    lat: number | null
    lng: number | null
    fence_m: Generated<number>
    printed_key: string
    rotating_secret_sealed: string
    active: Generated<boolean>
    changed_at: Generated<Instant>
  }
  account: { id: string; name: string; created_at: Instant; disabled_at: Instant | null }
  identity: { provider: 'wechat'; subject_index: string; subject_sealed: string; account_id: string }
  staff_login: {
    login_name: string
    account_id: string
    password_hash: string
    totp_secret_sealed: string
    last_totp_step: Generated<number>
  }
  sign_in_failure: { name_index: string; failures: number; locked_until: Instant | null; last_at: Instant }
  session: {
    id: string
    account_id: string
    created_at: Instant
    expires_at: Instant
    ended_at: Instant | null
  }
  staff_grant: {
    account_id: string
    role: GrantRole
    area_code: string
    granted_at: Instant
    ended_at: Instant | null
  }
  practitioner: {
    account_id: string
    kind: PractitionerKind
    unit: string | null
    area_code: string
    status: Generated<PersonStatus>
    licence_number: Generated<string | null>
    phone_sealed: Generated<string | null>
    fields: Generated<MatterType[]>
    base_area_code: Generated<string | null>
    villages: Generated<string[]>
    practising_since: Generated<Day | null>
    criminal_since: Generated<Day | null>
    knows_minors: Generated<boolean>
    qualified: Generated<boolean>
    /** Stands in the list applicants choose a lawyer from. */
    accepts_picks: Generated<boolean>
    /** Most cases at a time; null: as the rule says. */
    max_open_cases: Generated<number | null>
    admitted_on: Generated<Day | null>
    /** Keyed index of county, name and telephone number; null without a number. */
    known_by: Generated<string | null>
    /** Told by `status`; never written. */
    active: ColumnType<boolean, never, never>
  }
  setting: {
    key: string
    area_code: string
    effective_from: Day
    value: Json<unknown>
    changed_by: Generated<string | null>
    changed_at: Generated<Instant | null>
    because: Generated<string | null>
  }
  answered_request: {
    account_id: string
    request_id: string
    procedure: string
    input_hash: string
    answer_sealed: string | null
    created_at: Instant
  }
  audit_head: { chain: string; length: number; hash: string }
  audit_log: {
    chain: string
    position: number
    at: Instant
    account_id: string | null
    role: string
    procedure: string
    act: string
    subject_type: string
    subject_id: string
    detail: Json<Record<string, unknown>>
    previous_hash: string
    hash: string
  }
  message: {
    id: string
    account_id: string
    kind: string
    title: string
    body: string
    link: string | null
    created_at: Instant
    read_at: Instant | null
  }
  message_delivery: {
    message_id: string
    status: Generated<'waiting' | 'sent' | 'not-wanted' | 'failed'>
    tries: Generated<number>
    next_try_at: Instant
    reason: string | null
  }
  duty_shift: {
    id: string
    site_code: string
    practitioner_id: string
    kind: DutyKind
    day: Day
    starts_at: Instant
    ends_at: Instant
    status: ShiftStatus
    origin: Generated<ShiftOrigin>
    pattern_id: Generated<string | null>
    stands_in_for: Generated<string | null>
    withdrawn_because: Generated<WithdrawalReason | null>
    note: Generated<string | null>
    version: Generated<number>
  }
  attendance: {
    shift_id: string
    practitioner_id: string
    checked_in_at: Instant
    in_code: CodeKind
    in_location: LocationVerdict
    in_distance_m: number | null
    arrival: Arrival
    checked_out_at: Instant | null
    out_code: CodeKind | null
    out_location: LocationVerdict | null
    out_distance_m: number | null
    departure: Departure | null
    short: boolean | null
    minutes: number | null
    closed_by_system: Generated<boolean>
    in_delivered_at: Generated<Instant | null>
    out_delivered_at: Generated<Instant | null>
  }
  presence_code_use: { site_code: string; step: number; used_by: string; used_at: Instant }
  presence_code_failure: { id: Generated<number>; shift_id: string; practitioner_id: string; at: Instant }
  attendance_position: { shift_id: string; moment: 'in' | 'out'; place_sealed: string; taken_at: Instant }
  consultation: {
    id: string
    shift_id: string | null
    site_code: string
    area_code: string
    practitioner_id: string
    channel: Channel
    matter_type: MatterType
    groups: Group[]
    summary: string
    answer: string
    result: Result
    client_name_sealed: string | null
    client_phone_sealed: string | null
    client_phone_index: string | null
    right_told: boolean
    occurred_at: Instant
    recorded_at: Instant
    /** Given by the database when left out: a record without a matter opens one. */
    matter_id: Generated<string>
    subtype: Generated<string | null>
    safe_mode: Generated<boolean>
    minor: Generated<boolean>
    client_address_sealed: Generated<string | null>
    collected_by: Generated<string | null>
    group_size: Generated<number | null>
    risks: Generated<Risk[]>
    version: Generated<number>
  }
  rating_ticket: {
    ticket_hash: string
    consultation_id: string
    issued_at: Instant
    expires_at: Instant
    used_at: Instant | null
  }
  rating: {
    consultation_id: string
    practitioner_id: string
    /** Null where somebody else entered it for them. */
    rater_id: string | null
    ticket_hash: string | null
    way: RatingWay
    entered_by: Generated<string | null>
    satisfaction: Satisfaction
    was_free: boolean
    solicited: boolean
    comment: string | null
    rated_at: Instant
  }
  promise_notice: {
    version: number
    effective_from: Day
    title: string
    items: Json<{ heading: string; text: string }[]>
    authorisation: string
  }
  paper_number: { kind: string; county_code: string; year: number; last: number }
}
