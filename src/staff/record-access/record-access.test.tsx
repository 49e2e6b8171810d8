import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { AccessAsked } from '@contract/consultation/access-schema'
import { decideAccess, useAccessAsked } from '@/api/consultation'
import { signIn } from '@/features/consultation/testing/someone'
import RecordAccess from './index'

jest.mock('@/api/consultation')

const asked: AccessAsked = {
  id: '00000000-0000-4000-8000-0000000000f1',
  consultationId: '00000000-0000-4000-8000-0000000000f2',
  askedByName: '赵科长',
  own: false,
  reason: '家长来问进展',
  askedAt: '2026-11-23T01:00:00.000Z',
  siteName: '店上镇公共法律服务站',
  practitionerName: '李律师',
  channel: 'phone',
  matterType: 'family',
  occurredAt: '2026-11-22T01:00:00.000Z',
}
const know = (rows: AccessAsked[]) =>
  jest.mocked(useAccessAsked).mockReturnValue({ data: rows, error: null, isPending: false } as never)
const tap = (element: HTMLElement) =>
  act(async () => {
    fireEvent.click(element)
    await jest.advanceTimersByTimeAsync(600)
  })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn(undefined, ['resident', 'county'])
  jest.mocked(decideAccess).mockReset().mockResolvedValue({ state: 'approved', expiresAt: null })
})
afterEach(() => jest.useRealTimers())

test('a colleague’s question is answered after a word of warning', async () => {
  know([asked])
  render(<RecordAccess />)
  expect(screen.getByText('家长来问进展')).toBeInTheDocument()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  await tap(screen.getByRole('button', { name: '批准' }))
  expect(decideAccess).not.toHaveBeenCalled()
  await tap(screen.getByRole('button', { name: '批准' }))
  expect(jest.mocked(decideAccess).mock.calls[0]![0]).toMatchObject({ id: asked.id, approve: true })
})

test('one’s own question is somebody else’s to answer', () => {
  know([{ ...asked, own: true }])
  render(<RecordAccess />)
  expect(screen.getByText('您自己的申请，要由别的同事来批')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '批准' })).not.toBeInTheDocument()
})
