import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { AskRows, SupplementDesk } from '@contract/supplement/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, settle } from '@/features/site/testing/stage'
import { Supplement } from '../aid-review/supplement'
import StaffSupplements from '../supplements'
import StaffSupplement from './index'

jest.mock('@/api/client', () => {
  const mutate = () => ({ mutate: jest.fn() })
  return {
    api: {
      supplement: {
        desk: mutate(),
        ask: mutate(),
        takeIn: mutate(),
        lapse: mutate(),
        agree: mutate(),
        receive: mutate(),
        askCooperation: mutate(),
        endCooperation: mutate(),
        standing: { query: jest.fn() },
        list: { query: jest.fn() },
      },
    },
  }
})
const at = api.supplement
const openDesk = jest.mocked(at.desk.mutate)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const asOf = '2026-11-24T01:00:00.000Z'
const desk: SupplementDesk = {
  id: ID,
  number: '潞城援申字〔2026〕第1号',
  status: 'submitted',
  own: false,
  items: [
    { code: 'identity-card', name: '身份证', kind: 'identity', help: '正反面', followUntil: null },
    {
      code: 'means-proof',
      name: '经济困难证明',
      kind: 'hardship',
      help: '有一样就行',
      followUntil: '2026-11-30',
    },
    { code: 'other', name: '其他材料', kind: 'other', help: '照单子', followUntil: '2026-11-30' },
  ],
  askDueOn: '2026-12-04',
  followBy: '2026-11-30',
  asks: [],
  following: [],
  cooperations: [],
  acts: ['ask-supplement', 'ask-cooperation', 'agree'],
  asOf,
}
const waiting: SupplementDesk = {
  ...desk,
  status: 'supplement',
  followBy: null,
  acts: ['take-in'],
  asks: [
    {
      ordinal: 1,
      askedAt: asOf,
      askerName: '赵科长',
      dueOn: '2026-12-04',
      reasons: '缺身份证',
      newCircumstance: null,
      items: [{ code: 'identity-card', name: '身份证', note: '反面', papers: [], why: null }],
      outcome: null,
      endedAt: null,
      takenIn: null,
    },
  ],
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  openDesk.mockResolvedValue(desk)
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string | RegExp, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}
const field = (label: RegExp) =>
  screen
    .getAllByText(label)
    .map((text) => text.closest('.c-field'))
    .find((found) => found !== null)!
    .querySelector<HTMLInputElement>('input, textarea')!
const type = (label: RegExp, text: string) =>
  act(async () => void fireEvent.change(field(label), { target: { value: text } }))

