import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { findingOf } from '@contract/supervision/testing/finding-of'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import StaffFinding from './index'
import { penaltyOf } from './penalty-of'

jest.mock('@/api/client', () => ({
  api: {
    supervision: {
      finding: { query: jest.fn() },
      findingPhoto: { query: jest.fn() },
      notice: { mutate: jest.fn() },
      decide: { mutate: jest.fn() },
      settle: { mutate: jest.fn() },
      dismiss: { mutate: jest.fn() },
      overturn: { mutate: jest.fn() },
    },
  },
}))
const server = jest.mocked(api.supervision, { shallow: false })

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea')!
const type = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const open = (change: Parameters<typeof findingOf>[0]) => {
  const finding = findingOf(change)
  server.finding.query.mockResolvedValue(finding)
  return openPage(<StaffFinding />, { id: finding.id })
}
const { id } = findingOf()

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn([{ role: 'county', areaCode: '140406' }])
  for (const verb of ['notice', 'decide', 'settle', 'dismiss', 'overturn'] as const)
    server[verb].mutate.mockReset()
})
afterEach(() => jest.useRealTimers())

test('a deduction typed in yuan is sent in fen, once confirmed', async () => {
  const decided = findingOf({ status: 'decided', dueOn: '2026-12-01' })
  server.decide.mutate.mockResolvedValue(decided)
  await open({ status: 'stated', acts: ['decide', 'dismiss'] })
  await tap('扣值班补贴')
  server.finding.query.mockResolvedValue(decided)
  type('扣多少', '50.5')
  type('理由', '核对了签到和说明，情况属实')
  await act(async () => void fireEvent.click(screen.getAllByText('作出决定').at(-1)!))
  await pass(700)
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '决定：扣值班补贴50.5元？' }))
  expect(server.decide.mutate).toHaveBeenCalledWith({
    id,
    penalty: { outcome: 'deduct', amountFen: 5050 },
    reasons: '核对了签到和说明，情况属实',
    requestId: expect.any(String),
  })
  expect(screen.getByText('已决定，可申诉')).toBeInTheDocument()
})

test('after an appeal nothing heavier is even offered', async () => {
  const first = {
    instance: 'first' as const,
    outcome: 'points' as const,
    amountFen: null,
    points: 3,
    reasons: '属实',
    decidedAt: '2026-11-24T01:00:00.000Z',
  }
  await open({ status: 'appealed', acts: ['settle', 'overturn'], decisions: [first] })
  expect(screen.getByText('提醒谈话')).toBeInTheDocument()
  expect(screen.getByText('扣积分')).toBeInTheDocument()
  expect(screen.queryByText('通报批评')).toBeNull()
  expect(screen.queryByText('扣值班补贴')).toBeNull()
})

test('who had a part in it is told why there is nothing to do', async () => {
  await open({ status: 'stated', involved: true })
  expect(screen.getByText(/要由没有参与过的同事来办/)).toBeInTheDocument()
  expect(screen.queryByText('作出决定')).toBeNull()
})

test('the person is told with one tap; a refusal stands there in words', async () => {
  server.notice.mutate.mockRejectedValue(Failure.refused(refuse('finding-moved-on').toRefusal()))
  await open({ acts: ['notice', 'dismiss'] })
  await tap('核对过了，告知本人')
  expect(server.notice.mutate).toHaveBeenCalledWith({ id, requestId: expect.any(String) })
  expect(screen.getByText('这件事有了新进展，请刷新后再看')).toBeInTheDocument()
})

test('finding that nothing comes of it wants reasons', async () => {
  server.dismiss.mutate.mockRejectedValue(
    Failure.refused(refuse('bad-input', { reasons: '请填写理由' }).toRefusal()),
  )
  await open({ acts: ['dismiss'] })
  await tap('这件事不成立')
  await tap('确定不成立')
  expect(screen.getByText('请填写理由')).toBeInTheDocument()
})

test('before signing in, and without an id, nothing is asked', async () => {
  signOut()
  const { unmount } = await open({})
  expect(screen.getByText('去登录')).toBeInTheDocument()
  unmount()
  signIn([{ role: 'county', areaCode: '140406' }])
  server.finding.query.mockClear()
  await openPage(<StaffFinding />)
  expect(screen.getByText('没有找到这个问题')).toBeInTheDocument()
  expect(server.finding.query).not.toHaveBeenCalled()
})

test('a decision is whole fen, or none yet', () => {
  const form = { yuan: undefined, points: undefined, reasons: '' }
  expect(penaltyOf({ ...form, outcome: undefined })).toBeUndefined()
  expect(penaltyOf({ ...form, outcome: 'deduct' })).toBeUndefined()
  expect(penaltyOf({ ...form, outcome: 'deduct', yuan: 0 })).toBeUndefined()
  expect(penaltyOf({ ...form, outcome: 'deduct', yuan: 19.99 })).toEqual({
    outcome: 'deduct',
    amountFen: 1999,
  })
  expect(penaltyOf({ ...form, outcome: 'points', points: 3 })).toEqual({ outcome: 'points', points: 3 })
  expect(penaltyOf({ ...form, outcome: 'warning', yuan: 5 })).toEqual({ outcome: 'warning' })
})
