import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { writeIn } from '@/features/people/testing/fields'
import { openPage, pass, settle, signOut } from '@/features/site/testing/stage'
import { useSession } from '@/state/session'
import Claim from './index'

jest.mock('@/api/client', () => ({
  api: { account: { enter: { mutate: jest.fn() }, claim: { mutate: jest.fn() } } },
}))
const { account } = jest.mocked(api, { shallow: false })

const who = (name: string, roles: string[]) =>
  ({ accountId: '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1c001', name, roles, grants: [], unreadMessages: 0 }) as never
const write = (value: string) => writeIn('邀请码', value)
const send = async () => {
  await act(async () => void fireEvent.click(screen.getByText('确定')))
  await pass(700)
  await settle()
}

beforeEach(async () => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  signOut()
  account.enter.mutate.mockResolvedValue({ session: 'guest', who: who('群众', ['resident']) })
  await openPage(<Claim />)
})
afterEach(() => jest.useRealTimers())

test('whoever comes without a session enters first, then becomes the person and goes to their work', async () => {
  await write('7kq2m-x9wpa')
  account.claim.mutate.mockResolvedValue({
    session: 'lawyer',
    who: who('李明', ['resident', 'practitioner']),
  })
  await send()
  expect(account.enter.mutate).toHaveBeenCalled()
  expect(account.claim.mutate).toHaveBeenCalledWith({ code: '7kq2m-x9wpa', requestId: expect.any(String) })
  expect(useSession.getState()).toMatchObject({ token: 'lawyer', who: { name: '李明' } })
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/lawyer/today/index' })
})

test('a short code is not sent, a wrong one told, and the person stays who they were', async () => {
  await write('7KQ2M')
  expect(screen.getByRole('button', { name: '确定' })).toHaveAttribute('aria-disabled', 'true')
  await write('7KQ2MX9WPA')
  account.claim.mutate.mockRejectedValue(Failure.refused(refuse('account-in-use').toRefusal()))
  await send()
  expect(screen.getByText(refuse('account-in-use').message)).toBeInTheDocument()
  expect(useSession.getState().token).toBe('guest')
  expect(Taro.reLaunch).not.toHaveBeenCalled()
})
