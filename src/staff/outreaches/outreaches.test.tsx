import { fireEvent, screen, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { outreachOf } from '@contract/roster/testing/board-of'
import { api } from '@/api/client'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import OutreachesPage from './index'

jest.mock('@/api/client', () => ({ api: { board: { outreaches: { query: jest.fn() } } } }))
const list = jest.mocked(api.board.outreaches.query)
const tap = async (text: string) => {
  fireEvent.click(screen.getByText(text))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  list.mockReset().mockResolvedValue({
    outreaches: [
      outreachOf({ siteCode: '1003', name: '年货大集', firstDay: '2027-01-20', lastDay: '2027-02-05' }),
      outreachOf(),
      outreachOf({
        siteCode: '1000',
        name: '消夏晚会',
        firstDay: '2026-07-10',
        lastDay: '2026-07-10',
        consultations: 12,
      }),
    ],
    asOf: '2026-11-29T02:00:00.000Z',
  })
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('each place says how it stands and what was done; one that is over has no code any more', async () => {
  await openPage(<OutreachesPage />)
  for (const state of ['还没开始', '进行中', '已结束']) expect(screen.getByText(state)).toBeInTheDocument()
  expect(screen.getByText('值班2班，咨询12件')).toBeInTheDocument()
  expect(screen.getAllByText('现场码')).toHaveLength(2)
  const card = screen.getByText('店上庙会咨询台').closest<HTMLElement>('.c-card')!
  fireEvent.click(within(card).getByText('现场码'))
  await pass(700)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/presence-code/index?site=1001' })
  fireEvent.click(within(card).getByText('排值班'))
  await pass(700)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/one-off/index?site=1001' })
  await tap('新设一个')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/outreach/index' })
})

test('a station looks and neither sets up nor plans', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  const { unmount } = await openPage(<OutreachesPage />)
  expect(screen.queryByText('新设一个')).toBeNull()
  expect(screen.queryByText('排值班')).toBeNull()
  expect(screen.getAllByText('现场码')).toHaveLength(2)
  unmount()
  signOut()
  await openPage(<OutreachesPage />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
