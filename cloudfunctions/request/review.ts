import { refuse } from '@contract/refusal'
import type { RequestId, Review } from '@contract/request/schema'
import { actsOpen } from '@contract/request/workflow'
import { sql } from 'kysely'
import type { Act, KnownContext } from '@server/kit/procedure'
import { listCandidates } from './candidate-queries'
import { keptBy } from './kept-by'
import { requests, shiftFacts, shiftsWithSite, viewsOf, type ListedRequest } from './queries'

/** Shifts of an undecided leave, each with who could sit it. */
async function coverOf({ db, now }: KnownContext, leave: ListedRequest): Promise<Review['cover']> {
  const rows = await shiftsWithSite(db)
    .select([...shiftFacts, 'duty_shift.practitioner_id as practitionerId', 'site.area_code as areaCode'])
    .where('duty_shift.practitioner_id', '=', leave.askerId)
    .where('duty_shift.status', '=', 'published')
    .where('duty_shift.day', '>=', leave.fromOn)
    .where('duty_shift.day', '<=', leave.toOn)
    .where('duty_shift.starts_at', '>', now.toISOString())
    .where(sql<boolean>`left(site.area_code, 6) = ${leave.countyCode}`)
    .orderBy('duty_shift.starts_at')
    .execute()
  const cover: Review['cover'] = []
  for (const row of rows) {
    const { practitionerId: _person, areaCode: _area, ...shift } = row
    cover.push({ shift, candidates: await listCandidates(db, row) })
  }
  return cover
}

/** One request with what a decision needs. Refuses `not-found` for one whose county's word is not the caller's. */
export async function review({ ctx, input }: Act<typeof RequestId>): Promise<Review> {
  const { db, caller, now } = ctx
  const row = await requests(db)
    .where('duty_request.id', '=', input.id)
    .where(keptBy('duty_request.county_code', caller))
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  const [request] = await viewsOf(db, [row])
  const acts = actsOpen(row.status, 'county')
  const cover = row.kind === 'leave' && acts.length > 0 ? await coverOf(ctx, row) : []
  return { request: request!, acts, cover, asOf: now.toISOString() }
}
