import Taro from '@tarojs/taro'
import { useSession } from '@/state/session'
import { api } from './client'
import { Failure } from './failure'

/** A mini-program of our own host proves itself by a login code; CloudBase and a browser need none. */
const byLoginCode = process.env.TARO_ENV === 'weapp' && process.env.TARO_APP_CLOUD_ENV === ''

async function loginCode(): Promise<string> {
  try {
    return (await Taro.login()).code
  } catch {
    throw Failure.offline()
  }
}

/**
 * Lets the person in without asking who they are, when nobody is signed in on this device: WeChat's own identity,
 * or a guest in a browser. For acts that anybody may do but that must have a doer. Throws `Failure`, with
 * `sign-in-needed` where guests are not let in.
 */
export async function enterQuietly(): Promise<void> {
  if (useSession.getState().token) return
  const signedIn = byLoginCode
    ? await api.account.signInWeChat.mutate({ code: await loginCode() })
    : await api.account.enter.mutate()
  useSession.getState().enter(signedIn)
}
