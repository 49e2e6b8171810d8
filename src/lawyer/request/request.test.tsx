import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { AS_OF, askableOf, factsOf, myRequestOf, wang } from '@/features/request/testing/request-of'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import LawyerRequest from './index'

jest.mock('@/api/client', () => ({
  api: {
    request: {
      askable: { query: jest.fn() },
      candidates: { query: jest.fn() },
      exchanges: { query: jest.fn() },
      askSwap: { mutate: jest.fn() },
      askStandIn: { mutate: jest.fn() },
      askLeave: { mutate: jest.fn() },
    },
  },
}))
const { askable, candidates, exchanges, askSwap, askStandIn, askLeave } = jest.mocked(api.request)

const own = askableOf()
const later = askableOf({ day: '2026-12-08' })
const soon = askableOf({ day: '2026-11-23', askUntil: AS_OF.replace('01:00', '00:59') })
const theirs = { ...factsOf({ day: '2026-12-01', siteName: '微子镇公共法律服务站' }), person: wang }

const tap = async (name: string | RegExp, role: 'radio' | 'button' = 'radio') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}
const write = (text: string) =>
  act(async () => {
    fireEvent.change(screen.getByText('理由').closest('.c-field')!.querySelector('textarea')!, {
      target: { value: text },
    })
  })

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse(AS_OF) })
  Taro.clearStorageSync()
  for (const query of [askable, candidates, exchanges]) query.query.mockReset()
  for (const { mutate } of [askSwap, askStandIn, askLeave]) mutate.mockReset()
  askable.query.mockResolvedValue({ shifts: [soon, own, later], asOf: AS_OF } as never)
  exchanges.query.mockResolvedValue({ shifts: [theirs], asOf: AS_OF } as never)
  candidates.query.mockResolvedValue({
    people: [{ ...wang, fields: ['wages'], shiftsInMonth: 3 }],
    asOf: AS_OF,
  } as never)
  signIn([], ['practitioner'])
})
afterEach(() => jest.useRealTimers())

test('a swap: my shift, theirs, why', async () => {
  await openPage(<LawyerRequest />)
  expect(screen.queryByText('发给对方')).toBeNull()
  await tap(/^换班/)
  expect(screen.queryByRole('radio', { name: /11月23日/ })).toBeNull()
  await tap(/^11月30日 周一/)
  expect(exchanges.query).toHaveBeenCalledWith({ shiftId: own.id })
  await tap(/王老师.*微子镇/)
  expect(screen.getByText('对方同意后马上生效，值班表会更新')).toBeInTheDocument()
  await write('开庭冲突')
  askSwap.mutate.mockResolvedValue(myRequestOf() as never)
  await tap('发给对方', 'button')
  expect(askSwap.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    shiftId: own.id,
    otherShiftId: theirs.id,
    reason: '开庭冲突',
  })
  expect(Taro.redirectTo).toHaveBeenLastCalledWith({ url: '/lawyer/requests/index' })
})

test('from a shift to a stand-in; what was chosen for another shift is forgotten', async () => {
  await openPage(<LawyerRequest />, { shift: own.id })
  await tap(/^找人代班/)
  expect(candidates.query).toHaveBeenCalledWith({ shiftId: own.id })
  await tap(/王老师，本月3班，基层法律服务工作者，擅长/)
  expect(screen.getByText('对方同意后，还要等司法局批准')).toBeInTheDocument()
  await tap(/^12月8日/)
  expect(screen.getByRole('radio', { name: /王老师/ })).toHaveAttribute('aria-checked', 'false')
  await tap(/王老师/)
  await write('住院')
  askStandIn.mutate.mockResolvedValue(myRequestOf() as never)
  await tap('发给对方', 'button')
  expect(askStandIn.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    shiftId: later.id,
    otherId: wang.id,
    reason: '住院',
  })
})

test('leave: the days of the link, the shifts that fall into it, and what is wrong at its field', async () => {
  await openPage(<LawyerRequest />, { kind: 'leave', day: '2026-11-30' })
  expect(screen.getByText('这几天有您1班')).toBeInTheDocument()
  await write('住院手术')
  askLeave.mutate.mockRejectedValueOnce(
    Failure.refused(refuse('bad-input', { toOn: '一次最多请93天' }).toRefusal()),
  )
  await tap('提交', 'button')
  expect(screen.getByText('一次最多请93天')).toBeInTheDocument()
  askLeave.mutate.mockResolvedValueOnce(myRequestOf({ kind: 'leave' }) as never)
  await tap('提交', 'button')
  expect(askLeave.mutate).toHaveBeenLastCalledWith({
    requestId: expect.any(String),
    fromOn: '2026-11-30',
    toOn: '2026-11-30',
    reason: '住院手术',
  })
})

test('what was typed is there again after the app was closed', async () => {
  const { unmount } = await openPage(<LawyerRequest />, { shift: own.id })
  await tap(/^找人代班/)
  await write('开庭冲突')
  await pass(200)
  unmount()
  await openPage(<LawyerRequest />)
  expect(screen.getByText('理由').closest('.c-field')!.querySelector('textarea')).toHaveValue('开庭冲突')
  expect(screen.getByRole('radio', { name: /^11月30日/ })).toHaveAttribute('aria-checked', 'true')
})

test('a shift already in a request or too close is not offered, and a link to it says why', async () => {
  const asked = askableOf({ inRequest: true })
  askable.query.mockResolvedValue({ shifts: [asked, soon], asOf: AS_OF } as never)
  const { unmount } = await openPage(<LawyerRequest />, { kind: 'swap' })
  expect(screen.getByText('没有可以换的班')).toBeInTheDocument()
  unmount()
  await openPage(<LawyerRequest />, { kind: 'swap', shift: soon.id })
  expect(screen.getByText(/时间太近，请打电话给司法局/)).toBeInTheDocument()
  expect(exchanges.query).not.toHaveBeenCalled()
})
