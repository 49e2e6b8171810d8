import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { QuickExit } from './quick-exit'

test('in WeChat the page is left with nothing behind it, and the app is closed', () => {
  const exitMiniProgram = jest.fn()
  Object.assign(Taro, { exitMiniProgram })
  const before = process.env.TARO_ENV
  process.env.TARO_ENV = 'weapp'
  try {
    render(<QuickExit />)
    fireEvent.click(screen.getByText('马上离开'))
  } finally {
    process.env.TARO_ENV = before
  }
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' })
  expect(exitMiniProgram).toHaveBeenCalledTimes(1)
})
