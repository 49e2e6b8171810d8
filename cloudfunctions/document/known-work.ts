import { pageText } from '@contract/closing/catalogue'
import { rateLabels } from '@contract/closing/rates'
import { progressKindLabels } from '@contract/casework/labels'
import { caseStageLabels } from '@contract/casework/stages'
import { gradeLabels } from '@contract/quality/labels'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { openName } from '@server/kit/aid/sealed'
import { findMeeting, openMeeting } from '@server/kit/casework/meeting'
import { openProgress } from '@server/kit/casework/progress'
import type { KnownContext } from '@server/kit/procedure'
import type { Known } from './known-fields'
import { engagedOf } from './known-handler'
import { openText } from './sealed'
import { dateText } from './values'

/** The first meeting of whoever has the case, as it was signed on their phone (148号令 29). */
export async function meetingOf({ db, service }: KnownContext, row: ApplicationRow): Promise<Known> {
  const found = row.handler_id ? await findMeeting(db, row.id, row.handler_id) : undefined
  if (!found) return {}
  const meeting = openMeeting(service.keyring, found)
  const lawyer = await db
    .selectFrom('account')
    .select('name')
    .where('id', '=', found.handler_id)
    .executeTakeFirstOrThrow()
  return {
    metAt: dateText(meeting.metOn),
    place: meeting.place,
    present: `${lawyer.name}、${openName(service.keyring, row)}`,
    // words that are not what was signed are no record of it
    talk: meeting.intact ? meeting.talk : undefined,
  }
}

/** What was told last of the case (法援法 46). */
export async function progressOf({ db, service }: KnownContext, row: ApplicationRow): Promise<Known> {
  const progress = await db
    .selectFrom('case_progress')
    .select(['id', 'kind', 'what_sealed', 'happened_on', 'told_at', 'read_at'])
    .where('application_id', '=', row.id)
    .orderBy('told_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!progress) return {}
  const what = openProgress(service.keyring, progress)
  return {
    metAt: dateText(progress.told_at),
    toldHow: '手机上告知',
    told: `${dateText(progress.happened_on)}，${progressKindLabels[progress.kind]}：${what}`,
    reply: progress.read_at ? `${dateText(progress.read_at)}在手机上看过。` : undefined,
  }
}

/** What the lawyer wrote when handing the file in, and what came of the case (148号令 40). */
export async function closingOf(ctx: KnownContext, row: ApplicationRow): Promise<Known> {
  const { db, service } = ctx
  const closing = await db
    .selectFrom('case_closing')
    .select(['stage', 'benefit_fen'])
    .where('application_id', '=', row.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const filing = await db
    .selectFrom('case_filing')
    .select(['id', 'work_sealed', 'result_sealed'])
    .where('application_id', '=', row.id)
    .orderBy('filed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { keyring } = service
  return {
    cause: (await engagedOf(ctx, row)).cause,
    stage: closing && caseStageLabels[closing.stage],
    benefit: closing?.benefit_fen ? `${closing.benefit_fen / 100}` : undefined,
    work: filing && openText(keyring, 'case_filing.work', filing.id, filing.work_sealed),
    result: filing && openText(keyring, 'case_filing.result', filing.id, filing.result_sealed),
  }
}

/** The catalogue of a bound volume (148号令 42). */
export async function volumeOf({ db }: KnownContext, row: ApplicationRow): Promise<Known> {
  const volume = await db
    .selectFrom('case_volume')
    .select(['lines', 'pages'])
    .where('application_id', '=', row.id)
    .executeTakeFirst()
  if (!volume) return {}
  return {
    catalogue: volume.lines
      .map((line, index) => `${index + 1}. ${line.title}（第${pageText(line)}页）`)
      .join('\n'),
    pages: `${volume.pages}`,
  }
}

/** What was paid for the case and stands (法援法 52). */
export async function subsidyOf({ db }: KnownContext, row: ApplicationRow): Promise<Known> {
  const payment = await db
    .selectFrom('case_payment')
    .select(['amount_fen', 'rate_name', 'rate_day'])
    .where('application_id', '=', row.id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_payment_void')
            .select('round')
            .whereRef('case_payment_void.application_id', '=', 'case_payment.application_id')
            .whereRef('case_payment_void.round', '=', 'case_payment.round'),
        ),
      ),
    )
    .executeTakeFirst()
  if (!payment) return {}
  return {
    amount: `${payment.amount_fen / 100}元`,
    amountBasis: `${rateLabels[payment.rate_name]}补贴标准（按结案日${dateText(payment.rate_day)}）`,
  }
}

/** The result of the review among peers, without a name (SF/T 0085-2020). */
export async function qualityOf({ db, service }: KnownContext, row: ApplicationRow): Promise<Known> {
  const reviewed = await db
    .selectFrom('peer_case')
    .select(['score', 'grade', 'decided_score', 'decided_grade'])
    .where('application_id', '=', row.id)
    .where('graded_at', 'is not', null)
    .executeTakeFirst()
  if (!reviewed) return {}
  const seats = await db
    .selectFrom('peer_seat')
    .select(['id', 'said_sealed'])
    .where('application_id', '=', row.id)
    .where('said_sealed', 'is not', null)
    .orderBy('place')
    .execute()
  const score = reviewed.decided_score ?? reviewed.score
  const grade = reviewed.decided_grade ?? reviewed.grade
  return {
    score: score === null ? undefined : `${score}`,
    grade: grade ? gradeLabels[grade] : undefined,
    comments: seats
      .map(({ id, said_sealed }) => openText(service.keyring, 'peer_seat.said', id, said_sealed!) ?? '')
      .filter((said) => said !== '')
      .join('\n'),
  }
}

/** The newest call or visit to the person aided (法援法 59). */
export async function visitOf({ db, service }: KnownContext, row: ApplicationRow): Promise<Known> {
  const visit = await db
    .selectFrom('case_monitor')
    .select(['id', 'kind', 'done_on', 'said_sealed'])
    .where('application_id', '=', row.id)
    .where(({ or, and, eb }) =>
      or([eb('kind', '=', 'visit'), and([eb('kind', '=', 'phone'), eb('called', '=', 'recipient')])]),
    )
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!visit) return {}
  return {
    metAt: dateText(visit.done_on),
    visitWay: visit.kind === 'phone' ? '电话' : '当面',
    answers: openText(service.keyring, 'case_monitor.said', visit.id, visit.said_sealed),
  }
}
