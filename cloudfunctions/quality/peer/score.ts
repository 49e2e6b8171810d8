import { qualitySettings } from '@contract/quality/settings'
import { randomInt } from 'node:crypto'
import { statutoryDeadline } from '@contract/calendar'
import { finalScore, gradeOf, needsThird } from '@contract/quality/peer'
import type { GiveScore, Seat } from '@contract/quality/peer-schema'
import { hundredOf, keepScored, scoreFaults } from '@contract/quality/score'
import { peerLeadsTo } from '@contract/quality/workflow'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { isRestDay } from '@server/kit/holidays'
import type { Act, KnownContext, PractitionerContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { sealText } from '../sealed'
import { tellGraded } from './messages'
import { caseOf, lockOpenSeat, seatOf } from './seat'
import { seat as call } from '@server/kit/quality/seating'

/** What the scores given so far come to: wait, ask a third, or a grade. The case is locked. */
async function count(ctx: KnownContext, applicationId: string): Promise<void> {
  const { db, now } = ctx
  const peer = await db
    .selectFrom('peer_case')
    .select(['status', 'county_code', 'handler_id'])
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow()
  const given = await db
    .selectFrom('peer_seat')
    .select('score')
    .where('application_id', '=', applicationId)
    .where('done_at', 'is not', null)
    .execute()
  const scores = given.map(({ score }) => score!)
  if (scores.length < (peer.status === 'third' ? 3 : 2)) return
  const today = shanghaiDate(now)
  const policy = await readSetting(db, qualitySettings, 'quality.peer', peer.county_code, today)
  if (peer.status === 'reviewing' && needsThird(scores[0]!, scores[1]!, policy)) {
    await db
      .updateTable('peer_case')
      .set({ status: peerLeadsTo(peer.status, 'call-third')! })
      .where('application_id', '=', applicationId)
      .execute()
    await call(ctx, await caseOf(db, applicationId), [3], randomInt(2 ** 31))
    return
  }
  const score = finalScore(scores)
  const appealBy = statutoryDeadline(today, policy.appealDays, isRestDay)
  await db
    .updateTable('peer_case')
    .set({
      status: peerLeadsTo(peer.status, 'grade')!,
      score,
      grade: gradeOf(score, policy),
      graded_at: now.toISOString(),
      appeal_by: appealBy,
    })
    .where('application_id', '=', applicationId)
    .execute()
  await tellGraded(db, peer.handler_id, appealBy, now)
}

/**
 * Gives one's word on a case, once; with the last one it is counted, or a third is asked where two are far apart.
 * Refuses `secrecy-first`, `score-sheet-old`, `bad-input`, `not-in-this-state` once it is given or left, `not-found`.
 */
export async function score({ ctx, input }: Act<typeof GiveScore, PractitionerContext>): Promise<Seat> {
  const { db, now, service } = ctx
  const seat = await lockOpenSeat(ctx, input.id)
  if (!seat.secret_at) throw refuse('secrecy-first')
  if (seat.sheet_version !== input.version) throw refuse('score-sheet-old')
  const { items } = await seatOf(ctx, seat)
  const faults = scoreFaults(items, input.scores)
  if (Object.keys(faults).length > 0) throw refuse('bad-input', faults)
  const scores = keepScored(items, input.scores)
  const points = hundredOf(items, scores)
  const said = sealText(service.keyring, 'peer_seat.said', seat.id, input.said)
  const at = now.toISOString()
  await db
    .updateTable('peer_seat')
    .set({ scores: JSON.stringify(scores), score: points, said_sealed: said, done_at: at })
    .where('id', '=', seat.id)
    .execute()
  await count(ctx, seat.application_id)
  ctx.audit({
    act: 'review-given',
    subjectType: 'peer_seat',
    subjectId: seat.id,
    areaCode: seat.county_code,
    detail: { applicationId: seat.application_id, score: points },
  })
  return seatOf(ctx, { ...seat, scores, score: points, said_sealed: said, done_at: at })
}
