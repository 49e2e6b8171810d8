import { needsReadBack } from '@contract/intake/filing'
import { readBackText } from '@contract/intake/read-back'
import type { Intake, ReadBack } from '@contract/intake/schema'
import { hasInk } from '@contract/aid/signature'
import type { FiledAs } from '@contract/aid/labels'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import type { Judged } from '@server/kit/aid/judge-form'
import type { Keyring } from '@server/kit/crypto/keyring'
import { tryOpen } from '@server/kit/crypto/try-open'
import { sm3Hex } from '@server/kit/crypto/sm3'
import type { KnownContext } from '@server/kit/procedure'
import { stableText } from '@server/kit/stable-text'
import { readBackContexts, type BoundReadBack } from './sealed'

const PURPOSE = 'aid_read_back'

/** Refuses `read-back-missing` where the person's own confirmation is needed and there is none, or no real ink. */
export function checkReadBack(as: FiledAs, readBack: ReadBack | undefined, passedOn = false): void {
  if (needsReadBack(as, passedOn) && !(readBack && hasInk(readBack.strokes)))
    throw refuse('read-back-missing')
}

/** Keeps the confirmation, where there is one, with the very text that was read; the table takes no second and no change. */
export async function keepReadBack(
  { db, service, caller, now }: KnownContext,
  applicationId: string,
  { form, county }: Judged,
  readBack: ReadBack | undefined,
): Promise<void> {
  if (!readBack) return
  const { way, strokes } = readBack
  const { keyring } = service
  const text = readBackText(form, county.name)
  const context = readBackContexts(applicationId)
  const bound: BoundReadBack = {
    applicationId,
    way,
    documentHash: sm3Hex(text),
    readerId: caller.accountId,
    strokes,
    signedAt: now.toISOString(),
  }
  await db
    .insertInto('aid_read_back')
    .values({
      application_id: applicationId,
      way,
      document_sealed: keyring.seal(text, context.document),
      document_hash: bound.documentHash,
      strokes_sealed: keyring.seal(JSON.stringify(strokes), context.strokes),
      reader_id: caller.accountId,
      signed_at: bound.signedAt,
      seal: keyring.sign(stableText(bound), PURPOSE),
    })
    .execute()
}

/** The confirmation as the county sees it; `intact` is worked out at each look. Null where none was needed. */
export async function findReadBack(
  db: Db,
  keyring: Keyring,
  applicationId: string,
): Promise<Intake['readBack']> {
  const row = await db
    .selectFrom('aid_read_back')
    .innerJoin('account', 'account.id', 'reader_id')
    .selectAll('aid_read_back')
    .select('account.name as reader_name')
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  if (!row) return null
  const context = readBackContexts(applicationId)
  const text = tryOpen(keyring, row.document_sealed, context.document)
  const drawn = tryOpen(keyring, row.strokes_sealed, context.strokes)
  const strokes = drawn === undefined ? [] : (JSON.parse(drawn) as ReadBack['strokes'])
  const bound: BoundReadBack = {
    applicationId,
    way: row.way,
    documentHash: row.document_hash,
    readerId: row.reader_id,
    strokes,
    signedAt: row.signed_at,
  }
  return {
    way: row.way,
    text: text ?? '',
    strokes,
    signedAt: row.signed_at,
    readerName: row.reader_name,
    intact:
      text !== undefined &&
      sm3Hex(text) === row.document_hash &&
      keyring.verify(stableText(bound), row.seal, PURPOSE),
  }
}
