import Taro from '@tarojs/taro'
import { pointOf, siteOf } from '@contract/site/testing/point-of'
import { forgetPoint, rememberPoint, seenPoint, seenPoints } from './seen-points'

jest.mock('@tarojs/taro', () => {
  const kept = new Map<string, unknown>()
  return {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
  }
})

const at = (code: string) => pointOf({ site: siteOf({ code }) })

test('keeps the last eight boards, the latest first, each once', () => {
  for (const code of [...'123456789', '3']) rememberPoint(at(code), Number(code))
  expect(
    seenPoints()
      .map(({ point }) => point.site.code)
      .join(''),
  ).toBe('39876542')
  expect(seenPoint('3')).toEqual({ point: at('3'), at: 3 })
  expect(seenPoint('1')).toBeUndefined()
  forgetPoint('3')
  expect(seenPoint('3')).toBeUndefined()
})

test('what an earlier version kept otherwise is as if it were not there', () => {
  Taro.setStorageSync('seen-points', JSON.stringify([{ point: { siteName: '店上镇' }, at: 1 }]))
  expect(seenPoints()).toEqual([])
  rememberPoint(at('1'), 5)
  expect(seenPoints()).toHaveLength(1)
})
