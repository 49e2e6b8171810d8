import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { MyCase } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import * as aid from '@/api/aid'
import { Failure } from '@/api/failure'
import Case from './index'

jest.mock('@/api/aid')
jest.mock('@/api/supplement', () => ({ useMySupplement: () => ({}) }))
jest.mock('@/api/promise', () => ({ useDoubt: () => ({}) }))

const it_: MyCase = {
  id: 'a',
  number: '潞城援申字〔2026〕第1号',
  status: 'submitted',
  countyName: '潞城区',
  centrePhone: null,
  centreAddress: null,
  aidForm: 'civil',
  matterType: 'family',
  meansPath: 'promise',
  inDanger: false,
  asHelper: false,
  savedAt: '2026-11-23T00:30:00.000Z',
  submittedAt: '2026-11-23T00:30:00.000Z',
  clock: { what: 'review', dueOn: '2026-11-30', law: '法律援助法第四十三条', paused: false },
  decision: null,
  history: [{ act: 'submit', at: '2026-11-23T00:30:00.000Z', actor: 'applicant', actorName: '小王' }],
  papers: [],
  acts: ['withdraw'],
}
const know = (change: Partial<MyCase> = {}) =>
  jest.mocked(aid.useMyCase).mockReturnValue({ data: { ...it_, ...change }, refetch: jest.fn() } as never)

beforeEach(() => {
  jest.clearAllMocks()
  jest.useFakeTimers({ now: new Date('2026-11-28T08:30:00+08:00') })
  jest.mocked(useRouter).mockReturnValue({ params: { id: 'a' } } as never)
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await act(async () => void (await jest.advanceTimersByTimeAsync(700)))
}

test('under review: who has it, the last day, the hotline where the centre has no number', async () => {
  know()
  render(<Case />)
  expect(screen.getByText('正在审查')).toBeInTheDocument()
  expect(screen.getByText('最晚答复：11月30日 周一，还剩2天')).toBeInTheDocument()
  expect(screen.getByText('潞城区法律援助中心正在审查')).toBeInTheDocument()
  await tap('打 12348 问一问')
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '12348' })
})

test('refused: reasons, ground, where to object and until when, and the way there', async () => {
  know({
    status: 'refused',
    acts: ['object'],
    clock: { what: 'objection', dueOn: '2026-12-08', law: '山西省法律援助条例第二十九条', paused: false },
    decision: {
      act: 'refuse',
      number: '潞城援决字〔2026〕第1号',
      ground: 'not-in-scope',
      reasons: '申请的事项不属于法律援助的范围',
      decidedAt: '2026-11-23T02:00:00.000Z',
      deciderName: '赵科长',
    },
  })
  render(<Case />)
  expect(screen.getByText('申请的事项不属于法律援助的范围')).toBeInTheDocument()
  expect(screen.getByText(/法律援助法第三十一条/)).toBeInTheDocument()
  expect(screen.getByText(/最晚12月8日 周二，向潞城区司法局提出异议/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '撤回申请' })).toBeNull()
  await tap('提出异议')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/apply/object/index?id=a' })
})

test('refused and not received yet: the fifteen days are told, and no day', () => {
  know({
    status: 'refused',
    acts: ['object'],
    clock: { what: 'objection', dueOn: '2026-12-08', law: '山西省法律援助条例第二十九条', paused: true },
  })
  render(<Case />)
  expect(screen.getByText('最晚提异议：收到决定书起15天内')).toBeInTheDocument()
  expect(screen.getByText(/收到决定书那天起15天内，向潞城区司法局提出异议/)).toBeInTheDocument()
  expect(screen.queryByText(/12月8日/)).toBeNull()
})

test('objected: leads to what became of it, and offers no second one', () => {
  know({
    status: 'refused',
    acts: ['object'],
    clock: {
      what: 'objection-decision',
      dueOn: '2026-12-01',
      law: '山西省法律援助条例第二十九条',
      paused: false,
    },
    history: [
      ...it_.history,
      { act: 'object', at: '2026-11-26T00:30:00.000Z', actor: 'applicant', actorName: '小王' },
    ],
  })
  render(<Case />)
  expect(screen.getByRole('button', { name: '看我的异议' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '提出异议' })).toBeNull()
  expect(screen.getByText(/您的异议收到了/)).toBeInTheDocument()
  expect(screen.queryByText(/15天内提出异议/)).toBeNull()
})

test('an objection that was turned down leads to what is left, not to another one', () => {
  const by = { at: '2026-11-26T00:30:00.000Z', actorName: null }
  know({
    status: 'refused',
    acts: ['object'],
    clock: null,
    history: [
      ...it_.history,
      { act: 'object', actor: 'applicant', ...by },
      { act: 'uphold', actor: 'bureau', ...by },
    ],
  })
  render(<Case />)
  expect(screen.getByText(/点“看我的异议”看还能怎么办/)).toBeInTheDocument()
  expect(screen.queryByText(/15天内提出异议/)).toBeNull()
})

test('withdrawn only after it was meant', async () => {
  know()
  jest.mocked(aid.withdrawApplication).mockResolvedValue(it_)
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  render(<Case />)
  await tap('撤回申请')
  expect(aid.withdrawApplication).not.toHaveBeenCalled()
  await tap('撤回申请')
  expect(aid.withdrawApplication).toHaveBeenCalledWith({ id: 'a', requestId: expect.any(String) })
})

test('a withdrawal that comes too late says why', async () => {
  know()
  const late = Failure.refused(refuse('not-in-this-state').toRefusal())
  jest.mocked(aid.withdrawApplication).mockRejectedValue(late)
  render(<Case />)
  await tap('撤回申请')
  expect(screen.getByText('这件申请已经有了新进展，请刷新后再看')).toBeInTheDocument()
})

test('a draft leads back to the form', async () => {
  know({ status: 'draft', number: null, countyName: null, clock: null, history: [], acts: ['submit'] })
  render(<Case />)
  await tap('接着填')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/apply/form/index?id=a' })
})

test('who flees violence can leave at a tap; nobody else is shown how', () => {
  know()
  const { unmount } = render(<Case />)
  expect(screen.queryByText('马上离开')).toBeNull()
  unmount()
  know({ inDanger: true })
  render(<Case />)
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})

test('withdrawn or lapsed, one may apply anew from here; refused, one objects instead', async () => {
  for (const status of ['withdrawn', 'lapsed'] as const) {
    know({ status, clock: null, acts: [] })
    const { unmount } = render(<Case />)
    await tap('重新申请')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/apply/form/index' })
    unmount()
  }
  know({ status: 'refused', acts: ['object'] })
  render(<Case />)
  expect(screen.queryByRole('button', { name: '重新申请' })).toBeNull()
})

test('a helper takes it back only after it was read to the person', async () => {
  know({ status: 'submitted', acts: ['withdraw'], asHelper: true })
  jest.mocked(aid.withdrawApplication).mockResolvedValue(it_)
  render(<Case />)
  fireEvent.click(screen.getByRole('checkbox', { name: /本人同意/ }))
  await tap('撤回申请')
  expect(aid.withdrawApplication).toHaveBeenCalledWith({
    id: 'a',
    agreed: true,
    requestId: expect.any(String),
  })
})
