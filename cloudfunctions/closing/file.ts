import { randomUUID } from 'node:crypto'
import { mayAmend, VOLUME_MOST_BYTES, waitsForObjection } from '@contract/closing/rules'
import type { FileCase, OwnClosing } from '@contract/closing/schema'
import type * as z from 'zod'
import { refuse, type RefusedFields } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { arrowOf } from '@contract/aid/workflow'
import { findClosing } from '@server/kit/casework/pay'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { takeStep } from '@server/kit/aid/step'
import { lockHandled } from '@server/kit/casework/handled'
import type { Act, KnownContext } from '@server/kit/procedure'
import { pageCount } from '@server/kit/volume/join-pdfs'
import { UnreadablePdf } from '@server/kit/volume/pdf-objects'
import { mustBeSound } from '@server/kit/volume/png'
import { judgeEnding, keepClosing } from './close'
import { tellFiled } from './messages'
import { findTermination, missingOf, objectingOf, stageOf } from './queries'
import { sealResult, sealWork } from './sealed'
import { ownClosingOf } from './view'

type Input = z.output<typeof FileCase>

/**
 * How the case ends that is handed in: as it was closed, as corrected after a return, or on the day its termination
 * came (148号令 40). Refuses `termination-unserved` and `objection-term` for a terminated one.
 */
async function endingOf(ctx: KnownContext, row: ApplicationRow, { closing: corrected }: Input) {
  const { db, now } = ctx
  if (row.status === 'terminated') {
    const served = (await findTermination(db, row.id))?.served_on
    if (!served) throw refuse('termination-unserved')
    if (waitsForObjection(await objectingOf(db, row.id), shanghaiDate(now))) throw refuse('objection-term')
    const ending = { basis: 'termination', closedOn: served, outcome: 'done' } as const
    const { stage } = await stageOf(db, row)
    await keepClosing(ctx, row, { ...ending, stage, benefitFen: undefined })
    return { ...ending, stage }
  }
  const known = (await findClosing(db, row.id))!
  if (!corrected || !mayAmend(row.status) || known.basis === 'termination')
    return { basis: known.basis, closedOn: known.closed_on, outcome: known.outcome, stage: known.stage }
  const ending = { ...corrected, ...(await judgeEnding(ctx, row, corrected)) }
  await keepClosing(ctx, row, ending)
  return ending
}

/** Sentences under papers that can't be bound: a locked or broken PDF, a broken picture, a kind no volume holds. Refuses `volume-too-large`. */
async function unreadable({ db, service }: KnownContext, applicationId: string): Promise<RefusedFields> {
  const papers = await db
    .selectFrom('case_paper')
    .select(['id', 'type', 'bytes', 'storage_key'])
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .execute()
  if (papers.reduce((sum, { bytes }) => sum + bytes, 0) > VOLUME_MOST_BYTES) throw refuse('volume-too-large')
  const faults: RefusedFields = {}
  for (const { id, type, storage_key } of papers) {
    if (type === 'image/webp') faults[`papers.${id}`] = '这种图片装不进卷宗，请换成照片重新传'
    if (type !== 'application/pdf' && type !== 'image/png') continue
    const bytes = await service.files.get(storage_key)
    try {
      if (type === 'image/png') mustBeSound(bytes)
      else pageCount(bytes)
    } catch (error) {
      if (type === 'application/pdf' && !(error instanceof UnreadablePdf)) throw error
      faults[`papers.${id}`] =
        type === 'image/png' ? '这张图片打不开，请重新拍照传' : '这份PDF打不开或者有密码，请换成照片重新传'
    }
  }
  return faults
}

/**
 * Hands the file in (148号令 40), complete and readable; the centre's thirty days begin. Refuses
 * `case-papers-missing`, `case-paper-unreadable` with a sentence for each, `volume-too-large`, `termination-unserved`,
 * `objection-term`, `not-in-this-state` before it is closed or while it lies there, `not-found` for another's case.
 */
export async function file({ ctx, input }: Act<typeof FileCase>): Promise<OwnClosing> {
  const { db, caller, now, service } = ctx
  const row = await lockHandled(ctx, input.id)
  if (!arrowOf(row.status, 'file', 'handler')) throw refuse('not-in-this-state')
  const { stage, basis, outcome, closedOn } = await endingOf(ctx, row, input)
  if ((await missingOf(db, row, { stage, basis, outcome })).length > 0) throw refuse('case-papers-missing')
  const faults = await unreadable(ctx, row.id)
  if (Object.keys(faults).length > 0) throw refuse('case-paper-unreadable', faults)
  const id = randomUUID()
  const { status } = await takeStep(
    db,
    row,
    {
      act: 'file',
      actor: 'handler',
      accountId: caller.accountId,
      set: { closed_on: closedOn, closing_basis: basis },
    },
    now,
  )
  await db
    .insertInto('case_filing')
    .values({
      id,
      application_id: row.id,
      work_sealed: sealWork(service.keyring, id, input.work),
      result_sealed: sealResult(service.keyring, id, input.result),
      filed_by: caller.accountId,
      filed_at: now.toISOString(),
    })
    .execute()
  await tellFiled(db, row, now)
  ctx.audit({
    act: status,
    subjectType: 'case_filing',
    subjectId: id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, basis, closedOn },
  })
  return ownClosingOf(ctx, { ...row, status, closed_on: closedOn, closing_basis: basis })
}
