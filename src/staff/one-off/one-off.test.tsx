import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { oneOffOf } from '@contract/roster/testing/board-of'
import { siteOf } from '@contract/site/testing/point-of'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import OneOffPage from './index'

jest.mock('@/api/client', () => ({
  api: {
    site: { list: { query: jest.fn() } },
    board: { oneOffPeople: { query: jest.fn() }, planOneOff: { mutate: jest.fn() } },
  },
}))
const people = jest.mocked(api.board.oneOffPeople.query)
const plan = jest.mocked(api.board.planOneOff.mutate)

const FREE = '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1c0a1'
const BUSY = '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1c0a2'
const person = { kind: 'lawyer' as const, unit: null, minutesThisMonth: 0, busy: null }

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const box = (label: string) => screen.getByText(label).closest('.c-field')!.querySelector('input, select')!
const type = async (label: string, value: string) => {
  fireEvent.change(box(label), { target: { value } })
  await pass(200)
}

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  Taro.clearStorageSync()
  const { openingHours: _, position: __, ...site } = siteOf()
  jest.mocked(api.site.list.query).mockResolvedValue([site])
  people.mockReset().mockResolvedValue([
    { ...person, id: FREE, name: '李明' },
    { ...person, id: BUSY, name: '王芳', busy: '11月28日 周六 8:30–12:30已排在微子镇公共法律服务站' },
  ])
  plan.mockReset()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('day and hours bring the people, busy ones with what is in the way; the duty is planned once', async () => {
  await openPage(<OneOffPage />, { site: '2ble1g' })
  expect(people).not.toHaveBeenCalled()
  expect(screen.getByText('排好并通知本人').closest('button')).toHaveAttribute('aria-disabled', 'true')
  await type('哪天', '2026-11-28')
  await tap('下乡')
  await type('具体地点', '李村文化广场')
  expect(people).toHaveBeenLastCalledWith({
    siteCode: '2ble1g',
    day: '2026-11-28',
    from: '08:30',
    to: '12:30',
  })
  expect(screen.getByText(/已排在微子镇公共法律服务站/)).toBeInTheDocument()

  await tap('王芳')
  expect(screen.queryByText('已选')).toBeNull()
  await tap('李明')
  expect(screen.getByText('已选')).toBeInTheDocument()
  plan.mockResolvedValue(oneOffOf())
  await tap('排好并通知本人')
  expect(plan).toHaveBeenCalledTimes(1)
  expect(plan).toHaveBeenCalledWith({
    siteCode: '2ble1g',
    practitionerId: FREE,
    kind: 'village',
    day: '2026-11-28',
    from: '08:30',
    to: '12:30',
    note: '李村文化广场',
    requestId: expect.any(String),
  })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/one-offs/index' })
})

test('a visit at home is not for everybody to read of', async () => {
  await openPage(<OneOffPage />, { site: '2ble1g' })
  expect(screen.getByText('写在公示上，群众也看得到')).toBeInTheDocument()
  await tap('上门')
  expect(screen.getByText('只有值班人员看得到，不写在公示上')).toBeInTheDocument()
})

test('whom another county planned a moment ago is said to be taken, and what was typed stays', async () => {
  await openPage(<OneOffPage />, { site: '2ble1g' })
  await type('哪天', '2026-11-28')
  await type('具体地点', '李村文化广场')
  await tap('李明')
  const taken = { practitionerId: '11月28日 周六 8:30–12:30已排在沁河镇公共法律服务站' }
  plan.mockRejectedValue(Failure.refused(refuse('double-booked', taken).toRefusal()))
  await tap('排好并通知本人')
  expect(screen.getByText(taken.practitionerId)).toBeInTheDocument()
  expect(screen.getByText(/这个人这段时间已经有班了/)).toBeInTheDocument()
  expect(box('具体地点')).toHaveValue('李村文化广场')
})

test('nobody signed in is asked to', async () => {
  signOut()
  await openPage(<OneOffPage />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
