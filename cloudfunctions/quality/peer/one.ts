import { qualitySettings } from '@contract/quality/settings'
import { randomInt } from 'node:crypto'
import { gradeOf, placesOf } from '@contract/quality/peer'
import type { CallReviewer, DecideAppeal, OpenPeer, PeerCase } from '@contract/quality/peer-schema'
import { peerLeadsTo } from '@contract/quality/workflow'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Role } from '@contract/account/roles'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { mustHaveNoStake } from '@server/kit/aid/stake'
import { serves } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'
import { openText, sealText } from '../sealed'
import { tellDecided } from './messages'
import { caseOf } from './seat'
import { seat } from '@server/kit/quality/seating'
import { verdictOf } from './verdict'

const reviewed = ({ db, caller }: KnownContext, roles: readonly Role[] = overseerRoles) =>
  db
    .selectFrom('peer_case')
    .selectAll('peer_case')
    .where(withinScope('peer_case.county_code', caller, roles))

type PeerRow = Awaited<ReturnType<ReturnType<typeof reviewed>['executeTakeFirstOrThrow']>>

const listSeats = async ({ db, service }: KnownContext, applicationId: string) => {
  const rows = await db
    .selectFrom('peer_seat')
    .innerJoin('account', 'account.id', 'reviewer_id')
    .selectAll('peer_seat')
    .select('account.name as reviewerName')
    .where('application_id', '=', applicationId)
    .orderBy('place')
    .orderBy('called_at')
    .orderBy('peer_seat.id')
    .execute()
  return rows.map((row) => ({
    place: row.place,
    reviewerName: row.reviewerName,
    dueOn: row.due_on,
    cause: row.cause,
    doneAt: row.done_at,
    score: row.score,
    scores: row.scores,
    said: openText(service.keyring, 'peer_seat.said', row.id, row.said_sealed),
  }))
}

/** Places somebody can be called to: nobody sits there, or who does let the last day go by. */
const callable = (row: PeerRow, seats: PeerCase['seats'], today: string): number[] =>
  placesOf(row.status).filter((place) => {
    const sitting = seats.find((one) => one.place === place && one.cause === null)
    return !sitting || (sitting.doneAt === null && sitting.dueOn < today)
  })

async function peerOf(ctx: KnownContext, row: PeerRow): Promise<PeerCase> {
  const { db, caller, now, service } = ctx
  const application = await caseOf(db, row.application_id)
  const facts = await db
    .selectFrom('case_volume')
    .innerJoin('score_sheet', (join) => join.on('kind', '=', 'peer').on('version', '=', row.sheet_version))
    .innerJoin('account', (join) => join.on('account.id', '=', row.handler_id))
    .select(['case_volume.number', 'items', 'account.name'])
    .where('application_id', '=', row.application_id)
    .executeTakeFirstOrThrow()
  const seats = await listSeats(ctx, row.application_id)
  return {
    ...verdictOf(service.keyring, row),
    id: row.application_id,
    number: application.number!,
    volumeNumber: facts.number,
    countyName: application.county_name!,
    serial: row.serial,
    handlerName: facts.name,
    items: facts.items,
    seats,
    mayCall: callable(row, seats, shanghaiDate(now)),
    mayDecide: peerLeadsTo(row.status, 'decide') !== undefined && serves(caller, ['city'], row.county_code),
    asOf: now.toISOString(),
  }
}

/** Refuses whoever is bound up with a case, and whoever sits or sat in its review: they read and decide nothing of it. */
async function mustBeOutside({ db, caller }: KnownContext, row: ApplicationRow): Promise<void> {
  await mustHaveNoStake(db, row, caller)
  const sat = await db
    .selectFrom('peer_seat')
    .select('id')
    .where('application_id', '=', row.id)
    .where('reviewer_id', '=', caller.accountId)
    .limit(1)
    .executeTakeFirst()
  if (sat) throw refuse('case-in-own-hands')
}

