import { timingSafeEqual } from 'node:crypto'
import type { CodeKind } from '@contract/duty/labels'
import type { ScannedCode } from '@contract/duty/schema'
import { refuse } from '@contract/refusal'
import type { Context } from '../procedure'
import { rotatingSecretContext } from '../site-keys'
import { matchRotatingCode } from '../totp'

const MINUTE_MS = 60_000
/** How long after its time a code is still told apart from a wrong one. */
const REMEMBERED_MINUTES = 10

/** What of a site proves presence; its secrets stay in the server. */
export interface SiteWithCodes {
  code: string
  printed_key: string
  rotating_secret_sealed: string
}

/** A code found right: which kind, and for a rotating one the step it may be spent for. */
export interface RightCode {
  codeKind: CodeKind
  step: number | undefined
}

function stepOf(secret: string, code: string, now: Date): number {
  const step = matchRotatingCode(secret, code, now)
  if (step !== undefined) return step
  for (let minutes = 1; minutes <= REMEMBERED_MINUTES; minutes++) {
    const then = new Date(now.getTime() - minutes * MINUTE_MS)
    if (matchRotatingCode(secret, code, then) !== undefined) throw refuse('code-expired')
  }
  throw refuse('code-wrong')
}

/**
 * Whether a scanned or typed code is the site's own, now. A rotating code goes before the printed key when both were
 * scanned: it proves more.
 *
 * Refuses `code-other-site`, `code-expired`, `code-wrong`, `sheet-code-wrong`.
 */
export function verifyCode(ctx: Context, site: SiteWithCodes, code: ScannedCode): RightCode {
  if (code.siteCode && code.siteCode !== site.code) throw refuse('code-other-site')
  if (code.rotating) {
    const secret = ctx.service.keyring.open(site.rotating_secret_sealed, rotatingSecretContext(site.code))
    return { codeKind: 'rotating', step: stepOf(secret, code.rotating, ctx.now) }
  }
  // both are six characters: by the schema, and by the table's own check
  if (!timingSafeEqual(Buffer.from(code.printed!), Buffer.from(site.printed_key)))
    throw refuse('sheet-code-wrong')
  return { codeKind: 'printed', step: undefined }
}
