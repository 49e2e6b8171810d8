import { checkScene } from './scene'
import {
  failureOf,
  MESSAGE_STATE,
  type MiniProgramVersion,
  outcomeOf,
  outcomeOfFailure,
  phoneText,
  templateData,
  type WeChat,
  WeChatFailure,
} from './wechat'

export type WeChatInCloudOptions = {
  /** Longest wait for one request, milliseconds; the first one given holds for the process. */
  timeoutMs?: number
  version?: MiniProgramVersion
}

/**
 * WeChat from inside a cloud function, through `cloud.openapi` of wx-server-sdk: no secret and no token of ours. Each
 * interface used must stand in the function's `config.json`: `wxacode.getUnlimited`, `subscribeMessage.send`,
 * `phonenumber.getPhoneNumber`.
 *
 * A login code is refused here: the caller's openid comes with the call (see cloud-identity).
 */
export function wechatInCloud({ timeoutMs = 5_000, version = 'release' }: WeChatInCloudOptions = {}): WeChat {
  let loaded: Promise<Cloud> | undefined
  // Slow to load, and most calls ask nothing of WeChat.
  const cloud = () => (loaded ??= load(timeoutMs))

  return {
    async exchangeLoginCode() {
      throw new WeChatFailure('login code', 'refused')
    },

    async miniProgramCode(scene, page) {
      checkScene(scene, page)
      const request = { scene, page, envVersion: version, checkPath: version === 'release' }
      const { buffer } = await ask('mini-program code', async () =>
        (await cloud()).openapi.wxacode.getUnlimited(request),
      )
      if (!buffer) throw new WeChatFailure('mini-program code', 'unreachable')
      return Buffer.from(buffer)
    },

    async sendSubscribeMessage({ openid, templateId, page, data }) {
      const request = {
        touser: openid,
        templateId,
        page,
        data: templateData(data),
        miniprogramState: MESSAGE_STATE[version],
        lang: 'zh_CN',
      }
      try {
        await ask('subscribe message', async () => (await cloud()).openapi.subscribeMessage.send(request))
        return outcomeOf(0)
      } catch (error) {
        return outcomeOfFailure(error)
      }
    },

    async phoneNumber(code) {
      const act = 'phone number'
      const { phoneInfo } = await ask(act, async () =>
        (await cloud()).openapi.phonenumber.getPhoneNumber({ code }),
      )
      if (!phoneInfo) throw new WeChatFailure(act, 'unreachable')
      return phoneText(phoneInfo)
    },
  }
}

/** As much of `cloud.openapi` as we use; the SDK types it `any`. */
type OpenApi = {
  wxacode: { getUnlimited(request: object): Promise<{ buffer?: Uint8Array }> }
  subscribeMessage: { send(request: object): Promise<unknown> }
  phonenumber: {
    getPhoneNumber(request: object): Promise<{ phoneInfo?: { purePhoneNumber: string; countryCode: string } }>
  }
}

/**
 * Held by an object of its own: `openapi` answers every name with a function, `then` too, so a promise of it would
 * send WeChat a call named `then` and never end.
 */
type Cloud = { openapi: OpenApi }

async function load(timeoutMs: number): Promise<Cloud> {
  const { default: cloud } = await import('wx-server-sdk')
  // `timeout` goes through to the SDK below; its type forgets it.
  const config: object = { env: cloud.DYNAMIC_CURRENT_ENV, timeout: timeoutMs }
  cloud.init(config)
  return { openapi: cloud.openapi as OpenApi }
}

/** API not listed, function or app without permission: for the operator, not for another try. */
const PERMISSION_MISSING = new Set([-604101, -604100, -601004, -601018])

/** The SDK throws `errCode`: WeChat's own when above zero, its own ones (network, permission, system) below. */
async function ask<T>(act: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const { errCode, errMsg } = (error ?? {}) as { errCode?: unknown; errMsg?: string }
    if (typeof errCode !== 'number') throw new WeChatFailure(act, 'unreachable')
    if (errCode > 0 || PERMISSION_MISSING.has(errCode)) throw failureOf(act, errCode, errMsg)
    throw new WeChatFailure(act, 'unreachable', errCode)
  }
}
