import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { recordEscalationOf } from '@contract/escalation/testing/escalation-of'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import EscalatePage from './index'

jest.mock('@/api/client', () => ({
  api: { escalation: { ofRecord: { query: jest.fn() }, escalate: { mutate: jest.fn() } } },
}))
const server = jest.mocked(api.escalation, { shallow: false })
const record = recordEscalationOf().consultationId

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea')!
const type = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const open = () => openPage(<EscalatePage />, { record })

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T00:37:00.000Z') })
  Taro.clearStorageSync()
  signIn([], ['practitioner'])
  server.escalate.mutate.mockReset()
})
afterEach(() => jest.useRealTimers())

test('a record is brought with the four things, begun from what it says itself, and the page then follows it', async () => {
  server.ofRecord.query.mockResolvedValue(recordEscalationOf())
  await open()
  expect(screen.getByText(/报给潞城区中心，60分钟内签收/)).toBeInTheDocument()
  expect(box('涉及多少人').value).toBe('32')
  type('是什么事', '三十多人一起讨要工资')
  type('在什么地方', '店上镇某工地')
  type('已经做了什么', '联系了劳动监察')
  const told = recordEscalationOf({}, { told: true })
  server.escalate.mutate.mockResolvedValue(told)
  server.ofRecord.query.mockResolvedValue(told)
  await tap('上报县区中心')
  expect(server.escalate.mutate.mock.calls).toEqual([
    [
      {
        requestId: expect.any(String),
        consultationId: record,
        reasons: ['mass'],
        what: '三十多人一起讨要工资',
        place: '店上镇某工地',
        people: 32,
        done: '联系了劳动监察',
      },
    ],
  ])
  expect(screen.getByText('等县区签收')).toBeInTheDocument()
  expect(screen.getByText(/^11月23日 9:00前签收，还剩2\d分钟$/)).toBeInTheDocument()
  expect(screen.queryByText('是什么事')).toBeNull()
})

test('what the ledger brought by itself asks for the words at once; what was told can be told more of', async () => {
  server.ofRecord.query.mockResolvedValue(recordEscalationOf({}, { told: false }))
  const drawn = await open()
  expect(screen.getByText('补充上报')).toBeInTheDocument()
  drawn.unmount()
  server.ofRecord.query.mockResolvedValue(recordEscalationOf({}, { told: true }))
  await open()
  expect(screen.queryByText('补充上报')).toBeNull()
  await tap('补充情况')
  expect(screen.getByText('补充上报')).toBeInTheDocument()
})

test('a closed one shows what came of it, and new things may be brought', async () => {
  server.ofRecord.query.mockResolvedValue(
    recordEscalationOf(
      {},
      {
        status: 'closed',
        told: true,
        acknowledgedAt: '2026-11-23T00:20:00.000Z',
        acknowledgedBy: '赵志刚',
        outcome: 'settled',
        result: '工资当天发清',
      },
    ),
  )
  await open()
  expect(screen.getByText('11月23日 8:20 赵志刚')).toBeInTheDocument()
  expect(screen.getByText('已经化解')).toBeInTheDocument()
  expect(screen.getByText('工资当天发清')).toBeInTheDocument()
  await tap('又有新情况，再上报')
  expect(screen.getByText('上报县区中心')).toBeInTheDocument()
})

test('missing words stand at their fields', async () => {
  server.ofRecord.query.mockResolvedValue(recordEscalationOf({ groupSize: null, risks: [] }))
  server.escalate.mutate.mockRejectedValue(
    Failure.refused(
      refuse('bad-input', { reasons: '请选为什么要上报', people: '请填大约多少人' }).toRefusal(),
    ),
  )
  await open()
  await tap('上报县区中心')
  expect(server.escalate.mutate.mock.calls[0]![0]).toMatchObject({ reasons: [], people: 0 })
  expect(screen.getByText('请选为什么要上报')).toBeInTheDocument()
  expect(screen.getByText('请填大约多少人')).toBeInTheDocument()
})

test('another’s record is not found; staff are told it is not theirs; nobody signed in is asked to', async () => {
  server.ofRecord.query.mockRejectedValue(Failure.refused(refuse('not-found').toRefusal()))
  const drawn = await open()
  expect(screen.getByText('没有找到，可能已被删除或不归您办理')).toBeInTheDocument()
  drawn.unmount()
  signIn([{ role: 'county', areaCode: '140406' }])
  const other = await open()
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
  other.unmount()
  signOut()
  await open()
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
