import { fireEvent, screen } from '@testing-library/react'
import { boardOf, publicShiftOf } from '@contract/roster/testing/board-of'
import { daysFrom } from '@contract/roster/month'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import BoardPrintPage from './index'

jest.mock('@/api/client', () => ({
  api: { board: { board: { query: jest.fn() } }, site: { printedCode: { query: jest.fn() } } },
}))
const ask = jest.mocked(api.board.board.query)
const print = jest.fn()

beforeEach(() => {
  jest.useFakeTimers()
  window.print = print.mockReset()
  ask.mockReset()
  jest.mocked(api.site.printedCode.query).mockResolvedValue({
    siteName: '店上镇公共法律服务站',
    areaName: '潞城区店上镇',
    phone: null,
    scene: 's=2ble1g&p=a1b2c3',
    url: 'https://example.test/q?s=2ble1g',
    image: 'data:image/png;base64,AA',
  })
  signIn([{ role: 'station', areaCode: '140406100000' }])
})
afterEach(() => jest.useRealTimers())

const open = () => openPage(<BoardPrintPage />, { site: '2ble1g' })
const tap = async (text: string) => {
  fireEvent.click(screen.getByText(text))
  await pass(700)
}

test('the sheet has the month’s duties, holidays, edition and code, and is printed', async () => {
  ask.mockResolvedValue(
    boardOf([publicShiftOf(), publicShiftOf({ day: '2026-11-27', dutyKind: 'market', note: '文化广场' })]),
  )
  await open()
  expect(screen.getByText('2026年11月免费法律咨询值班公示')).toBeInTheDocument()
  expect(screen.getByText('24日 周二')).toBeInTheDocument()
  expect(screen.getByText('李明 律师 集市 文化广场')).toBeInTheDocument()
  expect(screen.getByText('26日 周四').parentElement).toHaveTextContent('放假没有值班')
  expect(screen.getByText(/第3版 最后更新：11月20日 16:00/)).toBeInTheDocument()
  expect(screen.getByLabelText('站点二维码')).toHaveAttribute('src', 'data:image/png;base64,AA')
  await tap('打印这一页')
  expect(print).toHaveBeenCalledTimes(1)
})

test('a month with somebody there twice a day is set in two columns', async () => {
  const days = daysFrom('2026-11-02', '2026-11-27')
  const shifts = days.flatMap((day) => [
    publicShiftOf({ day }),
    publicShiftOf({ day, id: `7b8f3f5e-5a3f-4f57-9a7b-0d1c3b${day.slice(2).replace(/-/g, '')}` }),
  ])
  ask.mockResolvedValue(boardOf(shifts))
  const { container } = await open()
  expect(container.querySelector('.board-print--packed')).not.toBeNull()
})

test('the next month can be printed as soon as it is published, and not before', async () => {
  ask.mockResolvedValueOnce(boardOf([publicShiftOf()]))
  await open()
  ask.mockResolvedValue(boardOf([], { month: '2026-12' }))
  await tap('2026年12月')
  expect(ask).toHaveBeenLastCalledWith({ siteCode: '2ble1g', month: '2026-12' })
  expect(screen.getByText('这个月还没有发布排班')).toBeInTheDocument()
  expect(screen.queryByText('打印这一页')).toBeNull()
})
