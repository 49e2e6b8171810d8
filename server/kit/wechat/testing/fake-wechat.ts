import { listenLocally, type LocalEndpoint } from '../../files/testing/local-endpoint'

export type WeChatCall = { path: string; query: URLSearchParams; body: Record<string, unknown> }
export type WeChatAnswer = object | Buffer | 'silence' | { status: number }

export type FakeWeChat = LocalEndpoint & {
  calls: WeChatCall[]
  /** How many access tokens were handed out; the one in force is `token-<tokens>`. */
  tokens: number
  /** Answers by path; what is not here is answered like WeChat answers an unknown address. */
  answers: Record<string, (call: WeChatCall) => WeChatAnswer>
}

/** WeChat's HTTPS interface: stable tokens, and 40001 for any token but the newest. */
export async function fakeWeChat(appid: string, secret: string): Promise<FakeWeChat> {
  const endpoint = await listenLocally(({ path, query, body }, response) => {
    const call = { path, query, body: body.length ? JSON.parse(body.toString()) : {} }
    fake.calls.push(call)
    const answer = answerTo(call)
    if (answer === 'silence') return
    if (Buffer.isBuffer(answer))
      return void response.writeHead(200, { 'content-type': 'image/jpeg' }).end(answer)
    if ('status' in answer) return void response.writeHead(answer.status).end('<html>Bad Gateway</html>')
    response
      .writeHead(200, { 'content-type': 'application/json; encoding=utf-8' })
      .end(JSON.stringify(answer))
  })

  function answerTo(call: WeChatCall): WeChatAnswer {
    const own = fake.answers[call.path]
    if (call.path === '/cgi-bin/stable_token' && !own) {
      const { grant_type, appid: asked, secret: shown } = call.body
      if (grant_type !== 'client_credential' || asked !== appid || shown !== secret) {
        return { errcode: 40125, errmsg: `invalid appsecret ${String(shown)} rid: 66-77` }
      }
      return { access_token: `token-${++fake.tokens}`, expires_in: 7200 }
    }
    const token = call.query.get('access_token')
    if (token !== null && token !== `token-${fake.tokens}`) {
      return { errcode: 40001, errmsg: 'invalid credential, access_token is invalid rid: 1-2' }
    }
    return own ? own(call) : { errcode: -1, errmsg: 'system error' }
  }

  const fake: FakeWeChat = { ...endpoint, calls: [], tokens: 0, answers: {} }
  return fake
}
