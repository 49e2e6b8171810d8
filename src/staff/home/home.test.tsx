import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { figureCodes, shareNames, shares } from '@contract/report/labels'
import type { Figures } from '@contract/report/schema'
import { api } from '@/api/client'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import StaffHome from './index'

jest.mock('@/api/client', () => ({
  api: {
    report: { dayFigures: { query: jest.fn() }, todo: { query: jest.fn() } },
    duty: { onDuty: { query: jest.fn() } },
  },
}))
const ask = jest.mocked(api.report.dayFigures.query)

const counted = { consultations: 26, rated: 25, satisfied: 24 }
const figuresOf = (withAid: boolean): Figures => {
  const period = { from: '2026-11-24', to: '2026-11-24' }
  const counts = Object.fromEntries(
    figureCodes.map((code) => [
      code,
      code.startsWith('aid') && !withAid ? null : (counted[code as 'rated'] ?? 0),
    ]),
  ) as Figures['counts']
  const shareOf = (name: keyof typeof shares) => {
    const [part, whole] = shares[name].of
    return counts[part] === null
      ? null
      : { numerator: counts[part], denominator: counts[whole]!, unit: '人次', period }
  }
  return {
    areaNames: ['潞城区'],
    period,
    counts,
    shares: Object.fromEntries(shareNames.map((name) => [name, shareOf(name)])) as Figures['shares'],
    asOf: '2026-11-24T01:00:00.000Z',
  }
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-24T01:00:00.000Z') })
  jest.clearAllMocks()
  ask.mockResolvedValue(figuresOf(true))
  jest.mocked(api.report.todo.query).mockResolvedValue({ counts: {} })
  jest
    .mocked(api.duty.onDuty.query)
    .mockResolvedValue({ present: 0, expected: 0, sites: [], asOf: '2026-11-24T01:00:00.000Z' })
})
afterEach(() => jest.useRealTimers())

const doors = () =>
  ['审批法律援助', '排班', '换班请假', '问题处理', '补贴', '现场码', '张贴码', '规则'].filter((door) =>
    screen.queryByText(door),
  )

test.each([
  ['station', '140406100000', ['现场码', '张贴码']],
  ['county', '140406', ['审批法律援助', '排班', '换班请假', '问题处理', '补贴', '现场码', '张贴码', '规则']],
  ['city', '140400', ['排班', '问题处理', '补贴', '张贴码', '规则']],
] as const)('what a %s may do', async (role, areaCode, expected) => {
  signIn([{ role, areaCode }])
  await openPage(<StaffHome />)
  expect(doors()).toEqual(expected)
})

test('a door says how much waits behind it, all kinds together', async () => {
  jest
    .mocked(api.report.todo.query)
    .mockResolvedValue({ counts: { aid: 3, inspections: 2, rectifications: 1, requests: 0 } })
  signIn([{ role: 'county', areaCode: '140406' }])
  await openPage(<StaffHome />)
  expect(screen.getByText('有3件等着审查，收到7天内要有决定')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '抽查整改，有3件等着办' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '换班请假' })).toBeInTheDocument()
})

test('an external supervisor is no member of the house', async () => {
  signIn([{ role: 'supervisor', areaCode: '140406' }])
  await openPage(<StaffHome />)
  expect(screen.getByText('这里是工作人员用的')).toBeInTheDocument()
  expect(doors()).toEqual([])
})

test('every percentage says what it was made of, and opens to the rows it counts', async () => {
  signIn([{ role: 'county', areaCode: '140406' }])
  await openPage(<StaffHome />)
  expect(screen.getByText('96%')).toBeInTheDocument()
  expect(screen.getByText('满意24人次 ÷ 已评价25人次')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText('满意率')))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/staff/figure/index?figure=satisfied&from=2026-11-24&to=2026-11-24',
  })
})

test('other days are asked for', async () => {
  signIn([{ role: 'county', areaCode: '140406' }])
  await openPage(<StaffHome />)
  await act(async () => void fireEvent.click(screen.getByText('本月')))
  await pass(50)
  expect(ask).toHaveBeenLastCalledWith({ from: '2026-11-01', to: '2026-11-24' })
})

test('a station has no figures of applications, not noughts', async () => {
  ask.mockResolvedValue(figuresOf(false))
  signIn([{ role: 'station', areaCode: '140406100000' }])
  await openPage(<StaffHome />)
  expect(screen.queryByText('收到申请')).toBeNull()
  expect(screen.queryByText('按期率')).toBeNull()
})

test('a resident and a stranger are shown the way, and nothing is asked for them', async () => {
  signIn([])
  const { unmount } = await openPage(<StaffHome />)
  expect(screen.getByText('这里是工作人员用的')).toBeInTheDocument()
  unmount()
  signOut()
  await openPage(<StaffHome />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
  expect(ask).not.toHaveBeenCalled()
})
