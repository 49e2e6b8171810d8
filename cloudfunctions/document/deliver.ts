import { randomUUID } from 'node:crypto'
import type { CaseDocuments, DeliverDocument, DeliveryPhoto, OfCase } from '@contract/document/schema'
import type { KeepProof } from '@contract/proof'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type * as z from 'zod'
import { lockForOffice } from '@server/kit/aid/stake'
import { findReceived } from '@server/kit/aid/rows'
import { tellNotedReceipt } from '@server/kit/aid/tell-received'
import { attachProofs, keepProof, readProof } from '@server/kit/files/proof'
import type { Act, KnownContext } from '@server/kit/procedure'
import { caseDocumentsOf } from './case-documents'
import { findDocument } from './queries'
import { countIfDecision } from './received'
import { sealReceiver } from './sealed'

/**
 * Notes how a paper reached its recipient, with photos that prove it. Refuses `not-found`, `own-application`,
 * `paper-ended`, and `bad-input` for a day before it was made or one to come, and without a photo where the time to
 * object would be over as it is noted.
 */
export async function deliver({ ctx, input }: Act<typeof DeliverDocument>): Promise<CaseDocuments> {
  const { db, now, caller, service } = ctx
  const found = await findDocument(db, input.id)
  if (!found) throw refuse('not-found')
  const row = await lockForOffice(ctx, found.application_id)
  // read anew behind the lock: it may have been taken back meanwhile
  const document = (await findDocument(db, input.id))!
  if (document.ended_at) throw refuse('paper-ended')
  if (input.deliveredOn > shanghaiDate(now) || input.deliveredOn < shanghaiDate(document.issued_at))
    throw refuse('bad-input', { deliveredOn: '送达日期应在制作那天到今天之间' })
  const id = randomUUID()
  await db
    .insertInto('issued_delivery')
    .values({
      id,
      document_id: document.id,
      way: input.way,
      delivered_on: input.deliveredOn,
      received_by_sealed: input.receivedBy ? sealReceiver(service.keyring, id, input.receivedBy) : null,
      note: input.note ?? null,
      recorded_by: caller.accountId,
      recorded_at: now.toISOString(),
    })
    .execute()
  await attachProofs(db, caller.accountId, input.proofs, { type: 'issued_delivery', id })
  const objectBy = await countIfDecision(db, document, input.deliveredOn)
  if (objectBy) {
    if (objectBy < shanghaiDate(now) && input.proofs.length === 0)
      throw refuse('bad-input', { proofs: '补记得太晚，请拍下送达的凭证' })
    await tellNotedReceipt(db, row, { receivedOn: input.deliveredOn, objectBy }, now)
  }
  ctx.audit({
    act: 'document-delivered',
    subjectType: 'issued_document',
    subjectId: document.id,
    areaCode: row.county_code!,
    detail: { way: input.way, deliveredOn: input.deliveredOn },
  })
  return caseDocumentsOf(ctx, row)
}

type KeepPhoto = z.output<typeof KeepProof> & z.output<typeof OfCase>

/** Keeps a photo of a receipt or a posting slip until a delivery takes it up. Refuses as `keepProof` does. */
export async function keepDeliveryPhoto({ ctx, input }: { ctx: KnownContext; input: KeepPhoto }) {
  const row = await findReceived(ctx.db, ctx.caller, input.applicationId)
  if (!row) throw refuse('not-found')
  return keepProof(ctx, input, { countyCode: row.county_code! })
}

/** One photo of a delivery in the caller's county. */
export async function deliveryPhoto({ ctx, input }: Act<typeof DeliveryPhoto>): Promise<{ src: string }> {
  const delivery = await ctx.db
    .selectFrom('issued_delivery')
    .innerJoin('issued_document', 'issued_document.id', 'issued_delivery.document_id')
    .select('application_id')
    .where('issued_delivery.id', '=', input.deliveryId)
    .executeTakeFirst()
  if (!delivery || !(await findReceived(ctx.db, ctx.caller, delivery.application_id)))
    throw refuse('not-found')
  return readProof(ctx, input.proofId, { type: 'issued_delivery', id: input.deliveryId })
}
