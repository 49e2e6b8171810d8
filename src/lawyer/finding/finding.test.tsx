import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { myFindingOf } from '@contract/supervision/testing/finding-of'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import LawyerFindings from '../findings/index'
import LawyerPoints from '../points/index'
import LawyerFinding from './index'

jest.mock('@/api/client', () => ({
  api: {
    supervision: {
      myFindings: { query: jest.fn() },
      myFinding: { query: jest.fn() },
      myPoints: { query: jest.fn() },
      state: { mutate: jest.fn() },
      appeal: { mutate: jest.fn() },
    },
  },
}))
const server = jest.mocked(api.supervision, { shallow: false })
const { id } = myFindingOf()

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const words = () =>
  screen.getByText('那天是怎么回事').closest('.c-field')!.querySelector<HTMLTextAreaElement>('textarea')!
const type = (text: string) => fireEvent.change(words(), { target: { value: text } })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn([], ['practitioner'])
  server.state.mutate.mockReset()
})
afterEach(() => jest.useRealTimers())

test('what is being said survives leaving the page, and is sent once under one id', async () => {
  const noticed = myFindingOf({ status: 'noticed', dueOn: '2026-11-30', acts: ['state'] })
  server.myFinding.query.mockResolvedValue(noticed)
  const first = await openPage(<LawyerFinding />, { id })
  type('那天路上下雪，到站晚了')
  await pass(200)
  first.unmount()
  await openPage(<LawyerFinding />, { id })
  expect(words()).toHaveValue('那天路上下雪，到站晚了')
  server.state.mutate.mockRejectedValueOnce(Failure.refused(refuse('busy').toRefusal()))
  await tap('提交说明')
  const stated = myFindingOf({ status: 'stated', dueOn: '2026-12-15' })
  server.state.mutate.mockResolvedValue(stated)
  server.myFinding.query.mockResolvedValue(stated)
  await tap('提交说明')
  const [one, two] = server.state.mutate.mock.calls.map(([input]) => input)
  expect(one).toEqual({ id, text: '那天路上下雪，到站晚了', photoIds: [], requestId: expect.any(String) })
  expect(two!.requestId).toBe(one!.requestId)
  expect(screen.queryByText('提交说明')).toBeNull()
  expect(screen.getByText(/由没有参与检查的人来决定/)).toBeInTheDocument()
})

test('roles in place of names, the last day, and what the decision would come to', async () => {
  server.myFinding.query.mockResolvedValue(
    myFindingOf({
      status: 'decided',
      dueOn: '2026-11-30',
      acts: ['appeal'],
      finderRole: 'supervisor',
      decisions: [
        {
          instance: 'first',
          outcome: 'deduct',
          amountFen: 5000,
          points: null,
          reasons: '核对属实',
          decidedAt: '2026-11-23T03:00:00.000Z',
        },
      ],
    }),
  )
  await openPage(<LawyerFinding />, { id })
  expect(screen.getByText(/外部监督员/)).toBeInTheDocument()
  expect(screen.getByText('扣值班补贴50元')).toBeInTheDocument()
  expect(screen.getByText(/11月30日 周一，还剩6天/)).toBeInTheDocument()
  expect(screen.getByText('提交申诉')).toBeInTheDocument()
  expect(screen.queryByText('已经生效的')).toBeNull()
})

test('a list says there is nothing, or opens each', async () => {
  const asOf = '2026-11-24T02:00:00.000Z'
  server.myFindings.query.mockResolvedValue({ rows: [], asOf })
  const { unmount } = await openPage(<LawyerFindings />)
  expect(screen.getByText('没有对您的处理')).toBeInTheDocument()
  unmount()
  const row = myFindingOf({ status: 'noticed', dueOn: '2026-11-25' })
  server.myFindings.query.mockResolvedValue({ rows: [row], asOf })
  await openPage(<LawyerFindings />)
  await tap('迟到')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/finding/index?id=${id}` })
})

test('points by the server’s year, each entry in sight, a finding opens', async () => {
  const rules = {
    base: 60,
    most: 100,
    dutyCompleted: 1,
    rollCallReplied: 1,
    warning: 2,
    circular: 5,
    deduct: 5,
    gradesFrom: { excellent: 90, good: 75, pass: 60 },
    starsFrom: [60, 70, 80, 90],
  }
  server.myPoints.query.mockResolvedValue({
    year: 2027,
    personName: '李律师',
    score: 58,
    sum: -2,
    grade: 'fail',
    starsEarned: 1,
    stars: 4,
    starHistory: [{ stars: 4, fromOn: '2027-01-01', because: '2026年积分82，良好' }],
    entries: [
      { reason: 'finding-final', points: -3, day: '2027-01-02', sourceId: id, siteName: null },
      {
        reason: 'duty-completed',
        points: 1,
        day: '2027-01-01',
        sourceId: '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1d009',
        siteName: '店上镇公共法律服务站',
      },
    ],
    rules,
    asOf: '2027-01-02T17:00:00.000Z',
  })
  await openPage(<LawyerPoints />)
  expect(server.myPoints.query).toHaveBeenCalledWith({})
  expect(screen.getByText('2027年')).toBeInTheDocument()
  expect(screen.getByText('58分')).toBeInTheDocument()
  expect(screen.getByText('★★★★☆')).toBeInTheDocument()
  expect(screen.getByText('+1')).toBeInTheDocument()
  await tap('已生效的处理')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/finding/index?id=${id}` })
  await tap('2026年')
  expect(server.myPoints.query).toHaveBeenLastCalledWith({ year: 2026 })
})
