import { countyOf } from '@contract/area'
import { complaintLink } from '@contract/complaint/links'
import { complaintReasonsIn, isWithheld, mismatchesOf } from '@contract/followup/rules'
import type { VisitAnswers } from '@contract/followup/answers'
import type { FinishVisit, OnVisit, ReportVisit, Visit } from '@contract/followup/schema'
import { refuse } from '@contract/refusal'
import { fileComplaint } from '@server/kit/complaints/file-complaint'
import { tellStaff } from '@server/kit/complaints/tell-staff'
import { fileFinding } from '@server/kit/findings/file-finding'
import type { Act, KnownContext } from '@server/kit/procedure'
import { serves } from '@server/kit/caller'
import { getVisit, lockVisit, ratingOf, type VisitRow } from './queries'
import { lockGiven, recordOf, sealNotes, visitOf } from './visit'

/**
 * Nobody answered. As often as the county's rule said at the drawing, then the visit ends as not reached; at once,
 * and with no try counted, where the record may not be asked about any more. Refuses `not-found`, `own-visit`,
 * `visit-done`, `visit-not-yours`.
 */
export async function noAnswer({ ctx, input }: Act<typeof OnVisit>): Promise<Visit> {
  const row = await lockGiven(ctx, input.id)
  const { safe_mode: safeMode, minor } = await recordOf(ctx, row)
  const withheld = isWithheld({ safeMode, minor })
  const tries = row.tries + (withheld ? 0 : 1)
  const over = withheld || tries >= row.tries_most
  await ctx.db
    .updateTable('return_visit')
    .set({
      tries,
      ...(over && {
        status: 'unreached' as const,
        done_at: ctx.now.toISOString(),
        done_by: ctx.caller.accountId,
      }),
    })
    .where('id', '=', row.id)
    .execute()
  ctx.audit({
    act: 'visit-no-answer',
    subjectType: 'return_visit',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { tries, over, withheld },
  })
  return visitOf(ctx, await getVisit(ctx, row.id))
}

/**
 * The complaint a "yes" to money or custom opens (法援法 55); the one that says so already, where the rating or an
 * earlier word had opened it.
 */
async function complaintOf(ctx: KnownContext, row: VisitRow, answers: VisitAnswers): Promise<string | null> {
  const reasons = complaintReasonsIn(answers)
  if (reasons.length === 0) return null
  const { db, now, caller } = ctx
  const earlier = await db
    .selectFrom('complaint')
    .select(['id', 'reasons'])
    .where('consultation_id', '=', row.consultation_id)
    .execute()
  const same = earlier.find((complaint) => reasons.every((reason) => complaint.reasons.includes(reason)))
  if (same) return same.id
  const { site_code } = await db
    .selectFrom('consultation')
    .select('site_code')
    .where('id', '=', row.consultation_id)
    .executeTakeFirstOrThrow()
  const countyCode = countyOf(row.area_code)
  const id = await fileComplaint(
    db,
    ctx.service.keyring,
    {
      countyCode,
      source: 'return-visit',
      sourceId: row.id,
      practitionerId: row.practitioner_id,
      siteCode: site_code,
      consultationId: row.consultation_id,
      reasons,
      said: null,
      complainantId: null,
      contact: null,
      filedBy: caller.accountId,
    },
    now,
  )
  await tellStaff(
    db,
    { id, areas: [countyCode], but: caller.accountId },
    {
      kind: 'complaint-filed',
      title: '回访中反映了收费或招揽',
      body: '已经作为投诉立下，请决定受理不受理。',
      link: complaintLink(id),
    },
    now,
  )
  return id
}

/**
 * Ends a visit with what was said, or that nothing was. Where it does not fit the record or its rating is told by
 * the contract and kept. Refuses `not-found`, `own-visit`, `visit-done`, `visit-not-yours`.
 */
export async function finish({ ctx, input }: Act<typeof FinishVisit>): Promise<Visit> {
  const { db, now, caller } = ctx
  const row = await lockGiven(ctx, input.id)
  const { result } = input
  const answers = result.status === 'reached' ? result.answers : null
  const rating = await ratingOf(db, row.consultation_id)
  // what counts in nothing is nothing to differ from
  const rated = rating && !rating.setAside ? rating : null
  const mismatches = answers ? mismatchesOf(answers, rated) : []
  const complaintId = answers && (await complaintOf(ctx, row, answers))
  await db
    .updateTable('return_visit')
    .set({
      status: result.status,
      tries: row.tries + 1,
      answers: answers && JSON.stringify(answers),
      mismatches,
      notes_sealed: input.notes ? sealNotes(ctx, row.id, input.notes) : null,
      done_at: now.toISOString(),
      done_by: caller.accountId,
      complaint_id: complaintId,
    })
    .where('id', '=', row.id)
    .execute()
  ctx.audit({
    act: 'visit-finished',
    subjectType: 'return_visit',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { status: result.status, mismatches, complaint: complaintId !== null },
  })
  return visitOf(ctx, await getVisit(ctx, row.id))
}

/**
 * Files a finding for a record of a consultation that somebody says never was (A44); nothing follows from it by
 * itself. Refuses `not-found`, `own-visit`, `nothing-to-report` where nobody said so or it is filed already.
 */
export async function report({ ctx, input }: Act<typeof ReportVisit>): Promise<Visit> {
  const { db, now, caller } = ctx
  const row = await lockVisit(ctx, input.id)
  if (!serves(caller, ['county'], row.area_code)) throw refuse('not-found')
  if (row.practitioner_id === caller.accountId) throw refuse('own-visit')
  if (row.finding_id !== null || !row.mismatches.includes('never-came')) throw refuse('nothing-to-report')
  const record = await db
    .selectFrom('consultation')
    .select(['site_code', 'shift_id'])
    .where('id', '=', row.consultation_id)
    .executeTakeFirstOrThrow()
  const countyCode = countyOf(row.area_code)
  const findingId = await fileFinding(
    db,
    {
      countyCode,
      source: 'phone-check',
      sourceId: row.id,
      practitionerId: row.practitioner_id,
      siteCode: record.site_code,
      shiftId: record.shift_id,
      violation: 'false-record',
      facts: input.facts,
      finderId: caller.accountId,
    },
    now,
  )
  await db.updateTable('return_visit').set({ finding_id: findingId }).where('id', '=', row.id).execute()
  ctx.audit({
    act: 'visit-reported',
    subjectType: 'return_visit',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { findingId },
  })
  return visitOf(ctx, await getVisit(ctx, row.id))
}