describe('the list of everything missing', () => {
  test('is picked, explained, and told after asking, with its day in sight', async () => {
    jest.mocked(at.ask.mutate).mockResolvedValue(waiting)
    await openPage(<StaffSupplement />, { id: ID })
    await tap('一次告知要补的材料')
    await tap('身份证', 'checkbox')
    await type(/身份证：说明/, '反面没拍清楚')
    await type(/为什么要补/, '缺身份证')
    await tap('告知申请人')
    expect(jest.mocked(Taro.showModal).mock.calls[0]![0]).toMatchObject({
      content: expect.stringContaining('12月4日'),
    })
    expect(at.ask.mutate).toHaveBeenCalledWith({
      id: ID,
      items: [{ code: 'identity-card', note: '反面没拍清楚' }],
      reasons: '缺身份证',
      requestId: expect.any(String),
    })
    await settle()
    expect(screen.getByText('第1次告知')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '告知申请人' })).toBeNull()
  })

  test('a second one asks what has come up', async () => {
    openDesk.mockResolvedValue({ ...waiting, status: 'submitted', acts: ['ask-supplement'] })
    const why = { newCircumstance: '请写明有什么新情况' }
    jest
      .mocked(at.ask.mutate)
      .mockRejectedValue(Failure.refused(refuse('second-supplement', why).toRefusal()))
    await openPage(<StaffSupplement />, { id: ID })
    await tap('一次告知要补的材料')
    expect(screen.getByText('已经告知过1次')).toBeInTheDocument()
    await tap('身份证', 'checkbox')
    await tap('告知申请人')
    expect(screen.getByText('请写明有什么新情况')).toBeInTheDocument()
  })

  test('what came over the counter is noted; lapsing is offered only when it is open, and asked about', async () => {
    openDesk.mockResolvedValue(waiting)
    jest.mocked(at.takeIn.mutate).mockResolvedValue(desk)
    const { unmount } = await openPage(<StaffSupplement />, { id: ID })
    expect(screen.queryByRole('button', { name: '到期没补，视为撤回' })).toBeNull()
    await type(/当面交来了什么/, '身份证原件')
    await tap('材料已当面收下')
    expect(jest.mocked(at.takeIn.mutate).mock.calls[0]![0]).toMatchObject({ id: ID, note: '身份证原件' })
    unmount()
    openDesk.mockResolvedValue({ ...waiting, acts: ['lapse', 'take-in'] })
    await openPage(<StaffSupplement />, { id: ID })
    jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
    await tap('到期没补，视为撤回')
    expect(at.lapse.mutate).not.toHaveBeenCalled()
    await tap('到期没补，视为撤回')
    expect(jest.mocked(at.lapse.mutate).mock.calls[0]![0]).toMatchObject({ id: ID })
  })

  test('a colleague was faster: says so and looks again', async () => {
    openDesk.mockResolvedValue(waiting)
    jest.mocked(at.takeIn.mutate).mockRejectedValue(Failure.refused(refuse('not-in-this-state').toRefusal()))
    await openPage(<StaffSupplement />, { id: ID })
    await type(/当面交来了什么/, '身份证原件')
    await tap('材料已当面收下')
    expect(openDesk).toHaveBeenCalledTimes(2)
  })
})

test('identity is not among what may follow; a day and a paper are needed', async () => {
  jest.mocked(at.agree.mutate).mockResolvedValue(desk)
  await openPage(<StaffSupplement />, { id: ID })
  await tap('同意有的材料后补')
  expect(screen.queryByRole('checkbox', { name: '身份证' })).toBeNull()
  await tap('经济困难证明', 'checkbox')
  await tap('同意后补')
  expect(at.agree.mutate).not.toHaveBeenCalled()
  await type(/最晚哪天补来/, '2026-11-27')
  await tap('同意后补')
  expect(jest.mocked(at.agree.mutate).mock.calls[0]![0]).toMatchObject({
    id: ID,
    items: [{ code: 'means-proof' }],
    dueOn: '2026-11-27',
  })
})

test('a paper that followed is taken', async () => {
  openDesk.mockResolvedValue({
    ...desk,
    following: [
      {
        code: 'means-proof',
        name: '经济困难证明',
        dueOn: '2026-11-23',
        askedAt: null,
        agreed: { byName: '赵科长', at: asOf },
        papers: [],
        state: 'missed',
      },
    ],
  })
  jest.mocked(at.receive.mutate).mockResolvedValue(desk)
  await openPage(<StaffSupplement />, { id: ID })
  expect(screen.getByText('过期没交')).toBeInTheDocument()
  await tap('经济困难证明已收下')
  expect(jest.mocked(at.receive.mutate).mock.calls[0]![0]).toMatchObject({ id: ID, code: 'means-proof' })
})

test('a paper the applicant asks to bring later is agreed to by their day, or by another', async () => {
  const wish = {
    code: 'means-proof',
    name: '经济困难证明',
    dueOn: '2026-11-27',
    askedAt: asOf,
    agreed: null,
    papers: [],
    state: 'wished' as const,
  }
  openDesk.mockResolvedValue({ ...desk, following: [wish] })
  jest.mocked(at.agree.mutate).mockResolvedValue({ ...desk, following: [wish] })
  await openPage(<StaffSupplement />, { id: ID })
  expect(screen.getByText('等中心答复')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '经济困难证明已收下' })).toBeNull()
  await tap('同意经济困难证明后补')
  const day = (call: number) => jest.mocked(at.agree.mutate).mock.calls[call]![0]
  expect(day(0)).toMatchObject({ id: ID, items: [{ code: 'means-proof' }], dueOn: '2026-11-27' })
  await tap('同意有的材料后补')
  await type(/最晚哪天补来/, '2026-11-26')
  await tap('同意后补')
  expect(day(1)).toMatchObject({ items: [{ code: 'means-proof' }], dueOn: '2026-11-26' })
})

