import { qualitySettings } from '@contract/quality/settings'
import { toldScores } from '@contract/quality/rules'
import { mayAppeal, withoutNames } from '@contract/quality/peer'
import type { AppealGrade, OwnQuality, OwnResult } from '@contract/quality/peer-schema'
import { peerLeadsTo } from '@contract/quality/workflow'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { openText, sealText } from '../sealed'
import { tellAppealed } from './messages'
import { verdictOf } from './verdict'

const SHOWN = 50

/** Names of reviewers, which what they wrote may hold: who was reviewed is never told them. */
async function reviewersOf({ db }: PractitionerContext, applicationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('peer_seat')
    .innerJoin('practitioner', 'practitioner.account_id', 'reviewer_id')
    .innerJoin('account', 'account.id', 'reviewer_id')
    .select(['account.name', 'practitioner.unit'])
    .where('application_id', '=', applicationId)
    .execute()
  return rows.flatMap(({ name, unit }) => (unit ? [name, unit] : [name]))
}

async function listResults(ctx: PractitionerContext): Promise<OwnResult[]> {
  const { db, service, caller, now } = ctx
  const rows = await db
    .selectFrom('peer_case')
    .innerJoin('aid_application', 'aid_application.id', 'peer_case.application_id')
    .innerJoin('score_sheet', (join) =>
      join.onRef('score_sheet.kind', '=', 'sheet_kind').onRef('version', '=', 'sheet_version'),
    )
    .selectAll('peer_case')
    .select(['aid_application.number', 'items'])
    .where('peer_case.handler_id', '=', caller.accountId)
    .where('peer_case.score', 'is not', null)
    .orderBy('graded_at', 'desc')
    .limit(SHOWN)
    .execute()
  const results: OwnResult[] = []
  for (const row of rows) {
    const given = await db
      .selectFrom('peer_seat')
      .select(['id', 'score', 'scores', 'said_sealed'])
      .where('application_id', '=', row.application_id)
      .where('done_at', 'is not', null)
      // not by who came first: a place says nothing of who sits there
      .orderBy('id')
      .execute()
    const names = await reviewersOf(ctx, row.application_id)
    const verdict = verdictOf(service.keyring, row)
    results.push({
      ...verdict,
      reasons: verdict.reasons && withoutNames(verdict.reasons, names),
      id: row.application_id,
      number: row.number!,
      items: row.items,
      reviews: given.map(({ id, score, scores, said_sealed }) => ({
        score: score!,
        scores: scores!,
        said: withoutNames(openText(service.keyring, 'peer_seat.said', id, said_sealed)!, names),
      })),
      mayAppeal: mayAppeal({ status: row.status, appealBy: row.appeal_by! }, shanghaiDate(now)),
    })
  }
  return results
}

/**
 * The quality of one's own cases: results of reviews with nobody's name, hearings and files that were looked at, and
 * what people said as an average, of as many at a time that none is known by it.
 */
export async function ownQuality({ ctx }: { ctx: PractitionerContext }): Promise<OwnQuality> {
  const { db, caller, now } = ctx
  const looked = () => db.selectFrom('case_monitor').where('case_monitor.handler_id', '=', caller.accountId)
  const looks = await looked()
    .innerJoin('aid_application', 'aid_application.id', 'case_monitor.application_id')
    .innerJoin('score_sheet', (join) =>
      join.onRef('score_sheet.kind', '=', 'case_monitor.kind').onRef('version', '=', 'sheet_version'),
    )
    .select([
      'case_monitor.id',
      'aid_application.number',
      'case_monitor.kind',
      'done_on as doneOn',
      'score',
      'items',
      'scores',
    ])
    .where('case_monitor.kind', 'in', ['hearing', 'file'])
    .orderBy('done_on', 'desc')
    .orderBy('case_monitor.id')
    .limit(SHOWN)
    .execute()
  const heard = await looked()
    .select('score')
    .where('kind', 'in', ['phone', 'visit'])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const { toldFrom } = await readSetting(
    db,
    qualitySettings,
    'quality.monitor',
    caller.practitioner.areaCode,
    shanghaiDate(now),
  )
  const told = toldScores(
    heard.map(({ score }) => score),
    toldFrom,
  )
  return {
    results: await listResults(ctx),
    looks: looks.map((look) => ({ ...look, number: look.number! })),
    heard:
      told.length > 0
        ? { average: Math.round(told.reduce((sum, score) => sum + score, 0) / told.length), of: told.length }
        : null,
    toldFrom,
    asOf: now.toISOString(),
  }
}

/**
 * Appeals against the result of one's own case, once and in time. Refuses `not-found` for another's,
 * `not-in-this-state` when it was appealed against or has no result, `appeal-late` after the last day.
 */
export async function appeal({
  ctx,
  input,
}: Act<typeof AppealGrade, PractitionerContext>): Promise<OwnQuality> {
  const { db, caller, now, service } = ctx
  const row = await db
    .selectFrom('peer_case')
    .selectAll()
    .where('application_id', '=', input.id)
    .where('handler_id', '=', caller.accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  const to = peerLeadsTo(row.status, 'appeal')
  if (!to) throw refuse('not-in-this-state')
  if (!mayAppeal({ status: row.status, appealBy: row.appeal_by! }, shanghaiDate(now)))
    throw refuse('appeal-late')
  await db
    .updateTable('peer_case')
    .set({
      status: to,
      appeal_sealed: sealText(service.keyring, 'peer_case.appeal', row.application_id, input.said),
      appealed_at: now.toISOString(),
    })
    .where('application_id', '=', row.application_id)
    .execute()
  await tellAppealed(db, { id: row.application_id, county: row.county_code, by: caller.accountId }, now)
  ctx.audit({
    act: 'grade-appealed',
    subjectType: 'peer_case',
    subjectId: row.application_id,
    areaCode: row.county_code,
  })
  return ownQuality({ ctx })
}
