import { systemClock } from '../clock'
import { cacheAccessToken } from './access-token'
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

export type WeChatOverHttpOptions = {
  appid: string
  secret: string
  /** Where WeChat's API is; a test gives its own. */
  baseUrl?: string
  /** Longest wait for one request, milliseconds. */
  timeoutMs?: number
  version?: MiniProgramVersion
  now?: () => Date
}

/** invalid credential; token expired */
const TOKEN_REFUSED = new Set([40001, 42001])

/** WeChat for a self-hosted server, by its HTTPS interface with the mini-program's appid and secret. */
export function wechatOverHttp({
  appid,
  secret,
  baseUrl = 'https://api.weixin.qq.com',
  timeoutMs = 5_000,
  version = 'release',
  now = systemClock,
}: WeChatOverHttpOptions): WeChat {
  /** The answer's bytes. Addresses and bodies carry secrets, so nothing of a failed request is passed on. */
  const send = async (act: string, path: string, body?: object): Promise<Buffer> => {
    try {
      const response = await fetch(baseUrl + path, {
        ...(body && {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
        signal: AbortSignal.timeout(timeoutMs),
      })
      const bytes = Buffer.from(await response.arrayBuffer())
      if (response.ok) return bytes
    } catch {
      // Falls to the one failure below.
    }
    throw new WeChatFailure(act, 'unreachable')
  }

  // The stable token: servers that ask at the same time are given the same one instead of ending each other's.
  const accessToken = cacheAccessToken(async () => {
    const request = { grant_type: 'client_credential', appid, secret }
    const answer = readJson('access token', await send('access token', '/cgi-bin/stable_token', request))
    if (!answer.access_token) throw refusalIn('access token', answer)
    return { token: String(answer.access_token), lifetimeSeconds: Number(answer.expires_in) }
  }, now)

  /** Asks with the access token, a second time with a new one when WeChat says that this one has ended. */
  const ask = async (act: string, path: string, body: object): Promise<Buffer> => {
    const askWith = (token: string) => send(act, `${path}?access_token=${encodeURIComponent(token)}`, body)
    const token = await accessToken.current()
    const bytes = await askWith(token)
    if (!TOKEN_REFUSED.has(errcodeIn(bytes))) return bytes
    return askWith(await accessToken.insteadOf(token))
  }

  return {
    async exchangeLoginCode(code) {
      const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: 'authorization_code' })
      const answer = readJson('login code', await send('login code', `/sns/jscode2session?${query}`))
      if (!answer.openid) throw refusalIn('login code', answer)
      // session_key goes no further: nothing here decrypts what WeChat encrypts with it.
      return { openid: String(answer.openid) }
    },

    async miniProgramCode(scene, page) {
      checkScene(scene, page)
      const bytes = await ask('mini-program code', '/wxa/getwxacodeunlimit', {
        scene,
        page,
        env_version: version,
        // Only the released build can be checked for the page.
        check_path: version === 'release',
      })
      if (isJson(bytes)) throw refusalIn('mini-program code', readJson('mini-program code', bytes))
      return bytes
    },

    async sendSubscribeMessage({ openid, templateId, page, data }) {
      try {
        const bytes = await ask('subscribe message', '/cgi-bin/message/subscribe/send', {
          touser: openid,
          template_id: templateId,
          page,
          data: templateData(data),
          miniprogram_state: MESSAGE_STATE[version],
          lang: 'zh_CN',
        })
        return outcomeOf(Number(readJson('subscribe message', bytes).errcode ?? -1))
      } catch (error) {
        return outcomeOfFailure(error)
      }
    },

    async phoneNumber(code) {
      const act = 'phone number'
      const answer = readJson(act, await ask(act, '/wxa/business/getuserphonenumber', { code }))
      const info = answer.phone_info as { purePhoneNumber: string; countryCode: string } | undefined
      if (!info) throw refusalIn(act, answer)
      return phoneText(info)
    },
  }
}

type Answer = Record<string, unknown>

function isJson(bytes: Buffer): boolean {
  return bytes[0] === '{'.charCodeAt(0)
}

function errcodeIn(bytes: Buffer): number {
  return isJson(bytes) ? Number(readJson('answer', bytes).errcode ?? 0) : 0
}

function readJson(act: string, bytes: Buffer): Answer {
  try {
    return JSON.parse(bytes.toString('utf8')) as Answer
  } catch {
    throw new WeChatFailure(act, 'unreachable')
  }
}

function refusalIn(act: string, answer: Answer): WeChatFailure {
  const errcode = Number(answer.errcode ?? 0)
  return errcode === 0
    ? new WeChatFailure(act, 'unreachable')
    : failureOf(act, errcode, String(answer.errmsg ?? ''))
}
