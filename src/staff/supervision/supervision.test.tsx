import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Round } from '@contract/inspection/schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffDraw from '../draw/index'
import StaffPoints from '../points/index'
import StaffRound from '../round/index'
import StaffSupervise from '../supervise/index'
import StaffSupervision from './index'

jest.mock('@/api/client', () => ({
  api: {
    site: { areas: { query: jest.fn() } },
    inspection: {
      inspections: { query: jest.fn() },
      rounds: { query: jest.fn() },
      rectifications: { query: jest.fn() },
      roundPlan: { query: jest.fn() },
      drawRound: { mutate: jest.fn() },
      round: { query: jest.fn() },
      redraw: { query: jest.fn() },
    },
    supervision: {
      supervisedToday: { query: jest.fn() },
      fileAsSupervisor: { mutate: jest.fn() },
      grades: { query: jest.fn() },
      giveStars: { mutate: jest.fn() },
    },
  },
}))
const server = jest.mocked({ ...api.inspection, ...api.supervision }, { shallow: false })

const id = '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1f001'
const asOf = '2026-11-24T02:00:00.000Z'
const candidate = {
  siteCode: '2ble1g',
  siteName: '店上镇公共法律服务站',
  weight: 73,
  parts: [
    { part: 'late' as const, seen: 1, outOf: 12, points: 3 },
    { part: 'unvisited' as const, seen: 60, outOf: null, points: 60 },
  ],
}
const round: Round = {
  id,
  areaCode: '140406',
  areaName: '潞城区',
  kind: 'on-site',
  drawnAt: asOf,
  drawnBy: '赵科长',
  dueOn: '2026-12-08',
  seed: 20261125,
  sites: 9,
  totalWeight: 400,
  mostPerPart: 60,
  drawn: [candidate],
  inspections: [],
  asOf,
}

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const county = () => signIn([{ role: 'county', areaCode: '140406' }])

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(Taro.showModal).mockResolvedValue({ confirm: true, cancel: false } as never)
})
afterEach(() => jest.useRealTimers())

test('tasks say who goes and how long there is; each opens', async () => {
  county()
  server.inspections.query.mockResolvedValue({
    rows: [
      {
        id,
        siteName: '店上镇公共法律服务站',
        areaName: '店上镇',
        kind: 'phone',
        dueOn: '2026-11-25',
        status: 'open',
        assignedTo: null,
        mine: false,
      },
    ],
    asOf,
  })
  await openPage(<StaffSupervision />)
  expect(screen.getByText('没人领')).toBeInTheDocument()
  expect(screen.getByText(/电话抽查\s11月25日 周三，还剩1天/)).toBeInTheDocument()
  await tap('店上镇公共法律服务站')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/inspection/index?id=${id}` })
})

test('a station sees what it has to put right and nothing of who is drawn', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  server.inspections.query.mockClear()
  server.rectifications.query.mockResolvedValue({
    rows: [],
    counts: { open: 0, overdue: 2, handedIn: 0 },
    asOf,
  })
  await openPage(<StaffSupervision />)
  expect(screen.getByText('超期 2')).toBeInTheDocument()
  expect(screen.queryByText('随机抽查')).toBeNull()
  expect(server.inspections.query).not.toHaveBeenCalled()
})

test('weights are opened to their parts before the lots are drawn', async () => {
  county()
  server.roundPlan.query.mockResolvedValue({
    candidates: [candidate],
    sites: 9,
    totalWeight: 400,
    days: 90,
    mostPerPart: 60,
    asOf,
  })
  server.drawRound.mutate.mockResolvedValue(round)
  await openPage(<StaffDraw />)
  expect(screen.getByText('基础10分')).toBeInTheDocument()
  expect(screen.getByText('迟到 1次／12班，加3分')).toBeInTheDocument()
  expect(screen.getByText('还没有实地看过，加60分')).toBeInTheDocument()
  await tap('抽签')
  expect(server.drawRound.mutate).toHaveBeenCalledWith({
    areaCode: '140406',
    kind: 'on-site',
    size: 5,
    dueOn: '2026-12-08',
    requestId: expect.any(String),
  })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/staff/round/index?id=${id}` })
})

