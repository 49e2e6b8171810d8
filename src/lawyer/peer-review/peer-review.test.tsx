import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Seat } from '@contract/quality/peer-schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import LawyerPeerReview from './index'

jest.mock('@/api/client', () => ({
  api: {
    quality: {
      openSeat: { mutate: jest.fn() },
      confirmSecrecy: { mutate: jest.fn() },
      openSeatPaper: { mutate: jest.fn() },
      score: { mutate: jest.fn() },
      decline: { mutate: jest.fn() },
    },
  },
}))
const open = jest.mocked(api.quality.openSeat.mutate)
const secrecy = jest.mocked(api.quality.confirmSecrecy.mutate)
const score = jest.mocked(api.quality.score.mutate)
const decline = jest.mocked(api.quality.decline.mutate)

const id = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const closed: Seat = {
  id,
  serial: 12,
  aidForm: 'civil',
  matterType: 'wages',
  dueOn: '2026-12-08',
  state: 'open',
  stage: 'trial',
  secretAt: null,
  version: 1,
  items: [{ code: 'facts', text: '事实和证据', points: 50 }],
  papers: [],
  lines: [],
  work: null,
  result: null,
  given: null,
  asOf: '2026-11-23T01:00:00.000Z',
}
const opened: Seat = {
  ...closed,
  secretAt: closed.asOf,
  papers: [
    {
      id,
      code: 'opinion',
      name: '代理词',
      stage: 'trial',
      type: 'image/png',
      bytes: 9,
      createdAt: closed.asOf,
    },
  ],
  lines: [{ title: '代理词', from: 1, to: 2 }],
  work: '某某两次出庭',
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(closed.asOf) })
  jest.clearAllMocks()
  signIn([], ['practitioner'])
  open.mockResolvedValue(closed)
})
afterEach(() => jest.useRealTimers())
const tap = async (text: string | RegExp) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const type = (label: string, value: string) =>
  act(async () => {
    const field = screen.getByText(label).closest('.c-field')!
    fireEvent.change(field.querySelector('input, textarea')!, { target: { value } })
  })

test('secrecy first, then the file with a word about names in photos, then the points, once', async () => {
  await openPage(<LawyerPeerReview />, { id })
  expect(screen.getByText('第12号案卷')).toBeInTheDocument()
  expect(screen.queryByText('打分')).toBeNull()
  await tap('确认，打开案卷')
  expect(secrecy).not.toHaveBeenCalled()
  await tap(/我和这件案子没有关系/)
  secrecy.mockResolvedValue(opened)
  await tap('确认，打开案卷')
  expect(secrecy).toHaveBeenCalledWith(expect.objectContaining({ id, confirmed: true }))
  expect(screen.getByText('照片里可能有名字')).toBeInTheDocument()
  expect(screen.getByText('某某两次出庭')).toBeInTheDocument()
  expect(screen.getByText('第1到2页')).toBeInTheDocument()
  await type('事实和证据', '40')
  expect(screen.getByText('合起来80分（按百分算）')).toBeInTheDocument()
  await type('评审意见', '说理充分，证据组织清楚。')
  jest.mocked(Taro.showModal).mockResolvedValue({ confirm: true, cancel: false, errMsg: '' })
  score.mockResolvedValue({
    ...closed,
    state: 'done',
    given: { scores: { facts: 40 }, score: 80, said: '说理充分，证据组织清楚。' },
  })
  await tap('交评审结果')
  expect(score).toHaveBeenCalledWith(
    expect.objectContaining({ id, version: 1, scores: { facts: 40 }, said: '说理充分，证据组织清楚。' }),
  )
  expect(screen.getByText('您打了80分')).toBeInTheDocument()
  expect(screen.queryByText('这件我不能评')).toBeNull()
})

test('who is tied to the case leaves it to another', async () => {
  await openPage(<LawyerPeerReview />, { id })
  await tap('这件我不能评')
  await tap('和案件或者当事人有关系')
  decline.mockResolvedValue({ ...closed, state: 'left' })
  await tap('换别人评')
  expect(decline).toHaveBeenCalledWith(expect.objectContaining({ id, cause: 'conflict' }))
  expect(screen.getByText('这件您不评了，已经另请别人。')).toBeInTheDocument()
})
