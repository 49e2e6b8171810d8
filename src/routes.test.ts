import { existsSync } from 'node:fs'
import path from 'node:path'
import Taro from '@tarojs/taro'
import { goBackOr, goTo, here, open, paths, urlOf } from './routes'

jest.mock('@tarojs/taro', () => ({
  getCurrentPages: jest.fn(() => []),
  getCurrentInstance: jest.fn(() => ({})),
  navigateTo: jest.fn(),
  redirectTo: jest.fn(),
  navigateBack: jest.fn(),
}))

interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}
Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the global above must stand before it is read
const { pages, subPackages } = (require('./app.config') as { default: AppConfig }).default
const listed = [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]

test('every page of the app has a route, and its file', () => {
  expect(Object.values(paths)).toEqual(expect.arrayContaining(listed))
  const missing = listed.filter((page) => !existsSync(path.join(__dirname, `${page}.tsx`)))
  expect(missing).toEqual([])
})

test('every page folder with a route is built', () => {
  const built = Object.values(paths).filter((page) => existsSync(path.join(__dirname, `${page}.tsx`)))
  expect([...listed].sort()).toEqual([...built].sort())
})

test('a url carries what was given, encoded, and leaves out the rest', () => {
  expect(urlOf('home')).toBe('/pages/home/index')
  expect(urlOf('signIn', { back: '/pages/point/index?s=a1' })).toBe(
    '/pages/sign-in/index?back=%2Fpages%2Fpoint%2Findex%3Fs%3Da1',
  )
  expect(urlOf('lawyerRecord', { shift: 'x', id: undefined })).toBe('/lawyer/record/index?shift=x')
})

test('back where there is a page before, else to the page it belongs to', () => {
  jest.mocked(Taro.getCurrentPages).mockReturnValue([{}, {}] as never)
  void goBackOr('lawyerCase', { id: 'a' })
  expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
  jest.mocked(Taro.getCurrentPages).mockReturnValue([{}] as never)
  void goBackOr('lawyerCase', { id: 'a' })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/lawyer/case/index?id=a' })
})

test('the eleventh page replaces the tenth, which WeChat would refuse to cover', () => {
  jest.mocked(Taro.getCurrentPages).mockReturnValue(Array.from({ length: 9 }, () => ({})) as never)
  void goTo('me')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/me/index' })
  jest.mocked(Taro.getCurrentPages).mockReturnValue(Array.from({ length: 10 }, () => ({})) as never)
  void open('/pages/me/index')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/me/index' })
})

test('the way back from signing in is the url this page was opened with', () => {
  const router = {
    path: '/pages/point/index?s=a1',
    params: { s: 'a1', q: '村 口', $taroTimestamp: '1', stamp: 'A' },
  }
  jest.mocked(Taro.getCurrentInstance).mockReturnValue({ router } as never)
  expect(here()).toBe('/pages/point/index?s=a1&q=%E6%9D%91%20%E5%8F%A3')
})
