import { callTRPCProcedure, TRPCError, type AnyTRPCRouter } from '@trpc/server'
import { config, ZodError } from 'zod'
import { plainError } from '@contract/plain-errors'
import { Refused, refuse } from '@contract/refusal'
import { Call, type Answer } from '@contract/wire'
import { findCaller } from './caller'
import { errorFacts } from './log'
import type { Context } from './procedure'
import type { Service } from './service'
import { findSessionAccount, sessionId } from './session'
import { findWeChatAccount } from './wechat-account'

/** Who the transport says is calling: a session of ours, or the platform's own identity. */
export interface From {
  session?: string | undefined
  openid?: string | undefined
  /** Set by the host's scheduler and by the platform's timer alone. */
  system?: boolean
}

async function contextFor(service: Service, from: From): Promise<Context> {
  const now = service.clock()
  const id = from.session ? sessionId(from.session, service.keyring) : undefined
  const accountId = from.session
    ? id && (await findSessionAccount(service.db, id, now))
    : from.openid && (await findWeChatAccount(service.db, service.keyring, from.openid))
  return {
    service,
    now,
    db: service.db,
    caller: accountId ? await findCaller(service.db, accountId) : undefined,
    presentedSession: from.session,
    openid: from.openid,
    system: from.system ?? false,
    audit() {
      throw new Error('audited outside a write')
    },
  }
}

config({ customError: plainError })

const fieldsOf = (error: ZodError) =>
  Object.fromEntries(error.issues.map((issue) => [issue.path.join('.') || 'form', issue.message]).reverse())

const PASSING = new Set(['40001', '40P01', '55P03', '57014', '53300'])

/** The refusal an error comes to. Unknown errors are logged and answered `broken`; they tell the caller nothing. */
function refusalOf(error: unknown, service: Service, procedure: string): Refused {
  const cause = error instanceof TRPCError && error.cause ? error.cause : error
  if (cause instanceof Refused) return cause
  if (cause instanceof ZodError && error instanceof TRPCError && error.code === 'BAD_REQUEST')
    return refuse('bad-input', fieldsOf(cause))
  const code = (cause as { code?: unknown } | null)?.code
  service.log.error({ procedure, ...errorFacts(cause) }, 'procedure failed')
  return refuse(typeof code === 'string' && PASSING.has(code) ? 'busy' : 'broken')
}

const UNKEEPABLE = /\0|\p{Surrogate}/u
const DEEPEST = 32

/** Whether a call is nested beyond any form of ours, or carries U+0000 or half a character: nobody types these, and PostgreSQL keeps neither. */
function isUnkeepable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return UNKEEPABLE.test(value)
  if (typeof value !== 'object' || value === null) return false
  if (depth === DEEPEST) return true
  return Object.entries(value).some(([key, part]) => UNKEEPABLE.test(key) || isUnkeepable(part, depth + 1))
}

/** Answers one call of a function's router; the same in a cloud function and in the host. Never throws. */
export async function dispatch(
  router: AnyTRPCRouter,
  body: unknown,
  from: From,
  service: Service,
): Promise<Answer> {
  const call = Call.safeParse(body)
  const path = call.success ? call.data.procedure : ''
  try {
    if (!call.success || isUnkeepable(call.data.input)) throw refuse('bad-request')
    const procedures = router._def.procedures as unknown as Record<
      string,
      { _def: { type: 'query' | 'mutation' } }
    >
    const procedure = Object.prototype.hasOwnProperty.call(procedures, path) ? procedures[path] : undefined
    if (!procedure) throw refuse('bad-request')
    const data: unknown = await callTRPCProcedure({
      router,
      path,
      type: procedure._def.type,
      getRawInput: () => Promise.resolve(call.data.input),
      ctx: await contextFor(service, { ...from, session: from.session ?? call.data.session }),
      signal: undefined,
      batchIndex: 0,
    })
    return { ok: true, data: data ?? null }
  } catch (error) {
    const refused = refusalOf(error, service, path)
    return { ok: false, refusal: refused.toRefusal() }
  }
}
