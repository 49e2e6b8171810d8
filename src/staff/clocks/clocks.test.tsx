import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Clocks } from '@contract/review/schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffClocks from './index'

jest.mock('@/api/client', () => ({ api: { review: { clocks: { query: jest.fn() } } } }))
const ask = jest.mocked(api.review.clocks.query)

const APPLICATION = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const answer: Clocks = {
  rows: [
    {
      applicationId: APPLICATION,
      number: '潞城援申字〔2026〕第1号',
      countyName: '潞城区',
      status: 'assigned',
      handlerName: '李律师',
      what: 'engagement',
      startedOn: '2026-11-18',
      dueOn: '2026-11-23',
    },
  ],
  counts: { over: 1, near: 2, running: 3, paused: 0 },
  asOf: '2026-11-25T01:00:00.000Z',
}
beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-25T01:00:00.000Z') })
  jest.clearAllMocks()
  ask.mockResolvedValue(answer)
})
afterEach(() => jest.useRealTimers())

test('what is over comes first, with who has it and how late it is; other parts and kinds are asked for', async () => {
  signIn([{ role: 'county', areaCode: '140406' }])
  await openPage(<StaffClocks />)
  expect(ask).toHaveBeenLastCalledWith({ state: 'over', what: undefined })
  expect(screen.getByText('已超期 1')).toBeInTheDocument()
  expect(screen.getByText('已超2天')).toBeInTheDocument()
  expect(screen.getByText(/李律师/)).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText(/签委托手续 潞城/)))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/aid-review/index?id=${APPLICATION}` })
  await act(async () => void fireEvent.click(screen.getByRole('tab', { name: '快到期 2' })))
  await pass(50)
  expect(ask).toHaveBeenLastCalledWith({ state: 'near', what: undefined })
})

test('opened by a message at what is near; the city watches and opens nothing of a person’s', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  await openPage(<StaffClocks />, { state: 'near' })
  expect(ask).toHaveBeenLastCalledWith({ state: 'near', what: undefined })
  await act(async () => void fireEvent.click(screen.getByText(/签委托手续 潞城/)))
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})

test('a decision nobody has received stands among what stands still, and says what it waits for', async () => {
  signIn([{ role: 'county', areaCode: '140406' }])
  ask.mockResolvedValue({ ...answer, rows: [{ ...answer.rows[0]!, what: 'objection', status: 'refused' }] })
  await openPage(<StaffClocks />, { state: 'paused' })
  expect(screen.getByText('等送达')).toBeInTheDocument()
  expect(screen.getByText(/^送达决定书/)).toBeInTheDocument()
  ask.mockResolvedValue({ ...answer, rows: [{ ...answer.rows[0]!, what: 'review', status: 'supplement' }] })
  await openPage(<StaffClocks />, { state: 'paused' })
  expect(screen.getByText('停着')).toBeInTheDocument()
})
