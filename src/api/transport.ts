import Taro from '@tarojs/taro'
import type { Answer } from '@contract/wire'
import { useSession } from '@/state/session'
import { Failure } from './failure'

/** CloudBase answers slowly after a rest; a picture over a village network is slow always. */
export const TIMEOUT_MS = 20_000

/** Empty on H5, where the host that serves the pages answers too. */
const server = process.env.TARO_APP_SERVER_URL
const cloudEnv = process.env.TARO_APP_CLOUD_ENV
const throughCloud = process.env.TARO_ENV === 'weapp' && cloudEnv !== ''

interface Payload {
  procedure: string
  input: unknown
}

let cloudReady = false

async function callCloud(name: string, payload: Payload, session: string | undefined): Promise<unknown> {
  if (!cloudReady) {
    Taro.cloud.init({ env: cloudEnv })
    cloudReady = true
  }
  let timer: ReturnType<typeof setTimeout>
  // callFunction has no time limit of its own when the network swallows it.
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Failure.offline()), TIMEOUT_MS)
  })
  const data = session ? { ...payload, session } : payload
  try {
    const { result } = await Promise.race([Taro.cloud.callFunction({ name, data }), late])
    return result
  } catch (error) {
    if (error instanceof Failure) throw error
    const { errMsg = '' } = error as { errMsg?: string }
    throw /request:fail|timeout|network|ECONN|ENOTFOUND/i.test(errMsg) ? Failure.offline() : Failure.broken()
  } finally {
    clearTimeout(timer!)
  }
}

async function callHost(name: string, payload: Payload, session: string | undefined): Promise<unknown> {
  try {
    const { data, statusCode } = await Taro.request<unknown>({
      url: `${server}/call/${name}`,
      method: 'POST',
      data: payload,
      header: { 'content-type': 'application/json', ...(session && { authorization: `Bearer ${session}` }) },
      timeout: TIMEOUT_MS,
    })
    // A body cut short, the sign-in page of somebody's Wi-Fi, a gateway before a restarting host: no answer came.
    if (!isAnswer(data) && (statusCode === 200 || statusCode >= 502)) throw Failure.offline()
    return data
  } catch (error) {
    throw error instanceof Failure ? error : Failure.offline()
  }
}

const isAnswer = (answer: unknown): answer is Answer =>
  typeof answer === 'object' &&
  answer !== null &&
  'ok' in answer &&
  (answer.ok === true || (answer.ok === false && 'refusal' in answer))

/**
 * Calls one procedure of one cloud function, by `callFunction` in a CloudBase mini-program and by HTTPS elsewhere;
 * the payload and the answer are the same. Throws `Failure` and nothing else.
 */
export async function call(name: string, procedure: string, input: unknown): Promise<unknown> {
  const { token } = useSession.getState()
  const send = throughCloud ? callCloud : callHost
  const answer = await send(name, { procedure, input }, token)
  if (!isAnswer(answer)) throw Failure.broken()
  if (answer.ok) return answer.data
  const failure = Failure.refused(answer.refusal)
  // Only the session that was sent is dropped: the person may have signed in anew meanwhile.
  if (failure.code === 'signed-out' && useSession.getState().token === token) useSession.getState().leave()
  throw failure
}
