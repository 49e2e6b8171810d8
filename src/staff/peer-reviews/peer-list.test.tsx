import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Peers } from '@contract/quality/peer-schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffPeerReviews from './index'

jest.mock('@/api/client', () => ({
  api: {
    quality: {
      peers: { query: jest.fn() },
      drawPeers: { mutate: jest.fn() },
      redrawPeers: { query: jest.fn() },
    },
  },
}))
const { peers, drawPeers, redrawPeers } = api.quality
const id = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const known: Peers = {
  rows: [
    {
      id,
      number: '潞城援申字〔2026〕第1号',
      countyName: '潞城区',
      serial: 12,
      handlerName: '李承办',
      status: 'reviewing',
      score: null,
      grade: null,
      waiting: 1,
      empty: 1,
      dueOn: '2026-12-08',
    },
  ],
  rounds: [
    {
      id,
      countyName: '潞城区',
      percent: 10,
      seed: 20261125,
      pool: 9,
      drawn: 1,
      drawnAt: '2026-11-23T01:00:00.000Z',
      byName: '赵志刚',
    },
  ],
  open: [{ countyCode: '140406', countyName: '潞城区', pool: 8, size: 1 }],
  figures: [
    { grade: 'good', cases: 3 },
    { grade: 'failed', cases: 1 },
  ],
  asOf: '2026-11-23T01:00:00.000Z',
}
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(known.asOf) })
  jest.clearAllMocks()
  jest.mocked(peers.query).mockResolvedValue(known)
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}

test('what is under review, whose places are empty, and drawing by a seed', async () => {
  await openPage(<StaffPeerReviews />)
  expect(screen.getByText(/缺1位评审人/)).toBeInTheDocument()
  expect(screen.getByText('20261125')).toBeInTheDocument()
  jest.mocked(redrawPeers.query).mockResolvedValue({ same: true })
  await tap('重新验证抽签')
  expect(redrawPeers.query).toHaveBeenCalledWith({ id })
  jest.mocked(drawPeers.mutate).mockResolvedValue({ ...known, open: [] })
  await tap('潞城区：8件没评过的里面抽1件')
  expect(drawPeers.mutate).toHaveBeenCalledWith(expect.objectContaining({ countyCode: '140406' }))
  await tap('潞城援申字〔2026〕第1号')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/peer-review/index?id=${id}` })
})

test('results by grade, out of all that have one', async () => {
  await openPage(<StaffPeerReviews />)
  await tap('有结果')
  expect(peers.query).toHaveBeenLastCalledWith({ part: 'done' })
  expect(screen.getByText('3件，占75%（3／4）')).toBeInTheDocument()
})
