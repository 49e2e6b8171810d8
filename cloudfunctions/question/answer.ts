import { randomUUID } from 'node:crypto'
import type { AnswerQuestion, LawyerQuestion } from '@contract/question/schema'
import { ownershipAfter } from '@contract/question/workflow'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { getTypeFor } from '@server/kit/ledger/type-in-force'
import { writeConsultation } from '@server/kit/ledger/write-consultation'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { reportBundle } from '@server/kit/questions/report-bundle'
import { tellAsker, tellLawyers } from '@server/kit/questions/tell'
import { openAsker, writeTurn } from '@server/kit/questions/words'
import { forLawyer } from './lawyer'
import { getForLawyer, lockQuestion, requireStep, takeStep, type QuestionRow } from './queries'

type Answering = Act<typeof AnswerQuestion, PractitionerContext>

/** The caller's duty now running at the site, to which the record then belongs. */
const runningShift = ({ db, caller, now }: PractitionerContext, siteCode: string) =>
  db
    .selectFrom('duty_shift')
    .select('id')
    .where('practitioner_id', '=', caller.accountId)
    .where('site_code', '=', siteCode)
    .where('status', '=', 'checked-in')
    .where('day', '=', shanghaiDate(now))
    .limit(1)
    .executeTakeFirst()

/** Writes the answer into the ledger, as the same matter where it was answered before. Returns the record and its matter. */
async function record({ ctx, input }: Answering, row: QuestionRow) {
  const { db, now, caller, service } = ctx
  const { id: _id, requestId: _requestId, ...words } = input
  const { name, phone } = openAsker(service.keyring, row)
  const id = randomUUID()
  const shift = await runningShift(ctx, row.site_code)
  await writeConsultation(
    db,
    service.keyring,
    {
      ...words,
      id,
      shiftId: shift?.id,
      siteCode: row.site_code,
      areaCode: row.area_code,
      practitionerId: caller.accountId,
      channel: 'online',
      clientName: name,
      clientPhone: phone,
      occurredAt: now.toISOString(),
      matterId: row.matter_id ?? undefined,
      safeMode: row.safe_mode,
      collectedBy: row.relation === 'helper' ? row.asked_by : undefined,
    },
    now,
  )
  const { matter_id } = await db
    .selectFrom('consultation')
    .select('matter_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { id, matterId: matter_id }
}

/**
 * Answers a question: the record of the ledger, the answer to who asked, and the end of any offer, in one
 * transaction. Refuses `not-found`, `question-moved-on` (answered already), `bad-input` (an ended type).
 */
export async function answer({ ctx, input }: Answering): Promise<LawyerQuestion> {
  const { db, now, caller, service } = ctx
  await lockQuestion(db, input.id)
  const { row, actors } = await getForLawyer(ctx, input.id)
  if (!actors.includes('owner')) throw refuse('not-found')
  const to = requireStep(row, 'answer', actors)
  if (input.subtype) await getTypeFor(db, input.subtype, shanghaiDate(now))
  const { id: consultationId, matterId } = await record({ ctx, input }, row)
  await writeTurn(
    db,
    service.keyring,
    { questionId: row.id, kind: 'answer', text: input.answer, by: caller.accountId, consultationId },
    now,
  )
  const after = ownershipAfter({ ownerId: row.owner_id, offeredTo: row.offered_to }, 'answer', {
    by: caller.accountId,
  })
  await takeStep(ctx, row, 'answer', to, {
    owner_id: after.ownerId,
    offered_to: after.offeredTo,
    offered_because: null,
    promised_by: null,
    answered_at: now.toISOString(),
    matter_id: matterId,
  })
  await tellLawyers(
    db,
    row,
    [row.offered_to],
    { kind: 'question-declined', title: '不用接手了', body: '同事想请您接手的问题，已经答复了。' },
    now,
  )
  await tellAsker(
    db,
    row,
    {
      kind: 'question-answered',
      title: row.relation === 'helper' ? '您替乡亲问的有了答复' : '您问的有了答复',
      body: '请点开看。没明白的可以接着问，也可以打印出来。',
    },
    now,
  )
  await reportBundle(db, row.bundle_id, now)
  return forLawyer(ctx, row.id)
}
