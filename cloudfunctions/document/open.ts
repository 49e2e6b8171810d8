import { randomUUID } from 'node:crypto'
import type { FileKind } from '@contract/document/labels'
import type { Reader } from '@contract/document/papers'
import { readableBy } from '@contract/document/rules'
import type { DocumentFile, OpenDocument } from '@contract/document/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { findReceived, lockMine, type ApplicationRow } from '@server/kit/aid/rows'
import { stakeIn, type Stake } from '@server/kit/aid/stake'
import { sm3Hex } from '@server/kit/crypto/sm3'
import type { Act, KnownContext } from '@server/kit/procedure'
import { findHandled } from './own'
import { findDocument, type DocumentRow } from './queries'
import { countIfDecision } from './received'

const types: Record<FileKind, string> = {
  pdf: 'application/pdf',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The kept file, held against the hash it was kept under: a paper that changed is no paper. */
async function read({ service }: KnownContext, row: DocumentRow, as: FileKind): Promise<DocumentFile> {
  const bytes = await service.files.get(row[`${as}_key`])
  if (sm3Hex(bytes) !== row[`${as}_sm3`]) throw new Error(`document ${row.id} is not what was kept`)
  return {
    name: `${row.title}${row.number ? ` ${row.number}` : ''}.${as === 'pdf' ? 'pdf' : 'docx'}`,
    content: `data:${types[as]};base64,${bytes.toString('base64')}`,
  }
}

const note = (ctx: KnownContext, row: DocumentRow, application: ApplicationRow, as: FileKind) =>
  ctx.audit({
    act: 'document-opened',
    subjectType: 'issued_document',
    subjectId: row.id,
    areaCode: application.county_code!,
    detail: { applicationId: application.id, code: row.code, as },
  })

/** Whom a paper of a case is for that somebody of the office is bound up with. */
const readerBy: Record<Stake, Reader> = { 'own-application': 'applicant', 'case-in-own-hands': 'lawyer' }

/**
 * Opens a paper of the caller's county, with a trace. Another county's is not found. Who is bound up with the case reads
 * what is for them; else `own-application`, `case-in-own-hands`: what the office found and what people said is not.
 */
export async function open({ ctx, input }: Act<typeof OpenDocument>): Promise<DocumentFile> {
  const row = await findDocument(ctx.db, input.id)
  const application = row && (await findReceived(ctx.db, ctx.caller, row.application_id))
  if (!application) throw refuse('not-found')
  const stake = await stakeIn(ctx.db, application, ctx.caller)
  if (stake && !readableBy(readerBy[stake]).includes(row.code)) throw refuse(stake)
  note(ctx, row, application, input.as)
  return read(ctx, row, input.as)
}

interface As {
  reader: Reader
  find: (applicationId: string) => Promise<ApplicationRow | undefined>
  /** What their having received it sets off. */
  received?: (application: ApplicationRow, paper: DocumentRow) => Promise<void>
}

/** Opens a paper for its reader; the first time is on record as a delivery, since from then on they know it. */
async function openAs(
  ctx: KnownContext,
  { id, as }: { id: string; as: FileKind },
  { reader, find, received }: As,
): Promise<DocumentFile> {
  const { db, caller, now } = ctx
  const row = await findDocument(db, id)
  const application = row && (await find(row.application_id))
  if (!application || !readableBy(reader).includes(row.code)) throw refuse('not-found')
  if (!row.ended_at) {
    await db
      .insertInto('issued_delivery')
      .values({
        id: randomUUID(),
        document_id: row.id,
        way: 'online',
        delivered_on: shanghaiDate(now),
        received_by_sealed: null,
        note: null,
        recorded_by: caller.accountId,
        recorded_at: now.toISOString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await received?.(application, row)
  }
  note(ctx, row, application, as)
  return read(ctx, row, as)
}

/**
 * Opens a paper of the caller's own case. One that is not for them to read is not found. A decision that may be objected
 * to has been received then, unless a helper opened it: they are not who it is served on.
 */
export const openMine = ({ ctx, input }: Act<typeof OpenDocument>): Promise<DocumentFile> =>
  openAs(ctx, input, {
    reader: 'applicant',
    find: (id) => lockMine(ctx.db, ctx.caller.accountId, id),
    received: async (application, paper) => {
      if (application.applicant_id === ctx.caller.accountId || application.filed_as !== 'helper')
        await countIfDecision(ctx.db, paper, shanghaiDate(ctx.now))
    },
  })

/** Opens a paper of a case assigned to the caller. One that is not for the lawyer is not found. */
export const openHandled = ({ ctx, input }: Act<typeof OpenDocument>): Promise<DocumentFile> =>
  openAs(ctx, input, {
    reader: 'lawyer',
    find: (id) => findHandled(ctx.db, ctx.caller.accountId, id),
  })
