import { timingSafeEqual } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const STEP_SECONDS = 30

/** A site's code: eight digits, since it travels by scan and not by finger. */
const siteCode = (secret: string) => totp(secret, 8)
/** RFC 6238 as every authenticator app reads it: SHA-1, six digits, 30 seconds. */
const staffCode = (secret: string) => totp(secret, 6)

function totp(secret: string, digits: number): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits, period: STEP_SECONDS })
}

/** A new secret of 160 bits (RFC 4226, 4), as 32 letters of base32. Kept sealed. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/**
 * The code a site's device shows at `now`: eight digits, the number of its 30-second step, and when the next one
 * takes its place on the screen (ISO). It is accepted for one step longer, for whoever has just scanned it.
 */
export function rotatingCode(secret: string, now: Date): { code: string; step: number; validUntil: string } {
  const step = stepAt(now)
  return {
    code: codeOf(siteCode(secret), step),
    step,
    validUntil: new Date((step + 1) * STEP_SECONDS * 1000).toISOString(),
  }
}

/**
 * The step a site's code belongs to, or undefined: only the running step and the one before count, so no code is
 * older than 60 seconds and none is from the future. The caller keeps the step to refuse the code a second time.
 */
export function matchRotatingCode(secret: string, code: string, now: Date): number | undefined {
  const step = stepAt(now)
  return firstMatch(siteCode(secret), code, [step, step - 1])
}

/** Steps either way in which a code is looked for when a phone says itself when it was taken. */
const PHONE_STEPS = 2

/**
 * The step of a code that a phone says it took at `takenAt`, or undefined: the code proves its own time, to within two
 * steps for the phone's clock, and is never of a step after `now`.
 */
export function matchRotatingCodeTaken(
  secret: string,
  code: string,
  takenAt: Date,
  now: Date,
): number | undefined {
  const taken = stepAt(takenAt)
  const steps = Array.from({ length: 2 * PHONE_STEPS + 1 }, (_, index) => taken - PHONE_STEPS + index)
  return firstMatch(
    siteCode(secret),
    code,
    steps.filter((step) => step <= stepAt(now)),
  )
}

/** An instant moved to where a code of `step` could be had from the screen: its own step and the one after. */
export function withinStep(step: number, instant: Date): Date {
  const from = step * STEP_SECONDS * 1000
  const until = from + 2 * STEP_SECONDS * 1000 - 1
  return new Date(Math.min(Math.max(instant.getTime(), from), until))
}

/**
 * The step a staff member's authenticator code belongs to, or undefined: one step either way, since a phone's clock
 * runs apart. The caller keeps the step and refuses one not above it (RFC 6238, 5.2: a code is good once).
 */
export function verifyStaffCode(secret: string, code: string, now: Date): number | undefined {
  const step = stepAt(now)
  return firstMatch(staffCode(secret), code, [step, step - 1, step + 1])
}

/** The `otpauth://` address an authenticator app scans. */
export function authenticatorUri(secret: string, account: string, issuer: string): string {
  return new TOTP({
    issuer,
    label: account,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_SECONDS,
  }).toString()
}

function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / STEP_SECONDS)
}

function codeOf(generator: TOTP, step: number): string {
  return generator.generate({ timestamp: step * STEP_SECONDS * 1000 })
}

function firstMatch(generator: TOTP, code: string, steps: number[]): number | undefined {
  const given = Buffer.from(code, 'utf8')
  return steps.find((step) => {
    const expected = Buffer.from(codeOf(generator, step), 'utf8')
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}
