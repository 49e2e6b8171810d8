import { sql } from 'kysely'
import { isInDanger } from '@contract/aid/rules'
import { arrowOf } from '@contract/aid/workflow'
import { loadWord, yearsSince } from '@contract/assignment/fit'
import type { CaseId } from '@contract/assignment/schema'
import type { Choose, Choosing, PublicLawyer } from '@contract/assignment/choosing-schema'
import { refuse } from '@contract/refusal'
import { addDays, atShanghai, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { findMine, lockMine, type ApplicationRow } from '@server/kit/aid/rows'
import { takeStep } from '@server/kit/aid/step'
import type { Act, KnownContext } from '@server/kit/procedure'
import { isSetAside } from '@server/kit/ratings/set-aside'
import { poolOf, SHOWN } from './pool'

/** Ratings older than this say little of today. */
const RATED_DAYS = 2 * 365

/** How many ratings that count each of some people got since an instant, and how many were content. */
async function ratingsOf(db: Db, people: string[], since: string) {
  if (people.length === 0) return new Map<string, { ratings: number; satisfied: number }>()
  const rows = await db
    .selectFrom('rating')
    .leftJoin('rating_appeal', 'rating_appeal.consultation_id', 'rating.consultation_id')
    .select([
      'rating.practitioner_id',
      sql<number>`count(*)::integer`.as('ratings'),
      sql<number>`(count(*) filter (where rating.satisfaction = 'satisfied'))::integer`.as('satisfied'),
    ])
    .where('rating.practitioner_id', 'in', people)
    .where('rated_at', '>=', since)
    .where(sql<boolean>`(not ${isSetAside})`)
    .groupBy('rating.practitioner_id')
    .execute()
  return new Map(rows.map(({ practitioner_id, ...counted }) => [practitioner_id, counted]))
}

/** Lawyers of the county nothing stands against and who take choices, the most suitable first. */
async function openTo(
  ctx: KnownContext,
  row: ApplicationRow,
  include: string | null,
): Promise<PublicLawyer[]> {
  const today = shanghaiDate(ctx.now)
  const { ranking, people } = await poolOf(ctx, row, { scope: 'county', grave: false, include })
  const found = ranking.fit
    .filter(({ id }, at) => people.get(id)!.accepts_picks && (at < SHOWN || id === include))
    .map(({ id, basis }) => ({ basis, person: people.get(id)! }))
  const since = atShanghai(addDays(today, -RATED_DAYS), '00:00')
  const rated = await ratingsOf(
    ctx.db,
    found.map(({ person }) => person.id),
    since,
  )
  return found.map(({ basis, person }) => ({
    id: person.id,
    name: person.name,
    unit: person.unit,
    kind: person.kind,
    fields: person.fields,
    years: person.practising_since ? yearsSince(person.practising_since, today) : null,
    load: loadWord(basis.open, basis.openMost),
    ...(rated.get(person.id) ?? { ratings: 0, satisfied: 0 }),
  }))
}

async function choosingOf(ctx: KnownContext, row: ApplicationRow): Promise<Choosing> {
  const may = arrowOf(row.status, 'choose', 'applicant') !== undefined
  return {
    number: row.number!,
    may,
    inDanger: isInDanger(row.circumstance),
    matterType: row.matter_type!,
    chosenId: row.chosen_id,
    rows: may ? await openTo(ctx, row, row.chosen_id) : [],
  }
}

/** Whom the owner of a case may choose (点援, A76). Another's, and one the centre has not received, are not found. */
export async function choosing({ ctx, input }: Act<typeof CaseId>): Promise<Choosing> {
  const row = await findMine(ctx.db, ctx.caller.accountId, input.id)
  if (!row || row.number === null) throw refuse('not-found')
  return choosingOf(ctx, row)
}

/**
 * Chooses a lawyer, another one, or leaves it to the centre, as long as nobody was assigned. Refuses `lawyer-not-open`
 * for whoever can't take the case or takes no choices, `not-in-this-state` once somebody was assigned.
 */
export async function choose({ ctx, input }: Act<typeof Choose>): Promise<Choosing> {
  const { db, caller, now } = ctx
  const row = await lockMine(db, caller.accountId, input.id)
  if (!row) throw refuse('not-found')
  if (!arrowOf(row.status, 'choose', 'applicant')) throw refuse('not-in-this-state')
  const chosen_id = input.practitionerId
  if (chosen_id && !(await openTo(ctx, row, chosen_id)).some(({ id }) => id === chosen_id))
    throw refuse('lawyer-not-open')
  const step = { act: 'choose', actor: 'applicant', accountId: caller.accountId } as const
  await takeStep(db, row, { ...step, set: { chosen_id } }, now)
  ctx.audit({
    act: 'lawyer-chosen',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { practitionerId: chosen_id },
  })
  return choosingOf(ctx, { ...row, chosen_id })
}
