import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { MonitorDesk, Monitors } from '@contract/quality/schema'
import { api } from '@/api/client'
import { openPage, settle, signIn } from '@/features/site/testing/stage'
import StaffQuality from './index'

jest.mock('@/api/client', () => ({
  api: {
    quality: {
      desk: { query: jest.fn() },
      monitors: { query: jest.fn() },
      drawMonth: { mutate: jest.fn() },
      redraw: { query: jest.fn() },
    },
  },
}))
const { desk, monitors, drawMonth, redraw } = jest.mocked(api.quality, { shallow: false })
const id = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const known: MonitorDesk = {
  month: '2026-11',
  tasks: [
    {
      applicationId: id,
      number: '潞城援申字〔2026〕第1号',
      countyName: '潞城区',
      kind: 'visit',
      handlerName: '李律师',
      month: '2026-11',
    },
  ],
  draws: [
    {
      id,
      countyName: '潞城区',
      month: '2026-11',
      kind: 'visit',
      seed: 20261125,
      pool: 9,
      drawn: 2,
      done: 1,
      drawnAt: '2026-11-23T01:00:00.000Z',
      byName: '赵志刚',
    },
  ],
  open: [{ countyCode: '140406', countyName: '潞城区', kind: 'file', size: 3 }],
}
const looked: Monitors = {
  rows: [
    {
      id,
      applicationId: id,
      number: '潞城援申字〔2026〕第2号',
      countyName: '潞城区',
      kind: 'phone',
      doneOn: '2026-11-20',
      byName: '赵志刚',
      handlerId: '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0001',
      handlerName: '李律师',
      score: 90,
      mismatch: false,
      serious: false,
    },
  ],
  more: false,
  figures: [{ kind: 'phone', records: 2, points: 170 }],
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T01:00:00.000Z') })
  jest.clearAllMocks()
  desk.query.mockResolvedValue(known)
  monitors.query.mockResolvedValue(looked)
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await settle()
}

test('what was drawn leads to its case and the way it is to be looked at', async () => {
  await openPage(<StaffQuality />)
  await tap('潞城援申字〔2026〕第1号')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/monitoring/index?id=${id}&kind=visit` })
})

test('a drawing shows its seed, is drawn again, and what is left is drawn', async () => {
  await openPage(<StaffQuality />)
  await tap('抽签')
  expect(screen.getByText('20261125')).toBeInTheDocument()
  expect(screen.getByText('9件没看过的里面抽2件，看完1件')).toBeInTheDocument()
  redraw.query.mockResolvedValue({ same: true })
  await tap('重新验证抽签')
  expect(redraw.query).toHaveBeenCalledWith({ id })
  drawMonth.mutate.mockResolvedValue({ ...known, open: [] })
  await tap('抽3件：档案评查')
  expect(drawMonth.mutate).toHaveBeenCalledWith(
    expect.objectContaining({ countyCode: '140406', kind: 'file' }),
  )
  expect(screen.queryByText('抽3件：档案评查')).toBeNull()
})

test('looks by way and by lawyer, with an average and of how many', async () => {
  await openPage(<StaffQuality />)
  await tap('看过的')
  expect(screen.getByText('85分（2次）')).toBeInTheDocument()
  await tap('只看李律师的')
  expect(monitors.query).toHaveBeenLastCalledWith(
    expect.objectContaining({ handler: looked.rows[0]!.handlerId }),
  )
  await tap('旁听庭审')
  expect(monitors.query).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'hearing' }))
})

test('not a station’s', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  await openPage(<StaffQuality />)
  expect(desk.query).not.toHaveBeenCalled()
})
