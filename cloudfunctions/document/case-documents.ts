import { maskName } from '@contract/identity'
import { paperRule } from '@contract/document/papers'
import { paperCodes, paperTitles } from '@contract/document/titles'
import { whyNotMake } from '@contract/document/rules'
import type { CaseDocuments, Delivery, Issued, OfCase } from '@contract/document/schema'
import { refuse } from '@contract/refusal'
import { stakeIn } from '@server/kit/aid/stake'
import { findReceived, type ApplicationRow } from '@server/kit/aid/rows'
import { proofsOf } from '@server/kit/files/proof'
import type { Act, KnownContext } from '@server/kit/procedure'
import { knownOf } from './known'
import { documentsOf, factsOf, type DocumentRow } from './queries'
import { openReceiver } from './sealed'

/** A paper as lists show it. */
export const issuedOf = (row: DocumentRow & { issued_by_name: string }): Issued => ({
  id: row.id,
  code: row.code,
  title: row.title,
  number: row.number,
  issuedAt: row.issued_at,
  issuedByName: row.issued_by_name,
  ended: row.ended_as && { as: row.ended_as, because: row.ended_because ?? '' },
})

async function deliveriesOf({ db, service }: KnownContext, documentId: string): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('issued_delivery')
    .innerJoin('account', 'account.id', 'issued_delivery.recorded_by')
    .selectAll('issued_delivery')
    .select('account.name as recorded_by_name')
    .where('document_id', '=', documentId)
    .orderBy('recorded_at')
    .execute()
  return Promise.all(
    rows.map(async (row) => {
      const receiver = openReceiver(service.keyring, row)
      return {
        id: row.id,
        way: row.way,
        deliveredOn: row.delivered_on,
        receivedBy: receiver && maskName(receiver),
        note: row.note,
        recordedByName: row.way === 'online' ? maskName(row.recorded_by_name) : row.recorded_by_name,
        proofs: await proofsOf(db, { type: 'issued_delivery', id: row.id }),
      }
    }),
  )
}

/** Papers of a case, each with its delivery, and those that can be made of it now. */
export async function caseDocumentsOf(ctx: KnownContext, row: ApplicationRow): Promise<CaseDocuments> {
  const { db, now, caller } = ctx
  const facts = await factsOf(db, row)
  const documents = await documentsOf(db, row.id).execute()
  const papers: CaseDocuments['papers'] = []
  for (const code of paperCodes) {
    const obstacle = whyNotMake(code, facts, false) ?? null
    // which fields the case fills, and none of what stands in them: opening those words is the paper's own
    const known = obstacle === 'paper-not-yet' ? {} : await knownOf(ctx, row, code)
    papers.push({
      code,
      title: paperTitles[code],
      asks: [...paperRule(code).asks],
      known: paperRule(code).asks.filter((name) => known[name]),
      obstacle,
    })
  }
  return {
    documents: await Promise.all(
      documents.map(async (it) => ({ ...issuedOf(it), deliveries: await deliveriesOf(ctx, it.id) })),
    ),
    papers,
    own: (await stakeIn(db, row, caller)) !== undefined,
    asOf: now.toISOString(),
  }
}

/** Papers of a case of the caller's county. Another county's is not found. */
export async function caseDocuments({ ctx, input }: Act<typeof OfCase>): Promise<CaseDocuments> {
  const row = await findReceived(ctx.db, ctx.caller, input.applicationId)
  if (!row) throw refuse('not-found')
  return caseDocumentsOf(ctx, row)
}
