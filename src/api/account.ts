import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { newId } from '@/platform/new-id'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { api } from './client'
import { Failure } from './failure'
import { queryClient } from './query-client'
import { throughCloud } from './through-cloud'

/** A mini-program of our own host proves itself by a login code; CloudBase and a browser need none. */
const byLoginCode = process.env.TARO_ENV === 'weapp' && !throughCloud

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

const keys = {
  ways: ['account', 'ways'],
  people: ['account', 'people'],
  who: ['account', 'who'],
  inbox: ['account', 'inbox'],
}

/** Doors of this deployment. */
export const useSignInWays = () => useQuery({ queryKey: keys.ways, queryFn: () => api.account.ways.query() })

/** People of a demonstration; refused where there is none. */
export const useDemoPeople = () =>
  useQuery({ queryKey: keys.people, queryFn: () => api.account.demoPeople.query() })

/** The person signed in, asked anew: roles end and messages come while a phone lies in a pocket. */
export function useWho() {
  const { token, meet } = useSession()
  return useQuery({
    queryKey: [...keys.who, token],
    enabled: token !== undefined,
    queryFn: async () => {
      const who = await api.account.me.query()
      meet(who)
      return who
    },
  })
}

/** The newest hundred messages of the person signed in. */
export function useInbox() {
  const { token } = useSession()
  return useQuery({ queryKey: [...keys.inbox, token], queryFn: () => api.account.messages.query() })
}

/** Marks a message read. */
export const useReadMessage = () =>
  useSendOnce((input: { messageId: string; requestId: string }) => api.account.readMessage.mutate(input), {
    onAccepted: ({ unreadMessages }) => {
      const { who, meet } = useSession.getState()
      if (who) meet({ ...who, unreadMessages })
      void queryClient.invalidateQueries({ queryKey: keys.inbox })
    },
  })

/** Opens a staff session; the person calls it again themself, so it is not repeated. */
export const signInStaff = (input: { loginName: string; password: string; code: string }) =>
  api.account.signInStaff.mutate(input)

export const demoSignIn = (accountId: string) => api.account.demoSignIn.mutate({ accountId })

/** Ends the session on the server, and on this device whether or not the server could be told. */
export async function signOut(): Promise<void> {
  await api.account.signOut.mutate({ requestId: newId() }).catch(() => undefined)
  useSession.getState().leave()
  queryClient.clear()
}
