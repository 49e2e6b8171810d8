import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { TicketState } from '@contract/rating/schema'
import { refuse, type RefusalCode } from '@contract/refusal'
import { Failure } from '@/api/failure'
import { rate, useRatingSubject } from '@/api/rating'
import { REPEAT_AFTER_MS } from '@/state/send-once'
import Rate from './index'

jest.mock('@/api/rating')

const TICKET = 'AbCdEfGhIjKlMnOpQrStU1'
const refetch = jest.fn()
const send = jest.mocked(rate)

const open = (
  state: TicketState = 'open',
  params: { [name: string]: string } = { r: TICKET },
  safeMode = false,
) => {
  jest.mocked(useRouter).mockReturnValue({ params } as unknown as ReturnType<typeof useRouter>)
  jest.mocked(useRatingSubject).mockReturnValue({
    isPending: false,
    error: null,
    data: {
      siteName: '店上镇公共法律服务站',
      practitionerName: '李律师',
      occurredAt: '2026-11-23T01:30:00.000Z',
      safeMode,
      state,
    },
    refetch,
  } as unknown as ReturnType<typeof useRatingSubject>)
  return render(<Rate />)
}
const wait = (ms = 600) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))
const tap = async (name: string, role = 'radio') => {
  fireEvent.click(screen.getByRole(role, { name }))
  await wait()
}
const submit = () => tap('提交评价', 'button')
const refusing = (code: RefusalCode) => Failure.refused(refuse(code).toRefusal())

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  send.mockReset().mockResolvedValue({ consultationId: 'x', ratedAt: '2026-11-23T02:00:00.000Z' })
  refetch.mockReset()
})
afterEach(() => jest.useRealTimers())

test('three taps and a comment are sent as they were meant, then thanks', async () => {
  open()
  expect(screen.getByText('11月23日 9:30，李律师在店上镇公共法律服务站接待了您')).toBeInTheDocument()
  await tap('满意')
  await tap('没收钱')
  await tap('没有')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '说得很清楚' } })
  await submit()
  expect(send.mock.calls).toEqual([
    [
      {
        requestId: expect.any(String),
        ticket: TICKET,
        satisfaction: 'satisfied',
        wasFree: true,
        solicited: false,
        comment: '说得很清楚',
      },
    ],
  ])
  expect(screen.getByText('谢谢您的评价')).toBeInTheDocument()
  expect(screen.queryByText('打 12348')).not.toBeInTheDocument()
})

test('who was charged or solicited is told where else to turn', async () => {
  open()
  await tap('不满意')
  await tap('收了')
  await tap('有')
  await submit()
  expect(send.mock.calls[0]![0]).toMatchObject({
    satisfaction: 'dissatisfied',
    wasFree: false,
    solicited: true,
  })
  await tap('打 12348', 'button')
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '12348' })
})

test('an open question is pointed at, and nothing is sent or answered for the person', async () => {
  open()
  await submit()
  for (const text of ['请选一个：满意、一般，还是不满意', '请选一下收没收钱', '请选一下有没有人劝您花钱'])
    expect(screen.getByText(text)).toBeInTheDocument()
  await tap('一般')
  await submit()
  expect(send).not.toHaveBeenCalled()
})

test('a lost answer is asked for again under the same request', async () => {
  send.mockRejectedValueOnce(Failure.offline())
  open()
  await tap('满意')
  await tap('没收钱')
  await tap('没有')
  await submit()
  expect(screen.getByText('网络不好，正在再试，请不要关掉')).toBeInTheDocument()
  await wait(REPEAT_AFTER_MS[0])
  expect(new Set(send.mock.calls.map(([input]) => input.requestId)).size).toBe(1)
  expect(screen.getByText('谢谢您的评价')).toBeInTheDocument()
})

test.each([
  ['used', '这次服务已经评价过了'],
  ['rated', '这次服务已经评价过了'],
  ['expired', '这个评价码过了两个小时，用不了了'],
] as const)('a ticket that is %s says so and asks nothing', (state, text) => {
  open(state)
  expect(screen.getByText(text)).toBeInTheDocument()
  expect(screen.queryByRole('radio')).not.toBeInTheDocument()
})

test('a ticket used by another meanwhile is looked at again', async () => {
  send.mockRejectedValue(refusing('already-rated'))
  open()
  await tap('满意')
  await tap('没收钱')
  await tap('没有')
  await submit()
  expect(refetch).toHaveBeenCalled()
})

test('the adviser is told they cannot rate themself; where guests are not let in, the way to sign in', async () => {
  send.mockRejectedValueOnce(refusing('own-rating')).mockRejectedValueOnce(refusing('sign-in-needed'))
  open()
  await tap('满意')
  await tap('没收钱')
  await tap('没有')
  await submit()
  expect(screen.getByText('不能给自己的服务评价')).toBeInTheDocument()
  await submit()
  expect(screen.getByRole('button', { name: '去登录' })).toBeInTheDocument()
})

test('a scanned mini-program code opens the same page; without a ticket it says what to scan', () => {
  open('open', { scene: `r=${TICKET}` })
  expect(jest.mocked(useRatingSubject)).toHaveBeenLastCalledWith(TICKET)
  open('open', {})
  expect(screen.getByText('请扫值班人员手机上的评价码')).toBeInTheDocument()
})

test.each(['open', 'expired', 'used'] as const)(
  'a ticket that is %s leads to a complaint about this service',
  async (state) => {
    open(state)
    await tap('对这次服务有意见，我要投诉', 'button')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/pages/complain/index?r=${TICKET}` })
  },
)

test('about a matter in safe mode the page is left at a tap, and what was typed is gone', async () => {
  const { unmount } = open()
  expect(screen.queryByText('马上离开')).toBeNull()
  unmount()
  const kept = open('open', { r: TICKET }, true)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '说得很清楚' } })
  await wait()
  fireEvent.click(screen.getByText('马上离开'))
  kept.unmount()
  open('open', { r: TICKET }, true)
  expect(screen.queryByDisplayValue('说得很清楚')).toBeNull()
  document.documentElement.style.visibility = ''
})

test('still there after the rating and on a ticket that is over', async () => {
  const { unmount } = open('expired', { r: TICKET }, true)
  expect(screen.getByText('马上离开')).toBeInTheDocument()
  unmount()
  open('open', { r: TICKET }, true)
  await tap('满意')
  await tap('没收钱')
  await tap('没有')
  await submit()
  expect(screen.getByText('谢谢您的评价')).toBeInTheDocument()
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})
