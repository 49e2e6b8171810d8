import { assignmentSettings } from '@contract/assignment/settings'
import { cityOf, countyOf, scopePrefix } from '@contract/area'
import { rank, type Candidate, type Need, type Ranking, type Weights } from '@contract/assignment/fit'
import type { NearTie } from '@contract/assignment/labels'
import { matchNames, type NameMatch } from '@contract/assignment/names'
import type { SettingValue } from '@contract/settings'
import { addDays, atShanghai, shanghaiDate } from '@contract/time'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { partiesOf, type Parties } from '@server/kit/aid/parties'
import { actingForOpponent, opponentPhones, whoAdvised, type Acting } from './parties'
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

interface Known {
  row: ApplicationRow
  parties: Parties
  acting: Acting[]
  policy: Policy
}

const alike = (one: string | null, other: string | null): NameMatch | undefined =>
  one !== null && other !== null ? matchNames(one, other) : undefined

/** What the names say of somebody: whether they are the opponent or of its unit, acted for it, or a colleague does. */
function namesSay(person: PersonRow, { parties, acting }: Known) {
  const opponent = parties.opponent?.name ?? null
  const colleagues = acting.flatMap(({ unit, by, against }) => {
    const sameUnit = alike(person.unit, unit)
    if (!against || !sameUnit) return []
    return [by !== 'near' && against === 'exact' && sameUnit === 'exact' ? 'exact' : 'near']
  })
  const acted = acting.filter(({ practitionerId }) => practitionerId === person.id).map(({ by }) => by)
  return {
    own: [alike(person.name, opponent), alike(person.unit, opponent)],
    represents: acted,
    'same-firm': colleagues,
  }
}

/** What only a similar name speaks for: where the same name or number does, that is said instead. */
const nearOf = (said: Record<string, readonly (string | undefined)[]>): NearTie[] =>
  (['own', 'represents', 'same-firm', 'advised'] as const).filter((tie) => {
    const how = (said[tie] ?? []).filter((one) => one !== undefined)
    return how.length > 0 && how.every((one) => one === 'near')
  })

/** Somebody of the register as the rule of fitness sees them; having advised the opponent is looked up later. */
function candidateOf(person: PersonRow, known: Known): Candidate {
  const { row, policy } = known
  const said = namesSay(person, known)
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
      own: said.own.includes('exact') || [row.applicant_id, row.filed_by].includes(person.id),
      represents: said.represents.includes('exact'),
      representsById: said.represents.includes('id'),
      sameFirm: said['same-firm'].includes('exact'),
      advised: false,
      advisedByPhone: false,
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
  /** What similar names may mean, by person; nobody is barred by it. */
  near: Map<string, NearTie[]>
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
  const known: Known = { row, parties, acting: await actingForOpponent(db, row, parties), policy }
  const candidates = rows.map((person) => candidateOf(person, known))
  const first = rank(candidates, need, weights, today)
  const looked = first.fit.slice(0, SHOWN).map(({ id }) => id)
  if (include && !looked.includes(include)) looked.push(include)
  const since = atShanghai(addDays(today, -ADVICE_DAYS), '00:00')
  const phones = await opponentPhones(db, service.keyring, row, parties.opponent)
  const advised = await whoAdvised(db, service.keyring, looked, { opponent: parties.opponent, phones, since })
  const ranking = rank(
    candidates.map((who) => {
      const how = advised.get(who.id)
      if (!how) return who
      return { ...who, ties: { ...who.ties, advised: how.has('exact'), advisedByPhone: how.has('phone') } }
    }),
    need,
    weights,
    today,
  )
  const near = new Map(
    rows.map((person) => [
      person.id,
      nearOf({ ...namesSay(person, known), advised: [...(advised.get(person.id) ?? [])] }),
    ]),
  )
  return { need, policy, parties, people: new Map(rows.map((person) => [person.id, person])), ranking, near }
}
