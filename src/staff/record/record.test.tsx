import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { OpenedConsultation } from '@contract/consultation/schema'
import type { RecordAfter } from '@contract/consultation/search-schema'
import {
  askAccess,
  correctForCounty,
  useAccess,
  useAreaRecord,
  useRecentTypes,
  useTypes,
} from '@/api/consultation'
import { Failure } from '@/api/failure'
import { revealClient, useRecordAfter } from '@/api/ledger'
import { inLedger, newRecord, signIn } from '@/features/consultation/testing/someone'
import StaffRecord from './index'

jest.mock('@/api/consultation')
jest.mock('@/api/ledger')

const ID = newRecord().id
const refetch = jest.fn()
const opened = (changes: Partial<OpenedConsultation> = {}): OpenedConsultation => ({
  ...inLedger(newRecord()),
  own: false,
  photoIds: [],
  corrections: [],
  correctableUntil: '2026-12-23',
  ...changes,
})
const answer = (of: { data?: OpenedConsultation; error?: Failure }) =>
  jest.mocked(useAreaRecord).mockReturnValue({ error: null, isPending: false, refetch, ...of } as never)
const after = (data: RecordAfter) =>
  jest.mocked(useRecordAfter).mockReturnValue({ data, error: null, isPending: false } as never)
const access = (state: string, expiresAt: string | null = null) =>
  jest
    .mocked(useAccess)
    .mockReturnValue({ data: { state, expiresAt }, error: null, isPending: false } as never)
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea')!
const tap = (element: HTMLElement) =>
  act(async () => {
    fireEvent.click(element)
    await jest.advanceTimersByTimeAsync(600)
  })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn(undefined, ['resident', 'county'])
  refetch.mockReset()
  after({ rating: null, visit: null, complaints: null })
  jest.mocked(useTypes).mockReturnValue({ data: undefined } as never)
  jest.mocked(useRecentTypes).mockReturnValue({ data: undefined } as never)
  jest.mocked(useRouter).mockReturnValue({ params: { id: ID } } as never)
})
afterEach(() => jest.useRealTimers())

test('a minor’s record lies closed: one asks with a reason, waits, and opens it after a yes', async () => {
  answer({ error: Failure.refused(refuse('access-needed').toRefusal()) })
  access('none')
  jest.mocked(askAccess).mockResolvedValue({ state: 'asked', expiresAt: null })
  const { unmount } = render(<StaffRecord />)
  expect(screen.queryByText('工地拖欠三个月工资')).not.toBeInTheDocument()
  fireEvent.change(box('为什么要看'), { target: { value: '家长来问进展' } })
  await tap(screen.getByRole('button', { name: '申请打开' }))
  expect(jest.mocked(askAccess).mock.calls[0]![0]).toMatchObject({
    consultationId: ID,
    reason: '家长来问进展',
  })
  unmount()
  access('asked')
  const waiting = render(<StaffRecord />)
  expect(screen.getByText('已经申请，等同事批准')).toBeInTheDocument()
  waiting.unmount()
  access('approved', '2026-11-24T01:00:00.000Z')
  render(<StaffRecord />)
  await tap(screen.getByRole('button', { name: '打开记录' }))
  expect(refetch).toHaveBeenCalledTimes(1)
})

test('a record in safe mode says why there is nobody in it', () => {
  answer({ data: opened({ safeMode: true }) })
  render(<StaffRecord />)
  expect(screen.getByText('安全模式')).toBeInTheDocument()
  expect(screen.queryByText('来访人')).not.toBeInTheDocument()
})

test('the county corrects for a reason, a station has no such door', async () => {
  answer({ data: opened() })
  jest.mocked(correctForCounty).mockResolvedValue(opened({ version: 2 }))
  const { unmount } = render(<StaffRecord />)
  await tap(screen.getByRole('button', { name: '更正这条记录' }))
  await tap(screen.getByRole('radio', { name: '指引办理' }))
  await tap(screen.getByRole('button', { name: '提交更正' }))
  expect(correctForCounty).not.toHaveBeenCalled()
  fireEvent.change(box('更正原因'), { target: { value: '核对时发现选错' } })
  await tap(screen.getByRole('button', { name: '提交更正' }))
  expect(jest.mocked(correctForCounty).mock.calls[0]![0]).toMatchObject({
    id: ID,
    version: 1,
    result: 'guided',
    reason: '核对时发现选错',
  })
  unmount()
  signIn(undefined, ['resident', 'station'])
  render(<StaffRecord />)
  expect(screen.queryByRole('button', { name: '更正这条记录' })).not.toBeInTheDocument()
})

test('who came is shown in clear to a county that says why, and is not offered of safe mode or to a station', async () => {
  answer({ data: opened({ clientName: '王**', clientPhone: '138****1234' }) })
  jest.mocked(revealClient).mockResolvedValue({ name: '王秀英', phone: '13800001234', address: null })
  const { unmount } = render(<StaffRecord />)
  await tap(screen.getByRole('button', { name: '查看' }))
  expect(revealClient).not.toHaveBeenCalled()
  fireEvent.change(box('为什么要看'), { target: { value: '回电话核实' } })
  await tap(screen.getByRole('button', { name: '查看' }))
  expect(jest.mocked(revealClient).mock.calls[0]![0]).toMatchObject({ id: ID, reason: '回电话核实' })
  expect(screen.getByText('13800001234')).toBeInTheDocument()
  unmount()
  answer({ data: opened({ clientName: '王**', safeMode: true }) })
  const safe = render(<StaffRecord />)
  expect(screen.queryByText('看完整的姓名和电话')).not.toBeInTheDocument()
  safe.unmount()
  signIn(undefined, ['resident', 'station'])
  answer({ data: opened({ clientName: '王**' }) })
  render(<StaffRecord />)
  expect(screen.queryByText('看完整的姓名和电话')).not.toBeInTheDocument()
})

test('what became of it stands below: the rating with its way, a visit, complaints', () => {
  answer({ data: opened() })
  after({
    rating: {
      satisfaction: 'satisfied',
      way: 'own-phone',
      wasFree: true,
      solicited: false,
      ratedAt: '2026-11-23T02:00:00.000Z',
      setAside: true,
    },
    visit: 'reached',
    complaints: 2,
  })
  render(<StaffRecord />)
  expect(screen.getByText('满意（已排除，不计入）')).toBeInTheDocument()
  expect(screen.getByText('本人手机评价，11月23日 10:00')).toBeInTheDocument()
  expect(screen.getByText('2件')).toBeInTheDocument()
})
