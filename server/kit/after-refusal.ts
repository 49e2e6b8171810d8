import { TRPCError } from '@trpc/server'
import { Refused } from '@contract/refusal'
import type { Db } from '@server/database/client'
import type { AuditEntry } from './audit'
import type { Claim } from './idempotency'

/** What is kept of a refused act: its own writes, and the audit rows that tell of them. */
export type Trace = (db: Db, audit: (entry: AuditEntry) => void) => Promise<void>

const traces = new WeakMap<Refused, Trace>()

/**
 * `throw leavingTrace(refuse('code-wrong'), …)`: the act is refused, and the trace is committed all the same.
 *
 * It is written in the act's own transaction, whose row locks are held until it is committed. In a transaction of
 * its own, tries made at once would all be judged before the first was counted. So an act may refuse like this only
 * before its first write: what it wrote until then would be committed too.
 */
export function leavingTrace(refused: Refused, trace: Trace): Refused {
  traces.set(refused, trace)
  return refused
}

/** The trace a refusal leaves, as it comes out of a verb or wrapped by tRPC; undefined for any other error. */
export function traceOf(error: unknown): Trace | undefined {
  const cause = error instanceof TRPCError ? error.cause : error
  return cause instanceof Refused ? traces.get(cause) : undefined
}

/** Takes back the claim of a request that was refused with a trace, so that nothing is kept to answer it from. */
export const forgetClaim = (db: Db, { accountId, requestId }: Claim) =>
  db
    .deleteFrom('answered_request')
    .where('account_id', '=', accountId)
    .where('request_id', '=', requestId)
    .execute()
