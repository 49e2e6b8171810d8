import { randomUUID } from 'node:crypto'
import { PROOF_MAX_BYTES, PROOFS_LOOSE_MAX } from '@contract/proof'
import { refuse } from '@contract/refusal'
import { sm3Hex } from '@server/kit/crypto/sm3'
import type { Db } from '@server/database/client'
import { lockAccount } from '../lock-account'
import type { KnownContext } from '../procedure'
import { isViolationOf } from '../violation'
import { sniffPaper } from './sniff'

/** Whose photos these are and where they belong. */
interface Place {
  countyCode: string
}

/**
 * Keeps a photo that is to prove something, sealed, until an act takes it up (`attachProofs`). What nobody takes up
 * within two days is purged. Refuses `file-too-large` (over 3 MB), `file-type`, `too-many-files`, `request-reused`.
 */
export async function keepProof(
  ctx: KnownContext,
  { id, content }: { id: string; content: string },
  { countyCode }: Place,
): Promise<{ id: string }> {
  const { db, service, now, caller } = ctx
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > PROOF_MAX_BYTES) throw refuse('file-too-large')
  const sniffed = sniffPaper(bytes, PROOF_MAX_BYTES)
  if (!sniffed || sniffed.type === 'application/pdf') throw refuse('file-type')
  await lockAccount(ctx)
  const { loose } = await db
    .selectFrom('proof')
    .select(({ fn }) => fn.countAll<number>().as('loose'))
    .where('owner_id', '=', caller.accountId)
    .where('subject_id', 'is', null)
    .executeTakeFirstOrThrow()
  if (loose >= PROOFS_LOOSE_MAX) throw refuse('too-many-files')
  const key = `proof/${countyCode}/${randomUUID()}`
  await service.files.put(key, bytes)
  try {
    await db
      .insertInto('proof')
      .values({
        id,
        owner_id: caller.accountId,
        county_code: countyCode,
        storage_key: key,
        type: sniffed.type,
        bytes: bytes.length,
        sm3: sm3Hex(bytes),
        uploaded_at: now.toISOString(),
        subject_type: null,
        subject_id: null,
      })
      .execute()
  } catch (error) {
    // a file without a row shows nowhere; losing the try to remove it costs a few kilobytes
    await service.files.delete(key).catch(() => undefined)
    throw isViolationOf(error, 'proof_pkey') ? refuse('request-reused') : error
  }
  ctx.audit({ act: 'proof-kept', subjectType: 'proof', subjectId: id, areaCode: countyCode })
  return { id }
}

/** Takes the caller's own loose photos up into the act they prove. Refuses `not-found` for any that is not. */
export async function attachProofs(
  db: Db,
  ownerId: string,
  ids: readonly string[],
  subject: { type: string; id: string },
): Promise<void> {
  if (ids.length === 0) return
  const taken = await db
    .updateTable('proof')
    .set({ subject_type: subject.type, subject_id: subject.id })
    .where('id', 'in', [...new Set(ids)])
    .where('owner_id', '=', ownerId)
    .where('subject_id', 'is', null)
    .returning('id')
    .execute()
  if (taken.length !== new Set(ids).size) throw refuse('not-found')
}

/** Ids of the photos of a subject, oldest first. */
export const proofsOf = async (db: Db, subject: { type: string; id: string }): Promise<string[]> =>
  (
    await db
      .selectFrom('proof')
      .select('id')
      .where('subject_type', '=', subject.type)
      .where('subject_id', '=', subject.id)
      .orderBy('uploaded_at')
      .orderBy('id')
      .execute()
  ).map(({ id }) => id)

/**
 * One photo as a data URL. The caller must have found its subject within their own reach before: the photo itself
 * knows no scope. Refuses `not-found` where it is no photo of that subject.
 */
export async function readProof(
  ctx: KnownContext,
  id: string,
  subject: { type: string; id: string },
): Promise<{ src: string }> {
  const row = await ctx.db
    .selectFrom('proof')
    .select(['storage_key', 'type'])
    .where('id', '=', id)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  const bytes = await ctx.service.files.get(row.storage_key)
  return { src: `data:${row.type};base64,${bytes.toString('base64')}` }
}
