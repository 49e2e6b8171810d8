import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import type { Keyring } from './crypto/keyring'
import { stableText } from './stable-text'

export interface Claim {
  accountId: string
  requestId: string
  procedure: string
  input: unknown
}

const sealContext = (claim: Claim) => `answered_request:${claim.accountId}:${claim.requestId}`

/**
 * Claims a request for this transaction. A second one with the same id waits for the first to commit, and then
 * gets its answer; the same id with other contents is refused.
 *
 * @returns the earlier answer, or undefined when this transaction is the first
 */
export async function claimRequest(
  db: Db,
  keyring: Keyring,
  claim: Claim,
  now: Date,
): Promise<{ answer: unknown } | undefined> {
  // keyed: a plain hash of a form whose other fields stand in clear would give its telephone number away to a search
  const inputHash = keyring.blindIndex(stableText(claim.input) ?? '', 'answered_request')
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('answered_request')
    .values({
      account_id: claim.accountId,
      request_id: claim.requestId,
      procedure: claim.procedure,
      input_hash: inputHash,
      answer_sealed: null,
      created_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows) return undefined
  const earlier = await db
    .selectFrom('answered_request')
    .selectAll()
    .where('account_id', '=', claim.accountId)
    .where('request_id', '=', claim.requestId)
    .executeTakeFirstOrThrow()
  if (earlier.procedure !== claim.procedure || earlier.input_hash !== inputHash)
    throw refuse('request-reused')
  return { answer: JSON.parse(keyring.open(earlier.answer_sealed!, sealContext(claim))) as unknown }
}

/** Keeps the answer beside the claim, sealed, since an answer may carry what only its asker may read. */
export async function keepAnswer(db: Db, keyring: Keyring, claim: Claim, answer: unknown): Promise<void> {
  await db
    .updateTable('answered_request')
    .set({ answer_sealed: keyring.seal(JSON.stringify(answer ?? null), sealContext(claim)) })
    .where('account_id', '=', claim.accountId)
    .where('request_id', '=', claim.requestId)
    .execute()
}
