import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { SettingHistory } from '@contract/setting/schema'
import { settings } from '@contract/settings'
import { ratesOf } from '@contract/subsidy/testing/duties'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import Settings from '../settings/index'
import Setting from './index'

jest.mock('@/api/client', () => ({
  api: {
    site: { areas: { query: jest.fn(async () => []) } },
    setting: { list: { query: jest.fn() }, history: { query: jest.fn() }, change: { mutate: jest.fn() } },
  },
}))
const { list, history, change } = api.setting

const historyOf = (more: Partial<SettingHistory> = {}): SettingHistory => ({
  key: 'subsidy.dutyRates',
  value: null,
  source: 'shipped',
  effectiveFrom: null,
  nextFrom: null,
  areaCode: '140406',
  areaName: '潞城区',
  versions: [],
  mayChange: true,
  earliestFrom: null,
  asOf: '2026-12-01T01:00:00.000Z',
  ...more,
})
const versionOf = (effectiveFrom: string, change = {}) => ({
  areaCode: '140406',
  source: 'county' as const,
  effectiveFrom,
  value: ratesOf(change),
  changedAt: '2026-11-20T01:00:00.000Z',
  changedByName: '赵科长',
  because: '县里会议定的',
})

const open = (key = 'subsidy.dutyRates') => openPage(<Setting />, { key, area: '140406' })
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}
const field = (label: string) => screen.getByText(label).closest('.c-field')!
const type = (label: string, value: string) =>
  fireEvent.change(field(label).querySelector('input, textarea')!, { target: { value } })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(Taro.showModal).mockResolvedValue({ confirm: true, cancel: false } as never)
  jest.mocked(change.mutate).mockReset()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('the form is drawn from the words: rates are typed in yuan, stars in percent, and sent as the rule has them', async () => {
  jest.mocked(history.query).mockResolvedValue(historyOf())
  await open()
  expect(screen.getByText('还没有定。')).toBeInTheDocument()
  await tap('修改潞城区的规定')
  type('半天发', '120')
  type('整天发', '200')
  type('五星', '120')
  fireEvent.click(screen.getAllByRole('radio', { name: '是' })[0]!)
  fireEvent.click(screen.getByRole('checkbox', { name: '活动' }))
  type('为什么改', '县司法局2026年3号文')
  jest.mocked(change.mutate).mockResolvedValue(historyOf())
  await tap('保存')
  expect(change.mutate).toHaveBeenCalledWith({
    key: 'subsidy.dutyRates',
    areaCode: '140406',
    effectiveFrom: '2026-01-01',
    because: '县司法局2026年3号文',
    replacing: false,
    requestId: expect.any(String),
    value: {
      halfDayFen: 12_000,
      dayFen: 20_000,
      halfDayMinutes: 240,
      dayMinutes: 420,
      starPercent: { 1: 100, 2: 100, 3: 100, 4: 100, 5: 120 },
      payShort: true,
      payMadeUp: true,
      payUnclosed: false,
      onlyKinds: ['at-site', 'village', 'market', 'home-visit'],
    },
  })
})

test('what the server finds wrong stands at its field, and what has none stands below', async () => {
  jest.mocked(history.query).mockResolvedValue(historyOf())
  await open()
  await tap('修改潞城区的规定')
  const fields = {
    'value.dayFen': '整天的补贴不应比半天少',
    'value.starPercent': '星级不对',
    because: '请填写修改的原因',
  }
  jest.mocked(change.mutate).mockRejectedValue(Failure.refused(refuse('bad-input', fields).toRefusal()))
  await tap('保存')
  expect(field('整天发')).toHaveTextContent('整天的补贴不应比半天少')
  expect(field('为什么改')).toHaveTextContent('请填写修改的原因')
  expect(screen.getByText('星级不对')).toBeInTheDocument()
})

test('a day that has a change not in force yet is put over only after a question', async () => {
  jest.mocked(history.query).mockResolvedValue(
    historyOf({
      value: ratesOf(),
      source: 'county',
      effectiveFrom: '2026-01-01',
      earliestFrom: '2026-12-02',
      versions: [versionOf('2026-12-02', { dayFen: 21_000 }), versionOf('2026-01-01')],
    }),
  )
  jest.mocked(change.mutate).mockResolvedValue(historyOf())
  await open()
  await tap('修改潞城区的规定')
  await tap('保存')
  expect(Taro.showModal).toHaveBeenLastCalledWith(expect.objectContaining({ title: '换掉那天的规定？' }))
  expect(change.mutate).toHaveBeenCalledWith(
    expect.objectContaining({ effectiveFrom: '2026-12-02', replacing: true }),
  )
})

test('each version says what it changed, by whom and why, and which is still to come', async () => {
  jest.mocked(history.query).mockResolvedValue(
    historyOf({
      value: ratesOf(),
      source: 'county',
      effectiveFrom: '2026-01-01',
      versions: [versionOf('2026-12-15', { dayFen: 21_000 }), versionOf('2026-01-01')],
    }),
  )
  await open()
  expect(screen.getByText('还没生效')).toBeInTheDocument()
  expect(screen.getByText('210元')).toBeInTheDocument()
  expect(screen.getAllByText('11月20日 9:00，赵科长改：县里会议定的')).toHaveLength(2)
})

test('a rule of the city can be read and not changed', async () => {
  jest
    .mocked(history.query)
    .mockResolvedValue(historyOf({ key: 'retention.positionDays', value: { days: 90 }, mayChange: false }))
  await open('retention.positionDays')
  expect(screen.getByText('90天')).toBeInTheDocument()
  expect(screen.getByText('这一条全市一个规定，由市里来定。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /修改/ })).toBeNull()
})

test('the list groups rules by topic and says whose word holds', async () => {
  const none = { effectiveFrom: null, nextFrom: null }
  jest.mocked(list.query).mockResolvedValue({
    areaCode: '140406',
    areaName: '潞城区',
    on: '2026-12-01',
    asOf: '2026-12-01T01:00:00.000Z',
    items: [
      { ...none, key: 'duty.attendance', value: settings['duty.attendance'].fallback, source: 'shipped' },
      {
        ...none,
        key: 'request.policy',
        value: settings['request.policy'].fallback,
        source: 'city',
        effectiveFrom: '2026-11-01',
        nextFrom: '2026-12-20',
      },
      { ...none, key: 'subsidy.dutyRates', value: null, source: 'shipped' },
    ],
  })
  await openPage(<Settings />)
  expect(screen.getByText('值班和签到')).toBeInTheDocument()
  expect(screen.queryByText('法律援助')).toBeNull()
  expect(screen.getByText('还没定')).toBeInTheDocument()
  expect(screen.getByText('12月20日 周日起有新规定')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText('值班补贴标准')))
  await pass(700)
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/staff/setting/index?key=subsidy.dutyRates&area=140406',
  })
})

test('no such rule', async () => {
  await open('no.such')
  expect(screen.getByText('没有这条规则')).toBeInTheDocument()
})
