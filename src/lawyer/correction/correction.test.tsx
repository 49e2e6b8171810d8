import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { OpenedConsultation } from '@contract/consultation/schema'
import { correctRecord, openOwnLedgerPhoto, useOwnRecord, useRecentTypes, useTypes } from '@/api/consultation'
import { inLedger, newRecord, signIn } from '@/features/consultation/testing/someone'
import CorrectionPage from './index'

jest.mock('@/api/consultation')

const opened = (changes: Partial<OpenedConsultation> = {}): OpenedConsultation => ({
  ...inLedger(newRecord()),
  clientName: '张**',
  photoIds: [],
  corrections: [],
  correctableUntil: '2026-12-23',
  ...changes,
})
const know = (record: OpenedConsultation) =>
  jest.mocked(useOwnRecord).mockReturnValue({ data: record, error: null, isPending: false } as never)
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea')!
const tap = (element: HTMLElement) =>
  act(async () => {
    fireEvent.click(element)
    await jest.advanceTimersByTimeAsync(600)
  })

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-24T09:20:00+08:00') })
  Taro.clearStorageSync()
  signIn()
  jest.mocked(useTypes).mockReturnValue({ data: undefined } as never)
  jest.mocked(useRecentTypes).mockReturnValue({ data: [] } as never)
  jest.mocked(correctRecord).mockReset()
  jest.mocked(useRouter).mockReturnValue({ params: { id: newRecord().id } } as never)
})
afterEach(() => jest.useRealTimers())

test('what is corrected goes out with the version that was looked at, the visitor only where something was typed', async () => {
  jest.mocked(correctRecord).mockResolvedValue(opened({ version: 2 }))
  know(opened())
  render(<CorrectionPage />)
  await tap(screen.getByRole('radio', { name: '指引办理' }))
  fireEvent.change(box('改姓名'), { target: { value: '张建军' } })
  await tap(screen.getByRole('button', { name: '提交更正' }))
  const sent = jest.mocked(correctRecord).mock.calls[0]![0]
  expect(sent).toMatchObject({
    version: 1,
    result: 'guided',
    clientName: '张建军',
    summary: '工地拖欠三个月工资',
  })
  expect(sent).not.toHaveProperty('clientPhone')
})

test('what was changed before is told, the latest first', () => {
  const made = (version: number, after: string) => ({
    version,
    correctedAt: '2026-11-23T02:00:00.000Z',
    byName: '赵科长',
    reason: `第${version}版`,
    changes: [{ field: '办理结果', before: '当场解答', after }],
  })
  know(opened({ version: 3, corrections: [made(2, '指引办理'), made(3, '代写文书')] }))
  render(<CorrectionPage />)
  expect(screen.getByText('改过2次，原来的都留着')).toBeInTheDocument()
  expect(screen.getByText('当场解答 → 指引办理')).toBeInTheDocument()
  expect(screen.getAllByText(/^第.版$/).map(({ textContent }) => textContent)).toEqual(['第3版', '第2版'])
})

test('after its last day there is no form, and it says who can help', () => {
  know(opened({ correctableUntil: '2026-11-23' }))
  render(<CorrectionPage />)
  expect(screen.getByText('过了自己更正的时间')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '提交更正' })).not.toBeInTheDocument()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
})

test('the paper it was written from is looked at beside it', async () => {
  jest.mocked(openOwnLedgerPhoto).mockResolvedValue('data:image/png;base64,AA==')
  know(opened({ photoIds: ['p1'] }))
  render(<CorrectionPage />)
  await tap(screen.getByRole('button', { name: '看纸质登记第1张' }))
  expect(openOwnLedgerPhoto).toHaveBeenCalledWith(newRecord().id, 'p1')
  expect(screen.getByLabelText('纸质登记第1张')).toBeInTheDocument()
})
