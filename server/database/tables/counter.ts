import type { Generated } from 'kysely'
import type { SeenBy, TellingWay } from '@contract/counter/labels'
import type { Instant } from './column-types'

/** Of who has no account: codes to take a case up on a phone of their own, and what they are told by voice. */
export interface CounterTables {
  aid_link_code: {
    code_hash: string
    application_id: string
    seen: SeenBy
    made_by: string
    made_at: Instant
    expires_at: Instant
    tries: Generated<number>
    ended_at: Generated<Instant | null>
    used_by: Generated<string | null>
  }
  aid_telling: {
    id: Generated<string>
    application_id: string
    how: TellingWay
    teller_id: string
    told_at: Instant
  }
  aid_to_tell: {
    id: Generated<number>
    application_id: string
    kind: string
    title: string
    body: string
    at: Instant
    telling_id: Generated<string | null>
  }
}
