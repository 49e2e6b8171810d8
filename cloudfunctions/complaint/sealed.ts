import { randomUUID } from 'node:crypto'
import type { ComplaintNoteKind } from '@contract/complaint/labels'
import { contactContext, saidContext } from '@server/kit/complaints/file-complaint'
import type { Context, KnownContext } from '@server/kit/procedure'

const replyContext = (id: string): string => `complaint.reply_sealed:${id}`
const noteContext = (id: string): string => `complaint_note.text_sealed:${id}`

/** What a complainant is told, as the column keeps it. */
export const sealReply = ({ service }: Context, id: string, reply: string): string =>
  service.keyring.seal(reply, replyContext(id))

interface Sealed {
  id: string
  said_sealed: string | null
  contact_sealed: string | null
  reply_sealed: string | null
}

/** The words of a complaint in clear. Stays inside the function: of the contact, answers carry the masked one. */
export function openWords({ service }: Context, row: Sealed) {
  const open = (sealed: string | null, context: string) =>
    sealed === null ? null : service.keyring.open(sealed, context)
  return {
    said: open(row.said_sealed, saidContext(row.id)),
    contact: open(row.contact_sealed, contactContext(row.id)),
    reply: open(row.reply_sealed, replyContext(row.id)),
  }
}

/** Adds a line to the file of an investigation; none is ever changed. */
export async function writeNote(
  ctx: KnownContext,
  complaintId: string,
  kind: ComplaintNoteKind,
  text: string,
) {
  const id = randomUUID()
  await ctx.db
    .insertInto('complaint_note')
    .values({
      id,
      complaint_id: complaintId,
      kind,
      text_sealed: ctx.service.keyring.seal(text, noteContext(id)),
      written_by: ctx.caller.accountId,
      written_at: ctx.now.toISOString(),
    })
    .execute()
}

/** Lines of files, in the order written. */
export async function notesOf(
  { db, service }: Context,
  complaintIds: readonly string[],
  kinds: readonly ComplaintNoteKind[],
) {
  if (complaintIds.length === 0) return []
  const rows = await db
    .selectFrom('complaint_note')
    .innerJoin('account', 'account.id', 'complaint_note.written_by')
    .select([
      'complaint_note.id',
      'complaint_note.complaint_id as complaintId',
      'complaint_note.kind',
      'complaint_note.text_sealed',
      'complaint_note.written_at as at',
      'account.name as byName',
    ])
    .where('complaint_note.complaint_id', 'in', complaintIds)
    .where('complaint_note.kind', 'in', kinds)
    .orderBy('complaint_note.position')
    .execute()
  return rows.map(({ text_sealed, ...row }) => ({
    ...row,
    text: service.keyring.open(text_sealed, noteContext(row.id)),
  }))
}
