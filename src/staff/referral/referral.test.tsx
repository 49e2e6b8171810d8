import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { itemOf, referralOf } from '@contract/referral/testing/referral-of'
import type { Referral } from '@contract/referral/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import StaffReferrals from '../referrals'
import StaffReferral from './index'

jest.mock('@/api/client', () => {
  const write = () => ({ mutate: jest.fn() })
  return {
    api: {
      referral: {
        list: { query: jest.fn() },
        figures: { query: jest.fn() },
        open: write(),
        accept: write(),
        decline: write(),
        report: write(),
        propose: write(),
        supervise: write(),
        withdraw: write(),
        answerMeeting: write(),
        followCode: write(),
        reveal: write(),
      },
    },
  }
})
const server = jest.mocked(api.referral, { shallow: false })
const { id } = referralOf()

const tap = async (text: string | RegExp) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea, select')!
const type = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const open = (change: Partial<Referral>) => {
  cleanup()
  server.open.mutate.mockResolvedValue(referralOf(change))
  return openPage(<StaffReferral />, { id })
}
const sent = { requestId: expect.any(String) as string, id }

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn([{ role: 'county', areaCode: '140406' }])
  for (const { mutate } of [
    server.accept,
    server.decline,
    server.report,
    server.propose,
    server.supervise,
    server.withdraw,
    server.answerMeeting,
  ])
    (mutate as jest.Mock).mockReset().mockResolvedValue(referralOf({ status: 'accepted' }))
  server.reveal.mutate.mockReset().mockResolvedValue({ name: '王秀英', phone: '13803550001' })
})
afterEach(() => jest.useRealTimers())

test('taken over by one tap; what it then says is shown at once', async () => {
  await open({ acts: ['accept', 'decline'] })
  expect(screen.getByText('两家因宅基地边界争执，愿意调解')).toBeInTheDocument()
  expect(screen.getByText('11月26日 周四前，还剩2天')).toBeInTheDocument()
  await tap('接收，开始办')
  expect(server.accept.mutate).toHaveBeenCalledWith(sent)
  expect(screen.getByText('对方已接收')).toBeInTheDocument()
})

test('not taken over, or a result: in words that go back', async () => {
  await open({ acts: ['decline'] })
  await tap('不接收')
  type('理由', '不属于调解范围')
  await tap('确定不接收')
  expect(server.decline.mutate).toHaveBeenCalledWith({ ...sent, reply: '不属于调解范围' })
  await open({ status: 'accepted', acts: ['report'] })
  await tap('办结，反馈结果')
  type('办理结果', '达成协议')
  await tap('出反馈函，办结')
  expect(server.report.mutate).toHaveBeenCalledWith({ ...sent, reply: '达成协议' })
})

test('a time and place are proposed by the clock of Shanghai', async () => {
  await open({ status: 'accepted', acts: ['propose'] })
  await tap('约时间')
  type('哪一天', '2026-11-27')
  type('几点', '15:30')
  type('地点', '镇司法所二楼')
  await tap('发给对方')
  expect(server.propose.mutate).toHaveBeenCalledWith({
    ...sent,
    at: expect.stringMatching(/^2026-11-27T(15:30:00\+08:00|07:30:00(\.000)?Z)$/),
    place: '镇司法所二楼',
    agreed: false,
  })
})

test('who passed it on answers for the visitor, or takes it back after one question', async () => {
  const meeting = { id: 'm', at: '2026-11-27T07:30:00.000Z', place: '镇司法所', answer: null }
  await open({ status: 'accepted', acts: ['answer-meeting'], meetings: [meeting] })
  expect(screen.getByText('镇司法所（等回复）')).toBeInTheDocument()
  await tap('行')
  expect(server.answerMeeting.mutate).toHaveBeenCalledWith({ ...sent, meetingId: 'm', agrees: true })
  await open({ acts: ['withdraw'] })
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  await tap('撤回')
  expect(server.withdraw.mutate).not.toHaveBeenCalled()
  await tap('撤回')
  expect(server.withdraw.mutate).toHaveBeenCalledWith(sent)
})

test('what is overdue is pressed for; a refusal is said', async () => {
  server.supervise.mutate.mockRejectedValue(Failure.refused(refuse('not-overdue').toRefusal()))
  await open({ overdue: true, acts: ['supervise'] })
  expect(screen.getByText('已经超过期限，请抓紧办。')).toBeInTheDocument()
  await tap('督办')
  type('督办意见', '请尽快办')
  await tap('出督办函')
  expect(screen.getByText('还没到期，不用督办')).toBeInTheDocument()
})

test('the number is opened only when asked for; in safe mode there is none', async () => {
  await open({ status: 'accepted', mayReveal: true })
  expect(server.reveal.mutate).not.toHaveBeenCalled()
  await tap('看完整的电话（会留痕）')
  expect(screen.getByText('王秀英 13803550001')).toBeInTheDocument()
  await open({ safeMode: true, clientName: null, clientPhone: null })
  expect(screen.getByText('安全模式')).toBeInTheDocument()
  expect(screen.queryByText(/完整的电话/)).toBeNull()
})

test('a minor’s words are not for who only looks on', async () => {
  await open({ facts: null, letters: [] })
  expect(screen.getByText('未成年人的事，只有转出和接收的人看得到')).toBeInTheDocument()
})

test('the list leads to each; figures are counts of a period', async () => {
  server.list.query.mockResolvedValue({
    rows: [itemOf({ overdue: true })],
    more: false,
    asOf: '2026-11-28T01:00:00.000Z',
  })
  server.figures.query.mockResolvedValue({
    kinds: [{ kind: 'mediation', sent: 3, accepted: 2, done: 1 }],
    conversions: { offered: 5, begun: 4, submitted: 2 },
    from: '2026-11-01',
    to: '2026-11-30',
  })
  await openPage(<StaffReferrals />)
  expect(server.list.query).toHaveBeenCalledWith({ side: 'in', state: 'open' })
  expect(screen.getByText('过期')).toBeInTheDocument()
  await tap('人民调解：宅基地')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/referral/index?id=${id}` })
  await tap('转出的')
  expect(server.list.query).toHaveBeenLastCalledWith({ side: 'out', state: 'open' })
  await tap('数字')
  expect(screen.getByText('转出3，其中接收2、办结1')).toBeInTheDocument()
})

test('a station sees what it passed on alone; nobody signed in is asked to', async () => {
  server.list.query.mockClear().mockResolvedValue({ rows: [], more: false, asOf: '2026-11-28T01:00:00.000Z' })
  signIn([{ role: 'station', areaCode: '140406100000' }])
  await openPage(<StaffReferrals />)
  expect(server.list.query).toHaveBeenCalledWith({ side: 'out', state: 'open' })
  expect(screen.queryByText('转来的')).toBeNull()
  cleanup()
  signOut()
  await openPage(<StaffReferral />, { id })
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