test('a round is drawn again from its record, and says whether it is the same', async () => {
  county()
  server.round.query.mockResolvedValue(round)
  server.redraw.query.mockResolvedValue({ same: true, siteNames: ['店上镇公共法律服务站'] })
  await openPage(<StaffRound />, { id })
  expect(screen.getByText('20261125')).toBeInTheDocument()
  expect(screen.getByText('基础10分')).toBeInTheDocument()
  await tap('用记下的随机数和权重重新抽一遍')
  expect(screen.getByText('结果一样：没有人挑选站点')).toBeInTheDocument()
})

test('a supervisor reads today and files at a duty that has begun', async () => {
  signIn([{ role: 'supervisor', areaCode: '140406' }])
  const shift = {
    id,
    siteName: '店上镇公共法律服务站',
    practitionerName: '李律师',
    practitionerKind: 'lawyer' as const,
    unit: null,
    kind: 'at-site' as const,
    startsAt: '2026-11-24T00:30:00.000Z',
    endsAt: '2026-11-24T09:30:00.000Z',
    presence: 'not-arrived' as const,
    checkedInAt: null,
    checkedOutAt: null,
    arrival: null,
    departure: null,
    filed: [],
  }
  const later = { ...shift, id: '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1f002', startsAt: '2026-11-24T06:00:00.000Z' }
  server.supervisedToday.query.mockResolvedValue({
    day: '2026-11-24',
    present: 0,
    due: 1,
    shifts: [shift, later],
    asOf,
  })
  server.fileAsSupervisor.mutate.mockResolvedValue({ id })
  await openPage(<StaffSupervise />)
  expect(screen.getByText('0／1班在岗')).toBeInTheDocument()
  expect(screen.getAllByText('提出一个问题')).toHaveLength(1)
  await tap('提出一个问题')
  fireEvent.change(screen.getByText('什么问题').closest('.c-field')!.querySelector('select')!, {
    target: { value: 'absent' },
  })
  fireEvent.change(screen.getByText('看到的情况').closest('.c-field')!.querySelector('textarea')!, {
    target: { value: '十点去看没有人' },
  })
  await tap('提交')
  expect(server.fileAsSupervisor.mutate).toHaveBeenCalledWith({
    shiftId: id,
    violation: 'absent',
    facts: '十点去看没有人',
    requestId: expect.any(String),
  })
})

test('stars are given as they are shown, and only where the server says one may', async () => {
  county()
  const row = {
    practitionerId: id,
    personName: '李律师',
    kind: 'lawyer' as const,
    unit: null,
    score: 92,
    sum: 32,
    grade: 'excellent' as const,
    starsEarned: 5,
    stars: null,
    openFindings: 1,
  }
  const grades = {
    year: 2025,
    countyCode: '140406',
    countyName: '潞城区',
    rows: [row],
    given: null,
    mayGive: true,
    counties: [{ code: '140406', name: '潞城区' }],
    asOf,
  }
  server.grades.query.mockResolvedValue({ ...grades, mayGive: false })
  const { unmount } = await openPage(<StaffPoints />)
  expect(screen.getByText('优秀1人，良好0人，合格0人，不合格0人')).toBeInTheDocument()
  expect(screen.queryByText('按积分评星级')).toBeNull()
  unmount()
  server.grades.query.mockResolvedValue(grades)
  server.giveStars.mutate.mockResolvedValue({
    ...grades,
    mayGive: false,
    given: { at: asOf, fromOn: '2026-11-24' },
  })
  await openPage(<StaffPoints />)
  expect(screen.getByText(/还有1件问题没办结/)).toBeInTheDocument()
  await tap('按积分评星级')
  expect(server.giveStars.mutate).toHaveBeenCalledWith({
    year: 2025,
    countyCode: '140406',
    fromOn: '2026-11-24',
    seen: [{ practitionerId: id, stars: 5 }],
    requestId: expect.any(String),
  })
})
