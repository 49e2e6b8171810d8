import { timingSafeEqual } from 'node:crypto'
import type { CodeKind } from '@contract/duty/labels'
import { deliveryOf, type Delivery, type OfflinePolicy } from '@contract/duty/offline'
import type { ScannedCode } from '@contract/duty/schema'
import { refuse } from '@contract/refusal'
import type { Context } from '../procedure'
import { rotatingSecretContext } from '../site-keys'
import { matchRotatingCode, matchRotatingCodeTaken, withinStep } from '../totp'

const MINUTE_MS = 60_000
/** How long after its time a code is still told apart from a wrong one. */
const REMEMBERED_MINUTES = 10

/** What of a site proves presence; its secrets stay in the server. */
export interface SiteWithCodes {
  code: string
  printed_key: string
  rotating_secret_sealed: string
}

/** A code found right: which kind, when it was taken, and for a rotating one the step it may be spent for. */
export interface RightCode extends Delivery {
  codeKind: Exclude<CodeKind, 'made-up'>
  step: number | undefined
}

/** What a phone says of a code it may have kept without signal, and how long such a code is taken. */
export interface Taken {
  takenAt: string | undefined
  policy: OfflinePolicy
}

/** Only a code matched to the phone's time may be refused for its age: any other is a guess and has to be counted. */
function findKept(secret: string, code: string, { takenAt, policy }: Taken, now: Date) {
  if (takenAt === undefined) return undefined
  const step = matchRotatingCodeTaken(secret, code, new Date(takenAt), now)
  if (step === undefined) return undefined
  const { at, late } = deliveryOf(takenAt, now, policy)
  return late ? { step, late, at: withinStep(step, at) } : undefined
}

function verifyRotating(secret: string, code: string, taken: Taken | undefined, now: Date) {
  const step = matchRotatingCode(secret, code, now)
  if (step !== undefined) return { step, at: now, late: false }
  const kept = taken && findKept(secret, code, taken, now)
  if (kept) return kept
  for (let minutes = 1; minutes <= REMEMBERED_MINUTES; minutes++) {
    const then = new Date(now.getTime() - minutes * MINUTE_MS)
    if (matchRotatingCode(secret, code, then) !== undefined) throw refuse('code-expired')
  }
  throw refuse('code-wrong')
}

/**
 * Whether a scanned or typed code is the site's own: now, or given `taken` when the phone says it took it. A rotating
 * code goes before the printed key when both were scanned: it proves more, its own time too. The printed key proves
 * no time, and of when it was scanned there is only the phone's word.
 *
 * Refuses `code-other-site`, `code-expired`, `code-wrong`, `sheet-code-wrong`, and with `taken` `taken-in-future` and
 * `delivered-too-late`.
 */
export function verifyCode(ctx: Context, site: SiteWithCodes, code: ScannedCode, taken?: Taken): RightCode {
  if (code.siteCode && code.siteCode !== site.code) throw refuse('code-other-site')
  if (code.rotating) {
    const secret = ctx.service.keyring.open(site.rotating_secret_sealed, rotatingSecretContext(site.code))
    return { codeKind: 'rotating', ...verifyRotating(secret, code.rotating, taken, ctx.now) }
  }
  // both are six characters: by the schema, and by the table's own check
  if (!timingSafeEqual(Buffer.from(code.printed!), Buffer.from(site.printed_key)))
    throw refuse('sheet-code-wrong')
  const delivery = taken ? deliveryOf(taken.takenAt, ctx.now, taken.policy) : { at: ctx.now, late: false }
  return { codeKind: 'printed', step: undefined, ...delivery }
}
