import { initTRPC } from '@trpc/server'
import { isStaffRole, type Role } from '@contract/account/roles'
import { refuse } from '@contract/refusal'
import { RequestId } from '@contract/wire'
import type { Db } from '@server/database/client'
import { forgetClaim, traceOf } from './after-refusal'
import { writeAudit, type AuditEntry } from './audit'
import type { Caller } from './caller'
import { claimRequest, keepAnswer, type Claim } from './idempotency'
import type { Service } from './service'

/** What every procedure is handed. */
export interface Context {
  service: Service
  /** Server time of this call; the only clock a rule is given. */
  now: Date
  /** The pool in a query; in a write, the one transaction everything belongs to. */
  db: Db
  caller: Caller | undefined
  /** A session was presented, valid or not: an ended one is told apart from none. */
  presentedSession: string | undefined
  /** The platform's own word for who calls (CloudBase), never the caller's. */
  openid: string | undefined
  /** The call comes from the deployment's own timer; no transport can say this of a caller. */
  system: boolean
  /** Notes what was done; committed with the write, and a write without a note does not commit. */
  audit(entry: AuditEntry): void
}

export type KnownContext = Context & { caller: Caller }
export type PractitionerContext = KnownContext & {
  caller: Caller & { practitioner: NonNullable<Caller['practitioner']> }
}

/** Arguments of a verb: `({ ctx, input }: Act<typeof CheckIn, PractitionerContext>)`. */
export interface Act<Schema extends { _zod: { output: unknown } } | undefined, Ctx = KnownContext> {
  ctx: Ctx
  input: Schema extends { _zod: { output: infer Output } } ? Output : undefined
}

interface Meta {
  door?: string
  /** Only reads, and is a write for its audit row alone: a repeat looks again instead of being answered from a copy. */
  looksAgain?: boolean
}

const trpc = initTRPC.context<Context>().meta<Meta>().create()

export const router = trpc.router

const signedOut = (ctx: Context) => refuse(ctx.presentedSession ? 'signed-out' : 'sign-in-needed')

async function answerOnce(
  ctx: KnownContext,
  claim: Claim,
  role: string,
  looksAgain: boolean,
  act: (db: Db, audit: Context['audit']) => Promise<unknown>,
): Promise<unknown> {
  const { keyring } = ctx.service
  const actor = { accountId: ctx.caller.accountId, role, procedure: claim.procedure }
  const { refused, answer } = await ctx.service.db.transaction().execute(async (db) => {
    const earlier = looksAgain ? undefined : await claimRequest(db, keyring, claim, ctx.now)
    if (earlier) return { answer: earlier.answer }
    const entries: AuditEntry[] = []
    const audit = (entry: AuditEntry) => void entries.push(entry)
    let answer: unknown
    try {
      answer = await act(db, audit)
    } catch (error) {
      const trace = traceOf(error)
      if (!trace) throw error
      if (entries.length > 0) throw new Error(`${claim.procedure} wrote before it left a trace`)
      // a repeat of what was refused is tried anew
      await forgetClaim(db, claim)
      await trace(db, audit)
      await writeAudit(db, keyring, actor, entries, ctx.now)
      return { refused: error }
    }
    if (entries.length === 0) throw new Error(`${claim.procedure} wrote without an audit entry`)
    if (!looksAgain) await keepAnswer(db, keyring, claim, answer)
    await writeAudit(db, keyring, actor, entries, ctx.now)
    return { answer }
  })
  if (refused) throw refused
  return answer
}

/**
 * Runs a write once: one transaction around claim, act, kept answer and audit row. A refusal rolls all of it back,
 * so that a corrected repeat with a new id starts clean; only what it expressly leaves (`leavingTrace`) is kept.
 */
const writesOnce = (role: string) =>
  trpc.middleware(async ({ ctx, next, type, path, meta, getRawInput }) => {
    if (type !== 'mutation') return next()
    const raw = await getRawInput()
    const requestId = RequestId.safeParse((raw as { requestId?: unknown } | null | undefined)?.requestId)
    if (!requestId.success) throw refuse('bad-request')
    const claim: Claim = {
      accountId: ctx.caller!.accountId,
      requestId: requestId.data,
      procedure: path,
      input: raw,
    }
    const data = await answerOnce(
      ctx as KnownContext,
      claim,
      role,
      meta?.looksAgain ?? false,
      async (db, audit) => {
        const result = await next({ ctx: { db, audit } })
        if (!result.ok) throw result.error
        return result.data
      },
    )
    return { ok: true as const, data, marker: 'middlewareMarker' as never }
  })

const doorFor = (role: Exclude<Role, 'practitioner' | 'helper'>) =>
  trpc.procedure
    .meta({ door: role })
    .use(({ ctx, next }) => {
      if (!ctx.caller) throw signedOut(ctx)
      if (!ctx.caller.roles.includes(role)) throw refuse('not-allowed')
      return next({ ctx: { caller: ctx.caller } })
    })
    .use(writesOnce(role))

/** Marks a procedure that opens personal data: audited like a write, and no copy of the data is kept. */
export const looksAgain = { looksAgain: true } as const

/** Open to everybody, signed in or not. Reads only, or opens a session; has no transaction of its own. */
export const asAnyone = trpc.procedure.meta({ door: 'anyone' })

/** Everybody signed in, staff included: what a person does for themselves. */
export const asResident = doorFor('resident')

/** Duty staff with an active practitioner's record. */
export const asPractitioner = trpc.procedure
  .meta({ door: 'practitioner' })
  .use(({ ctx, next }) => {
    if (!ctx.caller) throw signedOut(ctx)
    const { caller } = ctx
    if (!caller.practitioner) throw refuse('not-allowed')
    return next({ ctx: { caller: { ...caller, practitioner: caller.practitioner } } })
  })
  .use(writesOnce('practitioner'))

export const asCounty = doorFor('county')
export const asCity = doorFor('city')
/** An external supervisor (A7): reads attendance of a county and files findings. */
export const asSupervisor = doorFor('supervisor')

/** Any staff member; what they see is cut to the areas they serve. */
export const asStaff = trpc.procedure
  .meta({ door: 'staff' })
  .use(({ ctx, next }) => {
    if (!ctx.caller) throw signedOut(ctx)
    if (!ctx.caller.roles.some(isStaffRole)) throw refuse('not-allowed')
    return next({ ctx: { caller: ctx.caller } })
  })
  .use(writesOnce('staff'))

/** The deployment's timers. No person comes in here; each job keeps its own transactions and leaves audit rows. */
export const asSystem = trpc.procedure.meta({ door: 'system' }).use(({ ctx, next }) => {
  if (!ctx.system) throw ctx.caller ? refuse('not-allowed') : signedOut(ctx)
  return next()
})
