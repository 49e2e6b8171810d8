import { aboutMeLink } from '@contract/complaint/links'
import type { AskPerson, Complaint, ConcludeComplaint, NoteOnComplaint } from '@contract/complaint/schema'
import { refuse } from '@contract/refusal'
import { fileFinding } from '@server/kit/findings/file-finding'
import { notify } from '@server/kit/messages/notify'
import type { Act, KnownContext } from '@server/kit/procedure'
import { lockForStaff, takeStep, type ComplaintRow } from './queries'
import { one } from './read'
import { sealReply, writeNote } from './sealed'

/**
 * Writes a line into the file of an investigation; it stays as written. Refuses `not-found`, `complaint-moved-on`,
 * `complaint-not-yours` for anybody but the investigator.
 */
export async function note({ ctx, input }: Act<typeof NoteOnComplaint>): Promise<Complaint> {
  const row = await lockForStaff(ctx, input.id, 'note')
  await writeNote(ctx, row.id, 'note', input.text)
  await takeStep(ctx, row, 'note')
  return one({ ctx, input: { id: row.id } })
}

/**
 * Asks the person it is about to say how it was. They read these words and no others. Refuses as `note` does, and
 * `bad-input` where nobody is named.
 */
export async function ask({ ctx, input }: Act<typeof AskPerson>): Promise<Complaint> {
  const row = await lockForStaff(ctx, input.id, 'ask')
  if (!row.practitioner_id) throw refuse('bad-input', { text: '还没有写明投诉的是谁' })
  await writeNote(ctx, row.id, 'question', input.text)
  await takeStep(ctx, row, 'ask')
  await notify(
    ctx.db,
    {
      accountId: row.practitioner_id,
      kind: 'complaint-question',
      title: '请您说明一件事',
      body: '有人反映了服务里的情况，请您说说是怎么回事。',
      link: aboutMeLink,
    },
    ctx.now,
  )
  return one({ ctx, input: { id: row.id } })
}

/** Files what was found about the person; nothing follows from it by itself (A44). */
function findingOf(ctx: KnownContext, row: ComplaintRow, finding: NonNullable<ConcludeComplaint['finding']>) {
  if (!row.practitioner_id) throw refuse('bad-input', { finding: '还没有写明投诉的是谁' })
  return fileFinding(
    ctx.db,
    {
      countyCode: row.county_code,
      source: 'complaint',
      sourceId: row.id,
      practitionerId: row.practitioner_id,
      siteCode: row.site_code,
      shiftId: null,
      violation: finding.violation,
      facts: finding.facts,
      finderId: ctx.caller.accountId,
    },
    ctx.now,
  )
}

/**
 * Ends an investigation with what it found and what the complainant will be told. What is founded may become a
 * finding. Refuses as `note` does.
 */
export async function conclude({ ctx, input }: Act<typeof ConcludeComplaint>): Promise<Complaint> {
  const row = await lockForStaff(ctx, input.id, 'conclude')
  const { outcome, reply, finding } = input
  await takeStep(ctx, row, 'conclude', {
    outcome,
    reply_sealed: sealReply(ctx, row.id, reply),
    ...(finding && { finding_id: await findingOf(ctx, row, finding) }),
  })
  return one({ ctx, input: { id: row.id } })
}
