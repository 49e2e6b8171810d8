import { isRefusalCode, type Refusal, type RefusalCode, type RefusedFields } from '@contract/refusal'

/**
 * - `refused`: the server answered no, with a code and its sentence;
 * - `offline`: no answer came, and nobody knows whether the act was done: worth repeating under the same id;
 * - `broken`: an answer came that is none of ours.
 */
export type FailureKind = 'refused' | 'offline' | 'broken'

const sentences = {
  offline: '现在连不上网络，请检查手机网络后再试',
  broken: '系统出了点问题，请稍后再试',
}

/** Why a call brought no data. `message` is the one sentence to show. */
export class Failure extends Error {
  readonly kind: FailureKind
  readonly code: RefusalCode | undefined
  /** One sentence per wrong field, by its path in the input. */
  readonly fields: RefusedFields

  private constructor(kind: FailureKind, message: string, code?: RefusalCode, fields: RefusedFields = {}) {
    super(message)
    this.name = 'Failure'
    this.kind = kind
    this.code = code
    this.fields = fields
    // Old engines get this class as ES5, where extending Error loses the prototype.
    Object.setPrototypeOf(this, Failure.prototype)
  }

  static offline = () => new Failure('offline', sentences.offline)
  static broken = () => new Failure('broken', sentences.broken)

  /** A code this version of the app does not know keeps the sentence the server sent along. */
  static refused({ code, message, fields }: Refusal) {
    if (code === 'broken') return Failure.broken()
    return new Failure('refused', message, isRefusalCode(code) ? code : undefined, fields)
  }

  /** Whether signing in is the way out. */
  get needsSignIn(): boolean {
    return this.code === 'sign-in-needed' || this.code === 'signed-out'
  }
}

/** The failure in whatever was thrown: tRPC wraps ours as a `cause`; anything unknown is a defect of ours. */
export function failureOf(thrown: unknown): Failure {
  for (let error = thrown; error instanceof Error; error = (error as { cause?: unknown }).cause) {
    if (error instanceof Failure) return error
  }
  return Failure.broken()
}
