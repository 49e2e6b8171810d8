import { assignmentSettings } from '@contract/assignment/settings'
import { cityOf, countyOf, scopePrefix } from '@contract/area'
import {
  partySpelling,
  rank,
  type Candidate,
  type Need,
  type Ranking,
  type Weights,
} from '@contract/assignment/fit'
import type { SettingValue } from '@contract/settings'
import { addDays, atShanghai, shanghaiDate } from '@contract/time'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { actingForOpponent, partiesOf, whoAdvised, type Parties } from './parties'
import { listPeople, type PersonRow } from './people'

/** So many of the most suitable are shown, and looked up in the ledger for having advised the opponent. */
export const SHOWN = 20
/** Advice older than this ties nobody. */
const ADVICE_DAYS = 3 * 365

export type Policy = SettingValue<'aid.assignment'>

export const policyOf = ({ db, now }: KnownContext, row: ApplicationRow): Promise<Policy> =>
  readSetting(db, assignmentSettings, 'aid.assignment', row.county_code!, shanghaiDate(now))

export const weightsOf = (policy: Policy): Weights => ({
  fit: policy.fitPoints,
  load: policy.loadPoints,
  fairness: policy.fairnessPoints,
})

/** What a case asks of who takes it. `grave`: said so on the desk, where it is not known of the case. */
export const needOf = (row: ApplicationRow, grave: boolean): Need => ({
  aidForm: row.aid_form!,
  matterType: row.matter_type!,
  minor: row.groups!.includes('minor'),
  grave: row.grave || grave,
})

interface Acting {
  practitionerId: string
  unit: string | null
  againstUs: boolean
}

/** Somebody of the register as the rule of fitness sees them; having advised the opponent is looked up later. */
function candidateOf(
  person: PersonRow,
  {
    row,
    parties,
    acting,
    policy,
  }: { row: ApplicationRow; parties: Parties; acting: Acting[]; policy: Policy },
): Candidate {
  const unit = person.unit && partySpelling(person.unit)
  const isOpponent =
    parties.opponent !== null && [partySpelling(person.name), unit].includes(parties.opponent)
  return {
    id: person.id,
    kind: person.kind,
    active: person.active,
    qualified: person.qualified,
    fields: person.fields,
    practisingSince: person.practising_since,
    criminalSince: person.criminal_since,
    knowsMinors: person.knows_minors,
    open: person.open,
    openMost: person.max_open_cases ?? policy.openMost,
    assigned: person.assigned,
    closedAlike: person.closed_alike,
    ties: {
      own: isOpponent || [row.applicant_id, row.filed_by].includes(person.id),
      represents: acting.some(({ practitionerId }) => practitionerId === person.id),
      sameFirm: acting.some((other) => other.againstUs && unit !== null && other.unit === unit),
      advised: false,
      before: person.before,
    },
  }
}

export interface Pool {
  need: Need
  policy: Policy
  parties: Parties
  people: Map<string, PersonRow>
  ranking: Ranking
}

interface Wanted {
  scope: 'county' | 'city'
  grave: boolean
  /** Somebody who is looked up in the ledger wherever they stand. */
  include?: string | null
}

/** Everybody of a county, or of its city, as they stand to one case (法援法 26; 148号令 24–26). */
export async function poolOf(
  ctx: KnownContext,
  row: ApplicationRow,
  { scope, grave, include }: Wanted,
): Promise<Pool> {
  const { db, service, now } = ctx
  const today = shanghaiDate(now)
  const county = countyOf(row.county_code!)
  const need = needOf(row, grave)
  const policy = await policyOf(ctx, row)
  const weights = weightsOf(policy)
  const parties = partiesOf(service.keyring, row)
  const rows = await listPeople(db, {
    areaPrefix: scopePrefix(scope === 'county' ? county : cityOf(county)),
    applicationId: row.id,
    matterType: need.matterType,
    yearStart: atShanghai(`${today.slice(0, 4)}-01-01`, '00:00'),
  })
  const acting = await actingForOpponent(db, row.id, parties)
  const candidates = rows.map((person) => candidateOf(person, { row, parties, acting, policy }))
  const first = rank(candidates, need, weights, today)
  const looked = first.fit.slice(0, SHOWN).map(({ id }) => id)
  if (include && !looked.includes(include)) looked.push(include)
  const since = atShanghai(addDays(today, -ADVICE_DAYS), '00:00')
  const advised = await whoAdvised(db, service.keyring, looked, parties.opponent, since)
  const ranking = rank(
    candidates.map((who) => (advised.has(who.id) ? { ...who, ties: { ...who.ties, advised: true } } : who)),
    need,
    weights,
    today,
  )
  return { need, policy, parties, people: new Map(rows.map((person) => [person.id, person])), ranking }
}
