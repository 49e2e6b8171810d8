import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { openPage, settle, signOut } from '@/features/site/testing/stage'
import Home from './index'

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  signOut()
})
afterEach(() => jest.useRealTimers())

test.each([
  ['问法律问题', '/pages/sites/index'],
  ['申请法律援助', '/apply/form/index'],
  ['能不能申请', '/apply/finder/index'],
  ['约个时间', '/book/new/index'],
  ['写下来问', '/ask/new/index'],
])('what people come for, nobody signed in: %s', async (door, url) => {
  await openPage(<Home />)
  fireEvent.click(screen.getByText(door))
  await settle()
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})
