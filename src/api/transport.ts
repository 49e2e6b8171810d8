import Taro from '@tarojs/taro'
import type { Answer } from '@contract/wire'
import { useSession } from '@/state/session'
import { Failure } from './failure'
import { throughCloud } from './through-cloud'

/** CloudBase answers slowly after a rest; a picture over a village network is slow always. */
export const TIMEOUT_MS = 20_000

/** Empty on H5, where the host that serves the pages answers too. */
const server = process.env.TARO_APP_SERVER_URL
const cloudEnv = process.env.TARO_APP_CLOUD_ENV

interface Payload {
  procedure: string
  input: unknown
}

let cloudReady = false

async function callCloud(name: string, payload: Payload, session: string | undefined): Promise<unknown> {
  if (!cloudReady) {
    Taro.cloud.init(cloudEnv ? { env: cloudEnv } : {})
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
    throw isFromCloud(error as CloudError) ? Failure.broken() : Failure.offline()
  } finally {
    clearTimeout(timer!)
  }
}

interface CloudError {
  errCode?: number
  errMsg?: string
}

/**
 * Whether the cloud itself said no: its codes run from -400000 down (-501000 no such function, -504002 it threw). What
 * the network says differs from phone to phone, and a time limit is no answer either.
 */
const isFromCloud = ({ errCode = 0, errMsg = '' }: CloudError) =>
  !/timeout/i.test(errMsg) && (errCode <= -400_000 || /-[4-6]\d{5}(?!\d)/.test(errMsg))

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
