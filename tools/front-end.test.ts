import { whereItCalls } from './front-end'

test('who builds a mini-program reads where it will call, and cannot name two places', () => {
  expect(whereItCalls({ TARO_APP_CLOUD_ENV: 'fy-1' })).toContain('fy-1')
  expect(whereItCalls({ TARO_APP_SERVER_URL: 'https://fy.example.cn' })).toContain('https://fy.example.cn')
  expect(whereItCalls({})).toContain('第一个云开发环境')
  expect(() => whereItCalls({ TARO_APP_CLOUD_ENV: 'fy-1', TARO_APP_SERVER_URL: 'https://a.cn' })).toThrow(
    '只能设一个',
  )
})
