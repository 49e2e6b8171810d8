import type { SignedPromise } from '@contract/aid/desk-schema'
import type { Strokes } from '@contract/aid/schema'
import type { Keyring } from '@server/kit/crypto/keyring'
import { tryOpen } from '@server/kit/crypto/try-open'
import { sm3Hex } from '@server/kit/crypto/sm3'
import type { KnownContext } from '@server/kit/procedure'
import { stableText } from '@server/kit/stable-text'
import type { Db } from '@server/database/client'

const PURPOSE = 'aid_signature'
const contexts = (id: string) => ({
  document: `aid_signature.document:${id}`,
  name: `aid_signature.signer_name:${id}`,
  strokes: `aid_signature.strokes:${id}`,
})

/** What a signature binds together: who, what, how and when (电子签名法 13). */
interface Signed {
  applicationId: string
  noticeVersion: number
  documentHash: string
  signerId: string
  signerName: string
  strokes: Strokes
  signedAt: string
}

/** The SM3 stands for the document's text, so that the seal covers every character of it. */
const sealText = (signed: Signed): string => stableText(signed)

/** Writes a signature down, once; the table takes no second and no change. */
export async function keepSignature({ db, service }: KnownContext, signed: Signed, text: string) {
  const { keyring } = service
  const context = contexts(signed.applicationId)
  await db
    .insertInto('aid_signature')
    .values({
      application_id: signed.applicationId,
      notice_version: signed.noticeVersion,
      document_sealed: keyring.seal(text, context.document),
      document_hash: signed.documentHash,
      signer_id: signed.signerId,
      signer_name_sealed: keyring.seal(signed.signerName, context.name),
      strokes_sealed: keyring.seal(JSON.stringify(signed.strokes), context.strokes),
      signed_at: signed.signedAt,
      seal: keyring.sign(sealText(signed), PURPOSE),
    })
    .execute()
}

export const findSignature = (db: Db, applicationId: string) =>
  db.selectFrom('aid_signature').selectAll().where('application_id', '=', applicationId).executeTakeFirst()

type SignatureRow = NonNullable<Awaited<ReturnType<typeof findSignature>>>

/**
 * A signature as staff see it. `intact` is worked out at each look: the text still has the hash that was signed,
 * and every part still fits the seal. One that was tampered with is shown as far as it opens, and as not intact.
 */
export function openSignature(keyring: Keyring, row: SignatureRow): SignedPromise {
  const context = contexts(row.application_id)
  const text = tryOpen(keyring, row.document_sealed, context.document)
  const signerName = tryOpen(keyring, row.signer_name_sealed, context.name)
  const drawn = tryOpen(keyring, row.strokes_sealed, context.strokes)
  const strokes = drawn === undefined ? [] : (JSON.parse(drawn) as Strokes)
  const signed: Signed = {
    applicationId: row.application_id,
    noticeVersion: row.notice_version,
    documentHash: row.document_hash,
    signerId: row.signer_id,
    signerName: signerName ?? '',
    strokes,
    signedAt: row.signed_at,
  }
  const { noticeVersion, documentHash, signedAt } = signed
  return {
    noticeVersion,
    documentHash,
    signedAt,
    text: text ?? '',
    signerName: signed.signerName,
    strokes,
    intact:
      text !== undefined &&
      sm3Hex(text) === documentHash &&
      keyring.verify(sealText(signed), row.seal, PURPOSE),
  }
}
