import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { visitOf } from '@contract/followup/testing/visit-of'
import type { VisitMonth } from '@contract/followup/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import StaffReturnVisits from '../return-visits'
import StaffReturnVisit from './index'

jest.mock('@/api/client', () => ({
  api: {
    rating: { rateByCall: { mutate: jest.fn() } },
    followup: {
      month: { query: jest.fn() },
      rows: { query: jest.fn() },
      callers: { query: jest.fn() },
      visit: { query: jest.fn() },
      redraw: { query: jest.fn() },
      draw: { mutate: jest.fn() },
      assign: { mutate: jest.fn() },
      revealVisitor: { mutate: jest.fn() },
      noAnswer: { mutate: jest.fn() },
      finish: { mutate: jest.fn() },
      report: { mutate: jest.fn() },
    },
  },
}))
const server = jest.mocked(api.followup, { shallow: false })
const rateByCall = jest.mocked(api.rating.rateByCall.mutate)
const { id, consultationId } = visitOf()

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const type = (label: string, value: string) =>
  fireEvent.change(
    screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea, select')!,
    { target: { value } },
  )
const open = (change: Parameters<typeof visitOf>[0] = {}) => {
  cleanup()
  server.visit.query.mockResolvedValue(visitOf(change))
  return openPage(<StaffReturnVisit />, { id })
}
const hear = async (...answers: string[]) => {
  for (const answer of answers) await tap(answer)
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn([{ role: 'county', areaCode: '140406' }])
  rateByCall.mockReset().mockResolvedValue({ consultationId, ratedAt: '2026-11-24T01:00:00.000Z' })
  for (const { mutate } of [server.finish, server.noAnswer, server.report])
    (mutate as jest.Mock).mockReset().mockResolvedValue(visitOf({ status: 'reached' }))
  server.assign.mutate.mockReset().mockResolvedValue({ assigned: 1 })
  server.revealVisitor.mutate
    .mockReset()
    .mockResolvedValue({ name: '王秀英', phone: '13803550001', address: null })
})
afterEach(() => jest.useRealTimers())

test('the number is opened only when asked for', async () => {
  await open()
  expect(screen.getByText('138****0001')).toBeInTheDocument()
  expect(server.revealVisitor.mutate).not.toHaveBeenCalled()
  expect(screen.queryByText('住址')).toBeNull()
  await tap('看号码')
  expect(screen.getByText('13803550001')).toBeInTheDocument()
  expect(screen.getByText('王秀英')).toBeInTheDocument()
  await tap('拨打')
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '13803550001' })
})

test('who goes there learns whom to ask for and where, though no telephone was left', async () => {
  const address = '潞城区店上镇店上村12号'
  server.revealVisitor.mutate.mockResolvedValue({ name: '王秀英', phone: null, address })
  await open({ way: 'on-site', clientPhone: null, clientAddress: '潞城区店上镇****' })
  expect(screen.getByText('潞城区店上镇****')).toBeInTheDocument()
  await tap('看电话和住址')
  expect(screen.getByText(address)).toBeInTheDocument()
  expect(screen.queryByText('拨打')).toBeNull()
  expect(screen.getByText('没找到人')).toBeInTheDocument()
})

test('a record put under protection meanwhile: nobody is called, and the task can be laid down', async () => {
  await open({ withheld: true, clientName: null, clientPhone: null })
  expect(screen.getByText('请不要再联系来访人')).toBeInTheDocument()
  expect(screen.queryByText('照着问')).toBeNull()
  await tap('不再回访')
  expect(server.noAnswer.mutate.mock.calls[0]![0]).toMatchObject({ id })
})

test('the script’s answers are sent as they were given; open questions are pointed at', async () => {
  await open()
  await hear('咨询过')
  await tap('回访完了')
  expect(screen.getByText('请选收没收钱')).toBeInTheDocument()
  expect(server.finish.mutate).not.toHaveBeenCalled()
  await hear('解决了', '满意', '没收')
  await act(async () => void fireEvent.click(screen.getAllByText('没有').at(-1)!))
  await pass(700)
  await tap('回访完了')
  expect(server.finish.mutate.mock.calls).toEqual([
    [
      {
        requestId: expect.any(String),
        id,
        result: {
          status: 'reached',
          answers: { came: true, solved: 'yes', satisfaction: 'satisfied', charged: false, solicited: false },
        },
        notes: '',
      },
    ],
  ])
  expect(rateByCall).not.toHaveBeenCalled()
})

