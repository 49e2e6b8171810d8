import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import ApplyLink from './index'

jest.mock('@/api/client', () => ({
  api: {
    account: { enter: { mutate: jest.fn() } },
    counter: { link: { mutate: jest.fn() } },
  },
}))
const link = jest.mocked(api.counter.link.mutate)

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  signIn([])
  link.mockResolvedValue({ id: 'case-1' })
})
afterEach(() => jest.useRealTimers())

const write = (at: number, value: string) =>
  act(async () => void fireEvent.input(document.querySelectorAll('input')[at]!, { target: { value } }))
const bind = async () => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '绑到我手机' })))
  await pass(700)
}

test('scanned: the last four are enough, and the case opens like one’s own', async () => {
  await openPage(<ApplyLink />, { l: '7KQ2MX9WPA' })
  await bind()
  expect(link).not.toHaveBeenCalled()
  await write(1, '002x')
  await bind()
  expect(link).toHaveBeenCalledWith({ code: '7KQ2MX9WPA', lastFour: '002x', requestId: expect.any(String) })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/apply/case/index?id=case-1' })
})

test('typed over; wrong digits are told by their field, with how often one may still try', async () => {
  link.mockRejectedValue(
    Failure.refused(refuse('bad-input', { lastFour: '后四位和申请上的不一样，还能试2次' }).toRefusal()),
  )
  await openPage(<ApplyLink />)
  await write(0, '7kq2m-x9wpa')
  await write(1, '1234')
  await bind()
  expect(link.mock.calls[0]![0]).toMatchObject({ code: '7kq2m-x9wpa', lastFour: '1234' })
  expect(screen.getByText('后四位和申请上的不一样，还能试2次')).toBeInTheDocument()
  expect(Taro.redirectTo).not.toHaveBeenCalled()
})

test('who has never signed in is let in first', async () => {
  signOut()
  const who = { accountId: 'a', name: '访客', roles: ['resident' as const], grants: [], unreadMessages: 0 }
  jest.mocked(api.account.enter.mutate).mockResolvedValue({ token: 't', who } as never)
  await openPage(<ApplyLink />, { l: '7KQ2MX9WPA' })
  await write(1, '0023')
  await bind()
  expect(api.account.enter.mutate).toHaveBeenCalledTimes(1)
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/apply/case/index?id=case-1' })
})
