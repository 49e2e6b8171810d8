import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { openPage, settle, signIn, signOut } from '@/features/site/testing/stage'
import Me from './index'

jest.mock('@/api/account', () => ({ signOut: jest.fn(), useWho: jest.fn() }))

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  signOut()
})
afterEach(() => jest.useRealTimers())

const tap = async (door: string) => {
  fireEvent.click(screen.getByText(door))
  await settle()
}

test.each([
  ['我的申请', '/apply/mine/index'],
  ['我有绑定码', '/apply/link/index'],
  ['我的预约', '/book/mine/index'],
  ['我的提问', '/ask/mine/index'],
  ['我的投诉', '/pages/complaint/index'],
])('one’s own matters: %s', async (door, url) => {
  await openPage(<Me />)
  await tap(door)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('a helper asks for the village; nobody else is shown the door', async () => {
  signIn([])
  const drawn = await openPage(<Me />)
  expect(screen.queryByText('替乡亲问')).toBeNull()
  drawn.unmount()
  signIn([], ['helper'])
  await openPage(<Me />)
  await tap('替乡亲问')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/ask/collect/index' })
})
