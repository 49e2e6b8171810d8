import { sql } from 'kysely'
import { cityOf, scopePrefix } from '@contract/area'
import { matchNames } from '@contract/assignment/names'
import { mayReview } from '@contract/quality/peer'
import { addDays, atShanghai, shanghaiDate } from '@contract/time'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { openClient } from '@server/kit/ledger/client'
import type { Db } from '@server/database/client'
import type { Service } from '@server/kit/service'
import { drawFrom } from '@server/kit/promise/sample'
import { handlersOf, partiesOf } from './names'

/** What drawing stands on, in a request and in a job alike. */
export interface Ground {
  db: Db
  service: Service
  now: Date
}

/** Advice older than this ties nobody, as when a case is assigned. */
const ADVICE_DAYS = 3 * 365
const noContact = { client_phone_sealed: null, client_phone_index: null, client_address_sealed: null }

/** Who took on a case of this one's opponent; a similar name is enough, since nobody looks at who is drawn. */
async function actedForOpponent({ db }: Ground, row: ApplicationRow): Promise<string[]> {
  const rows = await db
    .selectFrom('aid_party as ours')
    .innerJoin('aid_party as theirs', (join) =>
      join.on(
        sql<boolean>`(theirs.name_index = ours.name_index or theirs.near_indexes && ours.near_indexes)`,
      ),
    )
    .innerJoin('aid_assignment', 'aid_assignment.application_id', 'theirs.application_id')
    .select('aid_assignment.practitioner_id')
    .distinct()
    .where('ours.application_id', '=', row.id)
    .where('ours.side', '=', 'opponent')
    .where('theirs.side', '=', 'applicant')
    .where('theirs.application_id', '<>', row.id)
    .execute()
  return rows.map(({ practitioner_id }) => practitioner_id)
}

/** Whether somebody advised a party of the case in the last years, or brought it in. */
async function hasAdvised(
  { db, service, now }: Ground,
  row: ApplicationRow,
  practitionerId: string,
): Promise<boolean> {
  const { names } = partiesOf(service.keyring, row)
  const since = atShanghai(addDays(shanghaiDate(now), -ADVICE_DAYS), '00:00')
  const advice = await db
    .selectFrom('consultation')
    .select(['id', 'client_name_sealed'])
    .where('practitioner_id', '=', practitionerId)
    .where(({ or, and, eb }) =>
      or([
        eb('id', '=', row.source_consultation_id),
        and([eb('client_name_sealed', 'is not', null), eb('occurred_at', '>=', since)]),
      ]),
    )
    .execute()
  return advice.some(
    (one) =>
      one.id === row.source_consultation_id ||
      names.some((name) =>
        matchNames(openClient(service.keyring, { ...one, ...noContact }).name ?? '', name),
      ),
  )
}

/**
 * Lawyers of the city who may review a case, in the order a seed draws them: of years, of another firm, with no hand
 * or stake in it (SF/T 0085-2020), and not called to it before.
 *
 * @param wanted how many; fewer come back where there are no more
 */
export async function drawReviewers(
  ctx: Ground,
  row: ApplicationRow,
  { wanted, seed, years }: { wanted: number; seed: number; years: number },
): Promise<string[]> {
  const { db, service, now } = ctx
  const { ids, units } = await handlersOf(db, row)
  const { opponent } = partiesOf(service.keyring, row)
  const opposed = await actedForOpponent(ctx, row)
  const called = await db
    .selectFrom('peer_seat')
    .select('reviewer_id')
    .where('application_id', '=', row.id)
    .execute()
  const people = await db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select(['account_id', 'name', 'kind', 'unit', 'practitioner.status', 'practising_since'])
    .where('area_code', 'like', `${scopePrefix(cityOf(row.county_code!))}%`)
    .where('kind', '=', 'lawyer')
    .where('disabled_at', 'is', null)
    .execute()
  const rule = { units, years, today: shanghaiDate(now) }
  const pool = people
    .filter(
      (person) =>
        !called.some(({ reviewer_id }) => reviewer_id === person.account_id) &&
        mayReview(
          {
            isLawyer: person.kind === 'lawyer',
            active: person.status === 'active',
            practisingSince: person.practising_since,
            unit: person.unit,
            touched: ids.includes(person.account_id),
            own: [row.applicant_id, row.filed_by].includes(person.account_id),
            opposed:
              opposed.includes(person.account_id) ||
              (opponent !== null &&
                [person.name, person.unit ?? ''].some((name) => matchNames(name, opponent))),
          },
          rule,
        ),
    )
    .map(({ account_id }) => account_id)
  const drawn: string[] = []
  for (const id of drawFrom(pool, pool.length, seed)) {
    if (drawn.length === wanted) break
    if (!(await hasAdvised(ctx, row, id))) drawn.push(id)
  }
  return drawn
}
