import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { OwnReply } from '@contract/rollcall/schema'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import { RollCallBanner } from './banner'
import LawyerRollCall from './index'

jest.mock('@/api/client', () => ({
  api: {
    rollcall: { mine: { query: jest.fn() }, reply: { mutate: jest.fn() }, explain: { mutate: jest.fn() } },
  },
}))
const mine = jest.mocked(api.rollcall.mine.query)
const reply = jest.mocked(api.rollcall.reply.mutate)
const explain = jest.mocked(api.rollcall.explain.mutate)

const AS_OF = '2026-11-24T01:06:40.000Z'
/** How far the tests' phone is ahead of the server. */
const AHEAD_MS = 20 * 60_000

const asked = (more: Partial<OwnReply> = {}): OwnReply => ({
  id: '00000000-0000-4000-8000-000000000001',
  siteCode: 'a1',
  siteName: '店上镇公共法律服务站',
  asksCode: false,
  firedAt: '2026-11-24T01:00:00.000Z',
  closesAt: '2026-11-24T01:10:00.000Z',
  status: 'waiting',
  repliedAt: null,
  explainBy: null,
  explanation: null,
  decidedNote: null,
  ...more,
})
const missed = asked({ status: 'missed', explainBy: '2026-11-27' })
const know = (...replies: OwnReply[]) =>
  mine.mockImplementation((async () => ({
    replies,
    asOf: new Date(Date.now() - AHEAD_MS).toISOString(),
  })) as never)

const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}
const refusing = (code: Parameters<typeof refuse>[0]) => Failure.refused(refuse(code).toRefusal())

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse(AS_OF) + AHEAD_MS })
  Taro.clearStorageSync()
  jest.mocked(Taro.navigateTo).mockClear()
  for (const mock of [mine, reply, explain]) mock.mockReset()
  signIn([], ['practitioner'])
})
afterEach(() => jest.useRealTimers())

test('one tap answers, counted down by the server’s clock and not the phone’s', async () => {
  know(asked())
  await openPage(<LawyerRollCall />)
  expect(screen.getByText('3分20秒')).toBeInTheDocument()
  await pass(20_000)
  expect(screen.getByText('3分0秒')).toBeInTheDocument()
  const done = asked({ status: 'replied', repliedAt: '2026-11-24T01:07:01.000Z' })
  reply.mockImplementation((async () => {
    know(done)
    return done
  }) as never)
  await tap('我在岗')
  expect(reply).toHaveBeenCalledTimes(1)
  expect(reply).toHaveBeenCalledWith({ id: asked().id, requestId: expect.any(String) })
  expect(screen.getByText('应答成功')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '我在岗' })).toBeNull()
})

test('an answer that got lost is sent again under the same id', async () => {
  know(asked())
  await openPage(<LawyerRollCall />)
  reply.mockRejectedValueOnce(Failure.offline())
  reply.mockResolvedValueOnce(asked({ status: 'replied', repliedAt: AS_OF }))
  await tap('我在岗')
  await pass(1500)
  expect(reply).toHaveBeenCalledTimes(2)
  expect(reply.mock.calls[1]).toEqual(reply.mock.calls[0])
})

test('when the time is over there is nothing to tap', async () => {
  know(asked())
  await openPage(<LawyerRollCall />)
  await pass(200_000)
  expect(screen.queryByRole('button', { name: '我在岗' })).toBeNull()
  expect(screen.getByText('已截止')).toBeInTheDocument()
})

test('with a code asked for, the eight digits go along, and a refused one is put away', async () => {
  know(asked({ asksCode: true }))
  await openPage(<LawyerRollCall />)
  const box = () => screen.getByRole('textbox')
  expect(screen.getByRole('button', { name: '我在岗' })).toHaveAttribute('aria-disabled', 'true')
  fireEvent.change(box(), { target: { value: '12345678' } })
  reply.mockRejectedValueOnce(refusing('code-expired'))
  await tap('我在岗')
  expect(reply).toHaveBeenCalledWith(expect.objectContaining({ code: { rotating: '12345678' } }))
  expect(screen.getByText('现场码已过期，请用屏幕上最新的码')).toBeInTheDocument()
  expect(box()).toHaveValue('')
})

test('a missed one is explained, and what was written survives closing the page', async () => {
  know(missed)
  const first = await openPage(<LawyerRollCall />)
  expect(screen.getByText('说明期限：11月27日 周五，还剩3天')).toBeInTheDocument()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '正在接待群众，没有看到手机' } })
  await pass(200)
  first.unmount()
  await openPage(<LawyerRollCall />)
  expect(screen.getByRole('textbox')).toHaveValue('正在接待群众，没有看到手机')
  explain.mockRejectedValueOnce(
    Failure.refused(refuse('bad-input', { explanation: '说明至少5个字' }).toRefusal()),
  )
  await tap('提交说明')
  expect(screen.getByText('说明至少5个字')).toBeInTheDocument()
  const told = { ...missed, status: 'explained' as const, explanation: '正在接待群众，没有看到手机' }
  explain.mockImplementation((async () => {
    know(told)
    return told
  }) as never)
  await tap('提交说明')
  expect(explain.mock.calls[1]).toEqual([
    {
      id: missed.id,
      explanation: '正在接待群众，没有看到手机',
      requestId: explain.mock.calls[0]![0].requestId,
    },
  ])
  expect(screen.getByText('已说明，等认定')).toBeInTheDocument()
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('nothing asked, offline, and for practitioners alone', async () => {
  know()
  const { unmount } = await openPage(<LawyerRollCall />)
  expect(screen.getByText('现在没有点名')).toBeInTheDocument()
  unmount()
  mine.mockRejectedValue(Failure.offline())
  const away = await openPage(<LawyerRollCall />)
  expect(screen.getByText('现在连不上网络，请检查手机网络后再试')).toBeInTheDocument()
  away.unmount()
  signIn([], [])
  const wrong = await openPage(<LawyerRollCall />)
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
  wrong.unmount()
  signOut()
  await openPage(<LawyerRollCall />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})

describe('banner', () => {
  test('on duty it finds a call by itself within 20 seconds and leads there', async () => {
    know()
    await openPage(<RollCallBanner onDuty />)
    expect(screen.queryByText('系统点名，请应答')).toBeNull()
    know(asked())
    await pass(20_000)
    expect(screen.getByText('店上镇公共法律服务站，9:10截止')).toBeInTheDocument()
    await tap('去应答')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/lawyer/roll-call/index' })
  })

  test('off duty it asks once; what is to be explained is said', async () => {
    know(missed)
    await openPage(<RollCallBanner onDuty={false} />)
    expect(screen.getByText('有1次点名没有应答，请说明情况')).toBeInTheDocument()
    await pass(60_000)
    expect(mine).toHaveBeenCalledTimes(1)
  })
})