test('another centre is asked, and its answer noted', async () => {
  const cooperation = {
    id: ID,
    centre: '太原市迎泽区法律援助中心',
    what: '核查收入',
    replyBy: '2026-12-10',
    askedAt: asOf,
    askerName: '赵科长',
    answer: null,
    answeredAt: null,
  }
  const asked: SupplementDesk = {
    ...desk,
    status: 'cooperation',
    cooperations: [cooperation],
    acts: ['end-cooperation'],
  }
  jest.mocked(at.askCooperation.mutate).mockResolvedValue(asked)
  jest.mocked(at.endCooperation.mutate).mockResolvedValue(desk)
  await openPage(<StaffSupplement />, { id: ID })
  await tap('请外地法律援助中心协查')
  await type(/哪个法律援助中心/, '太原市迎泽区法律援助中心')
  await type(/请他们核查什么/, '核查收入')
  await type(/请哪天前答复/, '2026-12-10')
  await tap('已请他们协查')
  expect(jest.mocked(at.askCooperation.mutate).mock.calls[0]![0]).toMatchObject({
    centre: '太原市迎泽区法律援助中心',
    what: '核查收入',
    replyBy: '2026-12-10',
  })
  await settle()
  await type(/核查结果/, '每月两千元')
  await tap('记下结果，接着审查')
  expect(jest.mocked(at.endCooperation.mutate).mock.calls[0]![0]).toMatchObject({
    id: ID,
    answer: '每月两千元',
  })
})

test('one’s own application has nothing to do', async () => {
  openDesk.mockResolvedValue({ ...desk, own: true, acts: [] })
  await openPage(<StaffSupplement />, { id: ID })
  expect(screen.getByText('这是您本人的申请')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '一次告知要补的材料' })).toBeNull()
})

test('the line on the review page says what is waited for, and leads on', async () => {
  jest.mocked(at.standing.query).mockResolvedValue({
    ask: null,
    following: { wished: 0, waiting: 0, sent: 1, missed: 2 },
    centre: null,
    asOf,
  })
  await openPage(<Supplement id={ID} />)
  await act(async () => void fireEvent.click(screen.getByText('后补的2样过期没来；后补的1样来了，请看')))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/supplement/index?id=${ID}` })
})

test('how often a county asked again, with what it was made of', async () => {
  const rows: AskRows = {
    rows: [
      {
        applicationId: ID,
        number: '潞城援申字〔2026〕第1号',
        countyName: '潞城区',
        ordinal: 2,
        askedAt: asOf,
        dueOn: '2026-12-04',
        newCircumstance: '新的传票',
      },
    ],
    counts: { waiting: 1, again: 3, lapsed: 0 },
    following: [
      {
        applicationId: ID,
        number: '潞城援申字〔2026〕第2号',
        countyName: '潞城区',
        name: '经济困难证明',
        dueOn: '2026-11-23',
        state: 'missed',
      },
    ],
    asked: 12,
    year: 2026,
    asOf,
  }
  jest.mocked(at.list.query).mockResolvedValue(rows)
  await openPage(<StaffSupplements />)
  expect(screen.getByText('3次，占25%（3/12）')).toBeInTheDocument()
  expect(screen.getByText(/潞城区.第2次，新的传票/)).toBeInTheDocument()
  expect(screen.getByText('过期没交')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText('经济困难证明')))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/supplement/index?id=${ID}` })
})
