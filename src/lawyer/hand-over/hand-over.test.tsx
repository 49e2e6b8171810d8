import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { HandOver } from '@contract/rating/schema'
import { refuse } from '@contract/refusal'
import { Failure } from '@/api/failure'
import { rateHandedOver, useHandOver } from '@/api/rating'
import { signIn } from '@/features/consultation/testing/someone'
import LawyerHandOver from './index'

jest.mock('@/api/rating')

const RECORD = '00000000-0000-4000-8000-0000000000cc'
const send = jest.mocked(rateHandedOver)
const open = (obstacle: HandOver['obstacle'] = null) => {
  jest
    .mocked(useRouter)
    .mockReturnValue({ params: { record: RECORD } } as unknown as ReturnType<typeof useRouter>)
  jest.mocked(useHandOver).mockReturnValue({
    isPending: false,
    error: null,
    data: {
      siteName: '店上镇公共法律服务站',
      practitionerName: '李律师',
      occurredAt: '2026-11-23T01:30:00.000Z',
      obstacle,
    },
    refetch: jest.fn(),
  } as never)
  return render(<LawyerHandOver />)
}
const tap = (name: string, role = 'radio') =>
  act(async () => {
    fireEvent.click(screen.getByRole(role, { name }))
    await jest.advanceTimersByTimeAsync(600)
  })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn()
  send.mockReset().mockResolvedValue({ consultationId: RECORD, ratedAt: '2026-11-23T02:00:00.000Z' })
})
afterEach(() => jest.useRealTimers())

test('the visitor answers, and is asked to give the phone back', async () => {
  open()
  expect(useHandOver).toHaveBeenCalledWith(RECORD, 'adviser')
  expect(screen.getByText('11月23日 9:30，李律师在店上镇公共法律服务站接待了您')).toBeInTheDocument()
  await tap('一般')
  await tap('没收钱')
  await tap('没有')
  await tap('提交评价', 'button')
  expect(send.mock.calls).toEqual([
    [
      'adviser',
      {
        requestId: expect.any(String),
        consultationId: RECORD,
        satisfaction: 'fair',
        wasFree: true,
        solicited: false,
        comment: undefined,
      },
    ],
  ])
  expect(screen.getByText('请把手机还给工作人员')).toBeInTheDocument()
  expect(screen.queryByRole('radio', { name: '一般' })).toBeNull()
  // beside the frame's own way back
  expect(
    screen
      .getAllByRole('button')
      .map((button) => button.textContent)
      .filter(Boolean),
  ).toEqual(['已交回'])
})

test('what is left open is said, and nothing is kept of it on this phone', async () => {
  open()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '他收了我二百块' } })
  await tap('提交评价', 'button')
  expect(screen.getByText('请选一个：满意、一般，还是不满意')).toBeInTheDocument()
  expect(send).not.toHaveBeenCalled()
  expect(JSON.stringify(Taro.getStorageInfoSync().keys.map((key) => Taro.getStorageSync(key)))).not.toContain(
    '二百块',
  )
})

test('where it can’t be rated, the page says why and asks nothing', () => {
  open('visitor-gone')
  expect(screen.getByText('离咨询的时间太久了，请用评价码或电话回访来评价')).toBeInTheDocument()
  expect(screen.queryByRole('radio', { name: '满意' })).toBeNull()
})

test('a refusal is told, and the answers stay', async () => {
  open()
  send.mockRejectedValue(Failure.refused(refuse('already-rated').toRefusal()))
  await tap('满意')
  await tap('没收钱')
  await tap('没有')
  await tap('提交评价', 'button')
  expect(screen.getByText('这次服务已经评价过了，谢谢您')).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: '满意' })).toBeChecked()
})
