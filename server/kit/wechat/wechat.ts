/** A one-time message to a person who has subscribed to it. `data` is by template field: `{ thing1: '潞城站' }`. */
export type SubscribeMessage = {
  openid: string
  templateId: string
  page: string
  data: Record<string, string>
}

/** Whether WeChat took a message; why not, where it said so. The in-app inbox is the truth either way. */
export type SubscribeOutcome =
  { sent: true } | { sent: false; reason: 'not-subscribed' | 'switched-off' | 'failed'; errcode?: number }

/** What the server asks of WeChat. All but `sendSubscribeMessage` throw WeChatFailure. */
export interface WeChat {
  /** The person behind a `wx.login` code. A code is good for five minutes and one use. */
  exchangeLoginCode(code: string): Promise<{ openid: string }>
  /** Picture bytes of a mini-program code that opens `page` with `scene`; refuses what checkScene refuses. */
  miniProgramCode(scene: string, page: string): Promise<Buffer>
  /** Never throws: a message that could not be sent is an outcome. */
  sendSubscribeMessage(message: SubscribeMessage): Promise<SubscribeOutcome>
  /** The phone number behind a `getPhoneNumber` code; with `+<country>` in front when it is not Chinese. */
  phoneNumber(code: string): Promise<string>
}

/** Which build of the mini-program codes and messages lead to. */
export type MiniProgramVersion = 'release' | 'trial' | 'develop'

/**
 * WeChat did not do what was asked: `code-refused` (the person's code is wrong, old or used: ask them again),
 * `refused` (any other errcode: a matter for the operator), `unreachable` (network, timeout, no sensible answer).
 * Carries no secret, token, code or openid; `rid` is what WeChat's support asks for.
 */
export class WeChatFailure extends Error {
  override name = 'WeChatFailure'
  constructor(
    readonly act: string,
    readonly reason: 'code-refused' | 'refused' | 'unreachable',
    readonly errcode?: number,
    readonly rid?: string,
  ) {
    super(`WeChat ${act}: ${[reason, errcode, rid].filter((part) => part !== undefined).join(' ')}`)
  }
}

const CODE_REFUSED = new Set([40029, 40163])

/** The failure that an errcode and errmsg mean. Of the errmsg only the rid is kept: WeChat quotes input in it. */
export function failureOf(act: string, errcode: number, errmsg?: string): WeChatFailure {
  const rid = /rid: ?([\w-]+)/.exec(errmsg ?? '')?.[1]
  return new WeChatFailure(act, CODE_REFUSED.has(errcode) ? 'code-refused' : 'refused', errcode, rid)
}

/**
 * 43101: not subscribed, used up, or switched off by the person (WeChat does not tell these apart).
 * 43107: the account's or the template's right to send was taken away. -1 stands for no answer.
 */
export function outcomeOf(errcode: number): SubscribeOutcome {
  if (errcode === 0) return { sent: true }
  if (errcode === -1) return { sent: false, reason: 'failed' }
  const reason = errcode === 43101 ? 'not-subscribed' : errcode === 43107 ? 'switched-off' : 'failed'
  return { sent: false, reason, errcode }
}

/** The outcome of a message that ended in a failure; what is no failure of WeChat's counts as no answer. */
export function outcomeOfFailure(error: unknown): SubscribeOutcome {
  return outcomeOf((error instanceof WeChatFailure ? error.errcode : undefined) ?? -1)
}

/** What messages call the builds that codes call release, trial and develop. */
export const MESSAGE_STATE = {
  release: 'formal',
  trial: 'trial',
  develop: 'developer',
} as const satisfies Record<MiniProgramVersion, string>

/** WeChat's spelling of template fields: `{ thing1: { value: '潞城站' } }`. */
export function templateData(data: Record<string, string>): Record<string, { value: string }> {
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, { value }]))
}

/** The number as people write it, from WeChat's two parts. */
export function phoneText(info: { purePhoneNumber: string; countryCode: string }): string {
  return info.countryCode === '86' ? info.purePhoneNumber : `+${info.countryCode}${info.purePhoneNumber}`
}
