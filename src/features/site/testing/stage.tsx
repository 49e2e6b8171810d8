import type { ReactElement } from 'react'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import { useRouter } from '@tarojs/taro'
import type { Grant, Who } from '@contract/account/schema'
import type { Role } from '@contract/account/roles'
import { queryClient } from '@/api/query-client'
import { useSession } from '@/state/session'

/** Opens a page with parameters, on the app's own query client emptied before. */
export async function openPage(page: ReactElement, params: Record<string, string> = {}) {
  queryClient.clear()
  queryClient.setDefaultOptions({
    queries: { ...queryClient.getDefaultOptions().queries, retry: false },
  })
  jest.mocked(useRouter).mockReturnValue({ params } as unknown as ReturnType<typeof useRouter>)
  const drawn = render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>)
  await settle()
  return drawn
}

/** Lets what is under way come to rest, and what that sets going. */
export async function settle() {
  for (let turn = 0; turn < 3; turn++) await act(async () => void (await jest.advanceTimersByTimeAsync(10)))
}
/** Lets milliseconds of the tests' clock pass. */
export const pass = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))

/** Signs in somebody with staff grants, or with other roles alone. */
export function signIn(grants: Pick<Grant, 'role' | 'areaCode'>[], others: Role[] = []) {
  const roles = new Set<Role>(['resident', ...others, ...grants.map(({ role }) => role)])
  const who: Who = {
    accountId: '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1c001',
    name: '赵志刚',
    roles: [...roles],
    grants: grants.map((grant) => ({ ...grant, areaName: '潞城区' })),
    unreadMessages: 0,
  }
  useSession.setState({ token: 'token', who })
}

export const signOut = () => useSession.setState({ token: undefined, who: undefined })
