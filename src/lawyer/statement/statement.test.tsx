import { act, fireEvent, screen, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import { lineOf, statementOf, uuid } from '@/features/subsidy/testing/statement-of'
import OwnStatement from './index'

jest.mock('@/api/client', () => ({
  api: {
    subsidy: {
      myStatement: { query: jest.fn() },
      confirm: { mutate: jest.fn() },
      object: { mutate: jest.fn() },
    },
  },
}))
const ask = jest.mocked(api.subsidy.myStatement.query)
const confirm = jest.mocked(api.subsidy.confirm.mutate)
const object = jest.mocked(api.subsidy.object.mutate)

const open = (params: Record<string, string> = { id: uuid(1) }) => openPage(<OwnStatement />, params)
const tap = async (element: HTMLElement) => {
  await act(async () => void fireEvent.click(element))
  await pass(700)
}
const button = (name: string) => screen.getByRole('button', { name })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(Taro.navigateTo).mockClear()
  jest.mocked(Taro.showModal).mockResolvedValue({ confirm: true, cancel: false } as never)
  ask.mockReset().mockResolvedValue(statementOf())
  confirm.mockReset()
  object.mockReset()
  signIn([], ['practitioner'])
})
afterEach(() => jest.useRealTimers())

test('sums, each line with how it was reckoned, and each leading to what is behind it', async () => {
  await open()
  expect(screen.getByText('70元')).toBeInTheDocument()
  expect(screen.getByText('店上镇公共法律服务站 坐班 半天120元')).toBeInTheDocument()
  expect(screen.getByText('11月30日 周一生效，共扣80元')).toBeInTheDocument()
  await tap(screen.getByText('11月2日 周一 8:30–12:30'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/lawyer/duty/index?id=${uuid(101)}` })
  await tap(screen.getByText('扣减 早退'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/lawyer/finding/index?id=${uuid(300)}` })
})

test('agreeing names the version that was seen, after a question', async () => {
  confirm.mockResolvedValue(statementOf({ status: 'confirmed' }))
  await open()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true } as never)
  await tap(button('没有问题，确认'))
  expect(confirm).not.toHaveBeenCalled()
  ask.mockResolvedValue(statementOf({ status: 'confirmed' }))
  await tap(button('没有问题，确认'))
  expect(confirm).toHaveBeenCalledWith({ id: uuid(1), version: 1, requestId: expect.any(String) })
  expect(screen.getByText('本人已确认')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '没有问题，确认' })).toBeNull()
})

test('one that changed meanwhile says so', async () => {
  confirm.mockRejectedValue(Failure.refused(refuse('statement-changed').toRefusal()))
  await open()
  await tap(button('没有问题，确认'))
  expect(screen.getByText('结算单刚刚有变动，请刷新后核对新的数')).toBeInTheDocument()
})

test('what is wrong is said of a line, kept while it is typed, and sent once', async () => {
  const { unmount } = await open()
  await tap(screen.getAllByRole('button', { name: '这条不对' })[0]!)
  const box = () => screen.getByPlaceholderText(/签退没成功/)
  fireEvent.change(box(), { target: { value: '这天我12点半才走' } })
  await pass(1000)
  unmount()
  await open()
  await tap(screen.getAllByRole('button', { name: '这条不对' })[0]!)
  expect(box()).toHaveValue('这天我12点半才走')
  object.mockResolvedValue(statementOf())
  await tap(button('提交异议'))
  expect(object).toHaveBeenCalledTimes(1)
  expect(object).toHaveBeenCalledWith({
    id: uuid(1),
    lineId: uuid(1),
    words: '这天我12点半才走',
    requestId: expect.any(String),
  })
})

test('an open objection holds the agreement back, and an answer is read beside its line', async () => {
  const said = { words: '少算了', madeAt: '2026-12-01T02:00:00.000Z' }
  ask.mockResolvedValue(
    statementOf({
      openObjections: 1,
      objections: [
        {
          ...said,
          id: uuid(7),
          lineId: uuid(1),
          answer: '核对过，是半天',
          answeredAt: '2026-12-02T02:00:00.000Z',
        },
        { ...said, id: uuid(8), lineId: null, words: '少了一班', answer: null, answeredAt: null },
      ],
    }),
  )
  await open()
  expect(button('没有问题，确认')).toHaveAttribute('aria-disabled', 'true')
  expect(screen.getByText('还有异议没有答复，答复后再办')).toBeInTheDocument()
  expect(screen.getByText(/答复：核对过，是半天/)).toBeInTheDocument()
  expect(screen.getByText('异议：少了一班')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '少了一班，或者有别的不对' })).toBeNull()
})

test('without rates there is nothing to agree with yet', async () => {
  const line = lineOf()
  const basis = { ...line.duty!.basis, because: 'rates-not-set' as const, unit: null }
  ask.mockResolvedValue(
    statementOf({ ratesMissing: true, lines: [{ ...line, amountFen: 0, duty: { ...line.duty!, basis } }] }),
  )
  await open()
  expect(screen.getByText(/县区还没有定补贴标准/)).toBeInTheDocument()
  expect(screen.getByText(/补贴标准还没有定/)).toBeInTheDocument()
  expect(button('没有问题，确认')).toHaveAttribute('aria-disabled', 'true')
})

test('paid, sent back, paid again: all of it is there', async () => {
  ask.mockResolvedValue(
    statementOf({
      status: 'paid',
      payments: [
        { amountFen: 7_000, paidOn: '2026-12-08', releasedOn: '2026-12-10', releasedBecause: '户名不符' },
        { amountFen: 7_000, paidOn: '2026-12-15', releasedOn: null, releasedBecause: null },
      ],
    }),
  )
  await open()
  expect(screen.getByText('12月10日 周四，户名不符')).toBeInTheDocument()
  expect(screen.getByText('12月15日 周二')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '这条不对' })).toBeNull()
})

test('asks to sign in, and says where to find one when none was chosen', async () => {
  const { unmount } = await open({})
  expect(screen.getByText('没有选结算单')).toBeInTheDocument()
  unmount()
  signOut()
  const { container } = await open()
  expect(within(container).getByText('请先登录')).toBeInTheDocument()
})

test('offline and not found are told', async () => {
  ask.mockRejectedValue(Failure.refused(refuse('not-found').toRefusal()))
  await open()
  expect(screen.getByText('没有找到，可能已被删除或不归您办理')).toBeInTheDocument()
  ask.mockRejectedValue(Failure.offline())
  const { container } = await open()
  expect(within(container).getByText('现在连不上网络，请检查手机网络后再试')).toBeInTheDocument()
})
