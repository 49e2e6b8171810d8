import { complaintLink } from '@contract/complaint/links'
import { COMPLAINT_ROWS, type AboutMe, type AnswerComplaint } from '@contract/complaint/schema'
import { mayDo } from '@contract/complaint/workflow'
import { refuse } from '@contract/refusal'
import { notify } from '@server/kit/messages/notify'
import type { Act, KnownContext } from '@server/kit/procedure'
import { complaints, takeStep } from './queries'
import { notesOf, writeNote } from './sealed'

/**
 * What the caller has been asked about complaints against them, and what they answered. Nothing of who complained,
 * in what words or when; a complaint about which nothing was asked is not there.
 */
export async function aboutMe({ ctx }: { ctx: KnownContext }): Promise<AboutMe> {
  const rows = await complaints(ctx.db)
    .where('complaint.practitioner_id', '=', ctx.caller.accountId)
    .where((of) =>
      of.exists(
        of
          .selectFrom('complaint_note')
          .select('complaint_note.id')
          .whereRef('complaint_note.complaint_id', '=', 'complaint.id')
          .where('complaint_note.kind', '=', 'question'),
      ),
    )
    .orderBy('complaint.filed_at', 'desc')
    .limit(COMPLAINT_ROWS)
    .execute()
  const lines = await notesOf(
    ctx,
    rows.map(({ id }) => id),
    ['question', 'answer'],
  )
  return {
    rows: rows.map((row) => ({
      id: row.id,
      siteName: row.site_name,
      reasons: row.reasons,
      exchange: lines
        .filter(({ complaintId }) => complaintId === row.id)
        .map(({ kind, text, at }) => ({ kind: kind as 'question' | 'answer', text, at })),
      mayAnswer: mayDo(row.status, 'answer', 'person'),
    })),
    asOf: ctx.now.toISOString(),
  }
}

/** The person's word on what they were asked. Refuses `not-found` and, once concluded, `complaint-moved-on`. */
export async function answer({ ctx, input }: Act<typeof AnswerComplaint>): Promise<AboutMe> {
  const { db, caller, now } = ctx
  await db.selectFrom('complaint').select('id').where('id', '=', input.id).forUpdate().executeTakeFirst()
  const row = await complaints(db)
    .where('complaint.id', '=', input.id)
    .where('complaint.practitioner_id', '=', caller.accountId)
    .executeTakeFirst()
  const asked = row ? await notesOf(ctx, [row.id], ['question']) : []
  if (!row || asked.length === 0) throw refuse('not-found')
  if (!mayDo(row.status, 'answer', 'person')) throw refuse('complaint-moved-on')
  await writeNote(ctx, row.id, 'answer', input.text)
  await takeStep(ctx, row, 'answer')
  await notify(
    db,
    {
      accountId: row.investigator_id!,
      kind: 'complaint-answered',
      title: '本人已经说明情况',
      body: '您调查的投诉，本人有了说明。',
      link: complaintLink(row.id),
    },
    now,
  )
  return aboutMe({ ctx })
}
