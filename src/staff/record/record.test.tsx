import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { OpenedConsultation } from '@contract/consultation/schema'
import {
  askAccess,
  correctForCounty,
  useAccess,
  useAreaRecord,
  useRecentTypes,
  useTypes,
} from '@/api/consultation'
import { Failure } from '@/api/failure'
import { inLedger, newRecord, signIn } from '@/features/consultation/testing/someone'
import StaffRecord from './index'

jest.mock('@/api/consultation')

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
