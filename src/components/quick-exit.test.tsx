import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { QuickExit } from './quick-exit'

const platform = process.env.TARO_ENV
const tap = () => fireEvent.click(screen.getByText('马上离开'))

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
  jest.mocked(Taro.reLaunch).mockClear()
  document.documentElement.style.visibility = ''
  process.env.TARO_ENV = platform
})

test('in WeChat: the first page is put in place and the mini-program closes, within the tap', () => {
  const forget = jest.fn()
  render(<QuickExit forget={forget} />)
  process.env.TARO_ENV = 'weapp'
  tap()
  expect(forget).toHaveBeenCalledTimes(1)
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' })
  expect(Taro.exitMiniProgram).toHaveBeenCalledTimes(1)
})

test('a draft that cannot be dropped keeps nobody on the page', () => {
  jest.mocked(Taro.exitMiniProgram).mockClear()
  const broken = () => {
    throw new Error('storage')
  }
  render(<QuickExit forget={broken} />)
  process.env.TARO_ENV = 'weapp'
  const silenced = (event: ErrorEvent) => event.preventDefault()
  window.addEventListener('error', silenced)
  tap()
  window.removeEventListener('error', silenced)
  expect(Taro.exitMiniProgram).toHaveBeenCalledTimes(1)
})

test('on the web: blank at once, back to where the visit began, and nothing left ahead', () => {
  process.env.TARO_ENV = 'h5'
  jest.mocked(Taro.getCurrentPages).mockReturnValueOnce([{}, {}, {}] as never)
  const go = jest.spyOn(window.history, 'go').mockImplementation(() => undefined)
  const push = jest.spyOn(window.history, 'pushState')
  render(<QuickExit />)
  tap()
  expect(document.documentElement.style.visibility).toBe('hidden')
  expect(go.mock.calls).toEqual([[-2]])
  expect(push).not.toHaveBeenCalled()
  window.dispatchEvent(new PopStateEvent('popstate'))
  expect(push.mock.calls[0]![2]).toMatch(/#\/pages\/home\/index$/)
  expect(go.mock.calls).toEqual([[-2], [-1]])
})

test('on the web after a reload: the visit is longer than the pages that are open', () => {
  process.env.TARO_ENV = 'h5'
  window.history.replaceState({ idx: 4 }, '')
  jest.mocked(Taro.getCurrentPages).mockReturnValueOnce([{}] as never)
  const go = jest.spyOn(window.history, 'go').mockImplementation(() => undefined)
  render(<QuickExit />)
  tap()
  expect(go.mock.calls).toEqual([[-4]])
  window.history.replaceState(null, '')
})