/**
 * A review with all that was said in it, with a trace. Refuses `not-found` outside the caller's counties,
 * `case-in-own-hands` to whose work it is about and to who sits in it, `own-application`.
 */
export async function openPeer({ ctx, input }: Act<typeof OpenPeer>): Promise<PeerCase> {
  const row = await reviewed(ctx).where('application_id', '=', input.id).executeTakeFirst()
  if (!row) throw refuse('not-found')
  await mustBeOutside(ctx, await caseOf(ctx.db, row.application_id))
  ctx.audit({
    act: 'peer-review-opened',
    subjectType: 'peer_case',
    subjectId: row.application_id,
    areaCode: row.county_code,
  })
  return peerOf(ctx, row)
}

/**
 * Locks a reviewed case the caller has no hand in. Refuses `not-found` outside their areas, `case-in-own-hands` for one
 * they ever had or review, `own-application` in their own cause.
 */
async function lockReviewed(
  ctx: KnownContext,
  id: string,
  roles: readonly Role[] = overseerRoles,
): Promise<PeerRow> {
  const row = await reviewed(ctx, roles).where('application_id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw refuse('not-found')
  await mustBeOutside(ctx, await caseOf(ctx.db, id))
  return row
}

/**
 * Calls a reviewer, drawn as all are, to an empty place, or in place of one who let the days go by. Refuses
 * `not-in-this-state` while somebody sits there in time, `reviewers-too-few` when nobody else may, and what
 * `lockReviewed` refuses.
 */
export async function callReviewer({ ctx, input }: Act<typeof CallReviewer>): Promise<PeerCase> {
  const { db, now } = ctx
  const row = await lockReviewed(ctx, input.id)
  const seats = await listSeats(ctx, row.application_id)
  if (!callable(row, seats, shanghaiDate(now)).includes(input.place)) throw refuse('not-in-this-state')
  await db
    .updateTable('peer_seat')
    .set({ declined_at: now.toISOString(), cause: 'other' })
    .where('application_id', '=', row.application_id)
    .where('place', '=', input.place)
    .where('declined_at', 'is', null)
    .execute()
  const seated = await seat(ctx, await caseOf(db, row.application_id), [input.place], randomInt(2 ** 31))
  if (seated === 0) throw refuse('reviewers-too-few')
  ctx.audit({
    act: 'reviewer-called',
    subjectType: 'peer_case',
    subjectId: row.application_id,
    areaCode: row.county_code,
    detail: { place: input.place },
  })
  return peerOf(ctx, row)
}

/**
 * Decides an appeal, once: the result stands, or another takes its place. The city's word (SF/T 0085-2020). Refuses
 * `not-in-this-state` when none waits, and what `lockReviewed` refuses.
 */
export async function decideAppeal({ ctx, input }: Act<typeof DecideAppeal>): Promise<PeerCase> {
  const { db, caller, now, service } = ctx
  const row = await lockReviewed(ctx, input.id, ['city'])
  const to = peerLeadsTo(row.status, 'decide')
  if (!to) throw refuse('not-in-this-state')
  const policy = await readSetting(db, qualitySettings, 'quality.peer', row.county_code, shanghaiDate(now))
  const verdict =
    input.outcome === 'changed'
      ? { decided_score: input.score, decided_grade: gradeOf(input.score, policy) }
      : { decided_score: row.score, decided_grade: row.grade }
  const decided = {
    ...verdict,
    status: to,
    outcome: input.outcome,
    reasons_sealed: sealText(service.keyring, 'peer_case.reasons', row.application_id, input.reasons),
    decided_by: caller.accountId,
    decided_at: now.toISOString(),
  }
  await db.updateTable('peer_case').set(decided).where('application_id', '=', row.application_id).execute()
  await tellDecided(db, row.handler_id, now)
  ctx.audit({
    act: 'grade-decided',
    subjectType: 'peer_case',
    subjectId: row.application_id,
    areaCode: row.county_code,
    detail: { outcome: input.outcome, score: verdict.decided_score },
  })
  return peerOf(ctx, { ...row, ...decided })
}