test('a rating told in the same call goes before the visit, and once', async () => {
  server.finish.mutate.mockRejectedValueOnce(Failure.refused(refuse('busy').toRefusal()))
  await open()
  await hear('咨询过', '没有解决', '不满意', '收了', '劝了')
  await tap('还没有评价过，本人同意把这次说的记作评价')
  await tap('回访完了')
  await tap('回访完了')
  const ids = rateByCall.mock.calls.map(([input]) => input.requestId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
  expect(rateByCall.mock.calls[0]![0]).toMatchObject({
    consultationId,
    satisfaction: 'dissatisfied',
    wasFree: false,
    solicited: true,
  })
  expect(rateByCall.mock.invocationCallOrder[0]!).toBeLessThan(
    server.finish.mutate.mock.invocationCallOrder[0]!,
  )
})

test('a rating that was set aside is shown as one', async () => {
  const rated = { satisfaction: 'dissatisfied', wasFree: true, solicited: false, way: 'own-phone' } as const
  await open({ rated: { ...rated, setAside: false } })
  expect(screen.queryByText(/已排除/)).toBeNull()
  await open({ rated: { ...rated, setAside: true } })
  expect(screen.getByText(/^不满意.*已排除，不计入$/)).toBeInTheDocument()
})

test('who never came is asked nothing more; nobody answering counts a try', async () => {
  await open()
  await tap('没人接')
  expect(server.noAnswer.mutate.mock.calls[0]![0]).toMatchObject({ id })
  await open()
  await tap('没有')
  expect(screen.queryByText('满意吗？')).toBeNull()
  await tap('回访完了')
  expect(server.finish.mutate.mock.calls[0]![0]).toMatchObject({
    result: { status: 'reached', answers: { came: false } },
  })
})

test('where it does not fit, both sides stand beside each other, and it may be filed', async () => {
  await open({
    status: 'reached',
    answers: { came: false },
    mismatches: ['never-came'],
    mayReport: true,
    doneAt: '2026-11-24T01:00:00.000Z',
    doneByName: '赵志刚',
  })
  expect(screen.getByText('有这条咨询记录；没有咨询过')).toBeInTheDocument()
  type('看到的情况', '回访时本人说从来没有咨询过')
  await tap('提出问题')
  expect(server.report.mutate.mock.calls[0]![0]).toMatchObject({ id, facts: '回访时本人说从来没有咨询过' })
})

test('an adviser is told it is for another, and has nothing to tap', async () => {
  await open({ mine: false, own: true })
  expect(screen.getByText('这次是您接待的，要由别人来回访。')).toBeInTheDocument()
  expect(screen.queryByText('回访完了')).toBeNull()
  cleanup()
  signOut()
  await openPage(<StaffReturnVisit />, { id })
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})

describe('the month', () => {
  const month: VisitMonth = {
    countyCode: '140406',
    countyName: '潞城区',
    month: '2026-10',
    latest: '2026-10',
    perSite: 2,
    samples: [
      {
        id: 's1',
        month: '2026-10',
        way: 'phone',
        perSite: 2,
        seed: 7,
        pool: 40,
        sites: 9,
        drawn: 18,
        drawnAt: '2026-11-02T01:00:00.000Z',
        drawnByName: '赵志刚',
      },
    ],
    figures: [
      { figure: 'drawn', count: 18 },
      { figure: 'reached', count: 12 },
      { figure: 'confirmed', count: 11 },
      { figure: 'mismatched', count: 1 },
    ],
    keeps: true,
    asOf: '2026-11-24T01:00:00.000Z',
  }

  test('shares stand with their two numbers, figures open to rows, a drawing can be tried again', async () => {
    server.month.query.mockResolvedValue(month)
    server.rows.query.mockResolvedValue({ rows: [visitOf({ assignedToName: null })], more: false })
    server.callers.query.mockResolvedValue([{ id: 'c1', name: '站长' }])
    server.redraw.query.mockResolvedValue({ same: true })
    await openPage(<StaffReturnVisits />)
    expect(screen.getByText('66.66%（12/18条）')).toBeInTheDocument()
    await tap('重新验证抽签')
    expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '验证一致' }))
    type('分给谁', 'c1')
    await tap('把这1条分给这个人')
    expect(server.assign.mutate.mock.calls[0]![0]).toMatchObject({ ids: [id], accountId: 'c1' })
    await tap('对不上')
    expect(server.rows.query).toHaveBeenLastCalledWith({
      countyCode: '140406',
      month: '2026-10',
      of: 'mismatched',
    })
  })

  test('a station’s own are given to its own staff, the others stay', async () => {
    const elsewhere = visitOf({
      id: '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1c0d2',
      siteName: '微子镇公共法律服务站',
      assignedToName: null,
    })
    server.month.query.mockResolvedValue(month)
    server.rows.query.mockResolvedValue({ rows: [visitOf({ assignedToName: null }), elsewhere], more: false })
    server.callers.query.mockResolvedValue([{ id: 'c1', name: '站长' }])
    await openPage(<StaffReturnVisits />)
    type('哪个站点的', '微子镇公共法律服务站')
    type('分给谁', 'c1')
    await tap('把这1条分给这个人')
    expect(server.assign.mutate.mock.calls[0]![0]).toMatchObject({ ids: [elsewhere.id], accountId: 'c1' })
  })

  test('tasks are asked for beside the month, so that none is forgotten with it', async () => {
    signIn([{ role: 'station', areaCode: '140406100000' }])
    server.month.query.mockResolvedValue({ ...month, samples: [], figures: [], keeps: false })
    server.rows.query.mockResolvedValue({ rows: [visitOf()], more: false })
    await openPage(<StaffReturnVisits />)
    expect(server.rows.query).toHaveBeenLastCalledWith({ countyCode: '140406', of: 'mine' })
    expect(screen.getByText(/李律师接待/)).toBeInTheDocument()
  })

  test('not drawn yet: the county draws after confirming; a month that runs can’t be drawn', async () => {
    server.month.query.mockResolvedValue({ ...month, samples: [], figures: [] })
    server.draw.mutate.mockResolvedValue(month)
    await openPage(<StaffReturnVisits />)
    await tap('抽电话回访')
    expect(server.draw.mutate.mock.calls[0]![0]).toMatchObject({
      countyCode: '140406',
      month: '2026-10',
      way: 'phone',
    })
    server.month.query.mockResolvedValue({ ...month, month: '2026-11', samples: [], figures: [] })
    cleanup()
    await openPage(<StaffReturnVisits />)
    expect(screen.getByText('这个月还没过完，下月1号起再抽。')).toBeInTheDocument()
    expect(screen.queryByText('抽电话回访')).toBeNull()
  })
})
