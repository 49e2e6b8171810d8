import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Seats } from '@contract/quality/peer-schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import LawyerPeerReviews from './index'

jest.mock('@/api/client', () => ({ api: { quality: { mySeats: { query: jest.fn() } } } }))
const ask = jest.mocked(api.quality.mySeats.query)
const seat: Seats['rows'][number] = {
  id: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10',
  serial: 12,
  aidForm: 'civil',
  matterType: 'wages',
  dueOn: '2026-12-08',
  state: 'open',
}

test('cases by number alone, each leading to its review', async () => {
  jest.useFakeTimers({ now: new Date('2026-11-23T01:00:00.000Z') })
  signIn([], ['practitioner'])
  ask.mockResolvedValue({
    rows: [seat, { ...seat, id: '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0001', serial: 11, state: 'done' }],
    asOf: '2026-11-23T01:00:00.000Z',
  })
  await openPage(<LawyerPeerReviews />)
  expect(screen.getByText('已评')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText('第12号案卷')))
  await pass(700)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/lawyer/peer-review/index?id=${seat.id}` })
  jest.useRealTimers()
})
