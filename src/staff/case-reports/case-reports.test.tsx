import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { CaseReports } from '@contract/casework/schema'
import { api } from '@/api/client'
import { openPage, settle, signIn } from '@/features/site/testing/stage'
import StaffCaseReports from './index'

jest.mock('@/api/client', () => ({ api: { casework: { reports: { query: jest.fn() } } } }))
const ask = jest.mocked(api.casework.reports.query)
const known: CaseReports = {
  rows: [
    {
      id: '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0001',
      kind: 'major',
      flags: ['group', 'impact'],
      ground: null,
      reportedAt: '2026-11-22T01:00:00.000Z',
      applicationId: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10',
      number: '潞城援申字〔2026〕第1号',
      reporterName: '李律师',
    },
  ],
  asOf: '2026-11-23T01:00:00.000Z',
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T01:00:00.000Z') })
  jest.clearAllMocks()
  ask.mockResolvedValue(known)
})
afterEach(() => jest.useRealTimers())

test('what waits, each leading to its case; what was seen on the other side', async () => {
  signIn([{ role: 'county', areaCode: '140406' }])
  await openPage(<StaffCaseReports />)
  expect(screen.getByText(/涉及群体性事件、有重大社会影响/)).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByRole('link')))
  await settle()
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/staff/aid-review/index?id=${known.rows[0]!.applicationId}`,
  })
  ask.mockResolvedValue({ ...known, rows: [] })
  await act(async () => void fireEvent.click(screen.getByText('看过的')))
  await settle()
  expect(ask).toHaveBeenLastCalledWith({ state: 'seen' })
  expect(screen.getByText('还没有看过的')).toBeInTheDocument()
})

test('not the city’s', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  await openPage(<StaffCaseReports />)
  expect(ask).not.toHaveBeenCalled()
})
