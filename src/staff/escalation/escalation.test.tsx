import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { escalationOf } from '@contract/escalation/testing/escalation-of'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import StaffEscalations from '../escalations'
import StaffEscalation from './index'

jest.mock('@/api/client', () => ({
  api: {
    escalation: {
      list: { query: jest.fn() },
      one: { query: jest.fn() },
      acknowledge: { mutate: jest.fn() },
      report: { mutate: jest.fn() },
      close: { mutate: jest.fn() },
      urge: { mutate: jest.fn() },
    },
  },
}))
const server = jest.mocked(api.escalation, { shallow: false })
const { id } = escalationOf()

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(text).at(-1)!))
  await pass(700)
}
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea')!
const type = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const open = (change: Parameters<typeof escalationOf>[0]) => {
  cleanup()
  server.one.query.mockResolvedValue(escalationOf(change))
  return openPage(<StaffEscalation />, { id })
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T00:37:00.000Z') })
  Taro.clearStorageSync()
  signIn([{ role: 'county', areaCode: '140406' }])
  for (const { mutate } of [server.acknowledge, server.report, server.close, server.urge])
    (mutate as jest.Mock).mockReset().mockResolvedValue(escalationOf())
})
afterEach(() => jest.useRealTimers())

test('what was told, its clock and its records are there, and it is acknowledged with one tap', async () => {
  await open({ acts: ['acknowledge'] })
  expect(screen.getByText('三十多人一起讨要工资')).toBeInTheDocument()
  expect(screen.getByText(/^11月23日 9:00前签收，还剩2\d分钟$/)).toBeInTheDocument()
  expect(screen.getByText('系统按登记自动上报')).toBeInTheDocument()
  await tap('签收')
  expect(server.acknowledge.mutate.mock.calls).toEqual([[{ requestId: expect.any(String), id }]])
  await tap('劳动报酬 现场 李律师')
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/staff/record/index?id=${escalationOf().behind[0]!.id}`,
  })
})

test('past its time it says so, by the server’s clock, and one without words says whom to ask', async () => {
  await open({ asOf: '2026-11-23T01:12:30.000Z', facts: [], acts: ['acknowledge'] })
  expect(screen.getByText('过时没签收')).toBeInTheDocument()
  expect(screen.getByText('11月23日 9:00前签收，已过12分钟')).toBeInTheDocument()
  expect(screen.getByText('登记的人还没有补充情况，可以先签收，再打电话问。')).toBeInTheDocument()
})

const acknowledged = {
  status: 'acknowledged' as const,
  acknowledgedAt: '2026-11-23T00:20:00.000Z',
  acknowledgedBy: '赵志刚',
  acts: ['report' as const, 'close' as const],
}

test('a report to the government is written down: to whom, when, under which number', async () => {
  await open(acknowledged)
  expect(screen.getByText('11月23日 8:20 赵志刚')).toBeInTheDocument()
  await tap('记下向政府的报告')
  type('报给谁', '潞城区人民政府办公室')
  type('文号', '潞司报〔2026〕7号')
  await tap('记下')
  expect(server.report.mutate.mock.calls).toEqual([
    [
      {
        requestId: expect.any(String),
        id,
        office: '潞城区人民政府办公室',
        reportedAt: '2026-11-23T00:37:00.000Z',
        number: '潞司报〔2026〕7号',
      },
    ],
  ])
})

test('it is closed with an outcome and words, and a refusal is said', async () => {
  await open(acknowledged)
  await tap('办结')
  await tap('已经化解')
  type('怎么办的', '工资当天发清')
  server.close.mutate.mockRejectedValue(Failure.refused(refuse('escalation-moved-on').toRefusal()))
  await tap('确定办结')
  expect(server.close.mutate.mock.calls[0]![0]).toMatchObject({
    id,
    outcome: 'settled',
    result: '工资当天发清',
  })
  expect(screen.getByText('这件上报有了新进展，请刷新后再看')).toBeInTheDocument()
})

test('the city looks and urges, once sure; it acknowledges nothing', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  await open({ acts: ['urge'] })
  expect(screen.queryByText('签收')).toBeNull()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false } as never)
  await tap('催办')
  expect(server.urge.mutate).not.toHaveBeenCalled()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: true } as never)
  await tap('催办')
  expect(server.urge.mutate.mock.calls).toEqual([[{ requestId: expect.any(String), id }]])
})

test('the list shows who waits and how long, and leads to each and to the hot-spots', async () => {
  server.list.query.mockResolvedValue({
    rows: [escalationOf({ records: 3 })],
    more: false,
    asOf: '2026-11-23T01:05:00.000Z',
  })
  await openPage(<StaffEscalations />)
  expect(screen.getByText('过时没签收')).toBeInTheDocument()
  expect(
    screen.getByText('潞城区 店上镇公共法律服务站 3条咨询 11月23日 9:00前签收，已过5分钟'),
  ).toBeInTheDocument()
  await tap('群体性 约32人')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/escalation/index?id=${id}` })
  await tap('看热点')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/hot-spots/index' })
  server.list.query.mockResolvedValue({ rows: [], more: false, asOf: '2026-11-23T01:05:00.000Z' })
  await tap('已办结')
  expect(server.list.query).toHaveBeenLastCalledWith({ state: 'closed' })
  expect(screen.getByText('还没有办结的')).toBeInTheDocument()
})

test('a station is told it is not theirs; nobody signed in is asked to', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  await openPage(<StaffEscalation />, { id })
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
  cleanup()
  signOut()
  await openPage(<StaffEscalations />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
