import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { complaintOf } from '@contract/complaint/testing/complaint-of'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import StaffComplaints from '../complaints'
import StaffComplaint from './index'

jest.mock('@/api/client', () => ({
  api: {
    site: { areas: { query: jest.fn() } },
    complaint: {
      list: { query: jest.fn() },
      one: { query: jest.fn() },
      candidates: { query: jest.fn() },
      enter: { mutate: jest.fn() },
      revealContact: { mutate: jest.fn() },
      accept: { mutate: jest.fn() },
      decline: { mutate: jest.fn() },
      assign: { mutate: jest.fn() },
      takeOver: { mutate: jest.fn() },
      note: { mutate: jest.fn() },
      ask: { mutate: jest.fn() },
      conclude: { mutate: jest.fn() },
      tell: { mutate: jest.fn() },
    },
  },
}))
const server = jest.mocked(api.complaint, { shallow: false })
const { id } = complaintOf()

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea, select')!
const type = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const open = (change: Parameters<typeof complaintOf>[0]) => {
  cleanup()
  server.one.query.mockResolvedValue(complaintOf(change))
  return openPage(<StaffComplaint />, { id })
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn([{ role: 'county', areaCode: '140406' }])
  for (const { mutate } of [
    server.accept,
    server.conclude,
    server.tell,
    server.ask,
    server.decline,
    server.takeOver,
  ])
    (mutate as jest.Mock).mockReset().mockResolvedValue(complaintOf())
  server.revealContact.mutate.mockReset().mockResolvedValue({ value: '13803550001' })
  server.candidates.query.mockResolvedValue({
    investigators: [{ id: 'c1', name: '调查人' }],
    people: [{ id: 'p1', name: '李律师', unit: '长治某律师事务所' }],
  })
})
afterEach(() => jest.useRealTimers())

test('it leads to its record; where that is in safe mode, a call begins with care', async () => {
  await open({})
  expect(screen.queryByText('看这条咨询记录')).toBeNull()
  expect(screen.queryByText('来访人可能有危险')).toBeNull()
  await open({ consultationId: id, safeMode: true })
  expect(screen.getByText('来访人可能有危险')).toBeInTheDocument()
  await tap('看这条咨询记录')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/record/index?id=${id}` })
})

test('accepting names the person and somebody uninvolved', async () => {
  await open({ acts: ['accept', 'decline'] })
  expect(screen.getByText('写一份材料收了我两百块钱')).toBeInTheDocument()
  type('投诉的是谁', 'p1')
  type('谁来调查', 'c1')
  await tap('受理，开始调查')
  expect(server.accept.mutate.mock.calls).toEqual([
    [{ requestId: expect.any(String), id, investigatorId: 'c1', practitionerId: 'p1' }],
  ])
})

test('where the county has nobody uninvolved, it says who can help', async () => {
  server.candidates.query.mockResolvedValue({ investigators: [], people: [] })
  await open({ acts: ['accept', 'decline'] })
  expect(screen.getByText('县区里没有不相干的人可以调查，请市里接办。')).toBeInTheDocument()
})

test('the number is opened only when asked for, and shown', async () => {
  await open({})
  expect(screen.getByText('138****0001')).toBeInTheDocument()
  expect(server.revealContact.mutate).not.toHaveBeenCalled()
  await tap('看完整的电话')
  expect(screen.getByText('13803550001')).toBeInTheDocument()
})

test('a conclusion is sent with its finding, once confirmed', async () => {
  await open({ status: 'accepted', personId: 'p1', personName: '李律师', acts: ['conclude'] })
  await tap('属实')
  type('给投诉人的答复', '查了台账和收据，情况属实')
  await tap('同时提出一个值班问题，按程序处理')
  type('是什么问题', 'took-money')
  type('查到的事实', '写材料时收了打印费二百元')
  await act(async () => void fireEvent.click(screen.getAllByText('作出结论').at(-1)!))
  await pass(700)
  expect(server.conclude.mutate.mock.calls).toEqual([
    [
      {
        requestId: expect.any(String),
        id,
        outcome: 'founded',
        reply: '查了台账和收据，情况属实',
        finding: { violation: 'took-money', facts: '写材料时收了打印费二百元' },
      },
    ],
  ])
})

test('a finding can’t be filed of what is unfounded, or of nobody', async () => {
  await open({ status: 'accepted', personId: 'p1', acts: ['conclude'] })
  await tap('不属实')
  expect(screen.queryByText('同时提出一个值班问题，按程序处理')).toBeNull()
})

test('a call is written down before it counts as told', async () => {
  await open({ status: 'concluded', outcome: 'founded', acts: ['tell'] })
  await tap('打电话')
  type('电话里怎么说的', '说知道了')
  await tap('已答复，办结')
  expect(server.tell.mutate.mock.calls[0]![0]).toMatchObject({ id, way: 'call', call: '说知道了' })
})

test('who had a part in it is told so and has no buttons; a refusal is said', async () => {
  await open({ involved: true })
  expect(screen.getByText('您参与过这件事，要由没有参与过的同事来办。')).toBeInTheDocument()
  expect(screen.queryByText('看完整的电话')).toBeNull()
  server.decline.mutate.mockRejectedValue(Failure.refused(refuse('complaint-moved-on').toRefusal()))
  await open({ acts: ['decline'] })
  await tap('不受理')
  type('理由', '归法院管')
  await tap('确定不受理')
  expect(screen.getByText('这件投诉有了新进展，请刷新后再看')).toBeInTheDocument()
})

test('the list leads to each, with what waits for whom', async () => {
  server.list.query.mockResolvedValue({
    rows: [complaintOf({ personName: '李律师', atCity: true })],
    more: false,
    asOf: '2026-11-24T01:00:00.000Z',
  })
  await openPage(<StaffComplaints />)
  expect(
    screen.getByText('群众投诉 店上镇公共法律服务站 李律师 市里接办 11月30日 周一前，还剩6天'),
  ).toBeInTheDocument()
  await tap('收了钱')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/complaint/index?id=${id}` })
})

test('one that came by telephone is written down for the county one serves', async () => {
  jest.mocked(api.site.areas.query).mockResolvedValue([{ code: '140406', name: '潞城区', towns: 9 }] as never)
  server.list.query.mockResolvedValue({ rows: [], more: false, asOf: '2026-11-24T01:00:00.000Z' })
  server.enter.mutate.mockResolvedValue({
    id,
    number: '潞城援诉字〔2026〕第1号',
    filedAt: '2026-11-24T01:00:00.000Z',
    dueOn: '2026-11-30',
  })
  await openPage(<StaffComplaints />)
  await tap('代登记')
  await tap('态度不好')
  type('是怎么回事', '去了两次都说没空')
  await tap('登记')
  expect(server.enter.mutate.mock.calls[0]![0]).toMatchObject({
    countyCode: '140406',
    reasons: ['rude'],
    said: '去了两次都说没空',
  })
})

test('a station is told it is not theirs; nobody signed in is asked to', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  await openPage(<StaffComplaint />, { id })
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
  cleanup()
  signOut()
  await openPage(<StaffComplaints />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
