import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { ProposePattern } from '@contract/roster/pattern-schema'
import { patternOf, planPersonId } from '@contract/roster/testing/plan-of'
import { siteOf } from '@contract/site/testing/point-of'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import PatternPage from './index'

jest.mock('@/api/client', () => ({
  api: {
    site: { list: { query: jest.fn() } },
    roster: {
      people: { query: jest.fn() },
      pattern: { query: jest.fn() },
      proposePattern: { mutate: jest.fn() },
    },
  },
}))
const propose = jest.mocked(api.roster.proposePattern.mutate)
const person = { kind: 'lawyer' as const, unit: null, fields: [], stars: null, baseAreaName: null }

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const box = (label: string) => screen.getByText(label).closest('.c-field')!.querySelector('input, select')!
const type = async (label: string, value: string) => {
  fireEvent.change(box(label), { target: { value } })
  await pass(200)
}
/** What was sent, as the server reads it: a form that the schema refuses is no form. */
const sent = () => ProposePattern.parse(propose.mock.lastCall![0])

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  Taro.clearStorageSync()
  const { openingHours: _, position: __, ...site } = siteOf()
  jest.mocked(api.site.list.query).mockResolvedValue([site])
  jest.mocked(api.roster.people.query).mockResolvedValue({
    people: [
      { ...person, id: planPersonId(1), name: '李明' },
      { ...person, id: planPersonId(2), name: '王芳' },
    ],
  })
  propose.mockReset().mockResolvedValue(patternOf())
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('a weekly pattern with a rota in the order of the taps', async () => {
  await openPage(<PatternPage />, { site: '2ble1g' })
  await tap('周四')
  await tap('周二')
  await type('从哪天开始', '2026-12-01')
  await tap('王芳')
  await tap('李明')
  expect(screen.getByText('第1个').closest('.c-row')).toHaveTextContent('王芳')
  await tap('定下来')
  expect(sent()).toMatchObject({
    siteCode: '2ble1g',
    kind: 'at-site',
    cycle: 'weekly',
    weekdays: [2, 4],
    anchorMonday: null,
    weekOfMonth: null,
    monthOfQuarter: null,
    starts: '08:30',
    ends: '12:30',
    peopleNeeded: 1,
    restDays: 'skip',
    people: [planPersonId(2), planPersonId(1)],
    fromOn: '2026-12-01',
    toOn: null,
  })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/patterns/index' })
})

test.each<[string, () => Promise<void>, object]>([
  ['每个工作日', async () => {}, { cycle: 'workdays', weekdays: [] }],
  [
    '隔周',
    async () => {
      await tap('周三')
      await type('从哪一周算起', '2026-12-03')
    },
    { cycle: 'fortnightly', weekdays: [3], anchorMonday: '2026-11-30' },
  ],
  [
    '每月',
    async () => {
      await tap('最后一个')
      await tap('周五')
    },
    { cycle: 'monthly', weekdays: [5], weekOfMonth: 5, monthOfQuarter: null },
  ],
  [
    '每季度',
    async () => {
      await tap('第2个月')
      await tap('周一')
    },
    { cycle: 'quarterly', weekdays: [1], weekOfMonth: 1, monthOfQuarter: 2 },
  ],
])('%s asks for what it needs and sends no more', async (cycle, answer, expected) => {
  await openPage(<PatternPage />, { site: '2ble1g' })
  // chosen before, of no use to every cycle
  await tap('周二')
  await tap(cycle)
  if (cycle === '隔周') await tap('周二')
  await answer()
  await type('从哪天开始', '2026-12-01')
  await tap('定下来')
  expect(sent()).toMatchObject(expected)
})

test('a change begins as the pattern is, and names the version it takes the place of', async () => {
  const old = patternOf({ weekdays: [2, 4], peopleNeeded: 2, people: [planPersonId(1)] })
  jest.mocked(api.roster.pattern.query).mockResolvedValue(old)
  await openPage(<PatternPage />, { replaces: old.id })
  expect(box('每班几个人')).toHaveValue('2')
  await type('从哪天起改', '2027-01-01')
  await tap('从这天起改')
  expect(sent()).toMatchObject({
    replaces: old.id,
    weekdays: [2, 4],
    people: [planPersonId(1)],
    fromOn: '2027-01-01',
  })
})

test('what the server finds wrong stands at its field, and what was typed stays for the next time', async () => {
  const { unmount } = await openPage(<PatternPage />, { site: '2ble1g' })
  await type('从哪天开始', '2026-12-01')
  const fields = { weekdays: '请选择星期几', ends: '一班最多14小时' }
  propose.mockRejectedValue(Failure.refused(refuse('bad-input', fields).toRefusal()))
  await tap('定下来')
  for (const sentence of Object.values(fields)) expect(screen.getByText(sentence)).toBeInTheDocument()
  unmount()
  await openPage(<PatternPage />, { site: '2ble1g' })
  expect(box('从哪天开始')).toHaveValue('2026-12-01')
})

test('nobody signed in is asked to', async () => {
  signOut()
  await openPage(<PatternPage />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
