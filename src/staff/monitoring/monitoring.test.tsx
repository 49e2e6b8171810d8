import { act, fireEvent, screen } from '@testing-library/react'
import { Failure } from '@/api/failure'
import type { Monitoring } from '@contract/quality/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffMonitoring from './index'

jest.mock('@/api/client', () => ({
  api: {
    quality: {
      monitoring: { query: jest.fn() },
      record: { mutate: jest.fn() },
      openMonitor: { mutate: jest.fn() },
    },
  },
}))
const ask = jest.mocked(api.quality.monitoring.query)
const record = jest.mocked(api.quality.record.mutate)
const open = jest.mocked(api.quality.openMonitor.mutate)

const id = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const items = [
  { code: 'contact', text: '及时联系', points: 60 },
  { code: 'manner', text: '服务态度', points: 40 },
]
const known: Monitoring = {
  id,
  number: '潞城援申字〔2026〕第1号',
  countyName: '潞城区',
  status: 'engaged',
  aidForm: 'civil',
  matterType: 'wages',
  handlerName: '李律师',
  inDanger: false,
  outside: true,
  kinds: [
    { kind: 'phone', version: 1, items, drawn: true },
    { kind: 'visit', version: 1, items, drawn: false },
  ],
  records: [],
  asOf: '2026-11-23T01:00:00.000Z',
}
const looked: Monitoring['records'][number] = {
  id: '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0001',
  kind: 'phone',
  called: 'recipient',
  doneOn: '2026-11-23',
  byName: '赵志刚',
  score: 60,
  items,
  scores: { contact: 36, manner: null },
  mismatch: true,
  findingId: null,
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(known.asOf) })
  jest.clearAllMocks()
  ask.mockResolvedValue(known)
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const type = (label: string, value: string) =>
  act(async () => {
    const field = screen.getByText(label).closest('.c-field')!
    fireEvent.change(field.querySelector('input, textarea')!, { target: { value } })
  })

test('a call scored and written down; what does not concern the case is said so', async () => {
  await openPage(<StaffMonitoring />, { id, kind: 'phone' })
  expect(screen.getByText('本月抽中，等着看')).toBeInTheDocument()
  await tap('受援人或者家属')
  await type('及时联系', '36')
  await tap('“服务态度”这件不涉及')
  await type('了解到的情况', '律师打过两次电话')
  record.mockRejectedValueOnce(Failure.refused(refuse('bad-input', { said: '至少4个字' }).toRefusal()))
  await tap('登记这次监督')
  expect(screen.getByText('至少4个字')).toBeInTheDocument()
  record.mockResolvedValue({ ...known, records: [looked] })
  await tap('登记这次监督')
  expect(record).toHaveBeenLastCalledWith(
    expect.objectContaining({
      id,
      kind: 'phone',
      called: 'recipient',
      doneOn: '2026-11-23',
      version: 1,
      scores: { contact: 36, manner: null },
      said: '律师打过两次电话',
    }),
  )
  expect(record.mock.calls[1]![0]).not.toHaveProperty('serious')
  expect(screen.getByText('电话监督，60分')).toBeInTheDocument()
  expect(screen.getByText('36分／60分')).toBeInTheDocument()
})

test('what was said is opened by a tap', async () => {
  ask.mockResolvedValue({ ...known, records: [looked] })
  open.mockResolvedValue({ id: looked.id, said: '说律师来过', mismatch: '没签过委托' })
  await openPage(<StaffMonitoring />, { id })
  expect(screen.queryByText('说律师来过')).toBeNull()
  await tap('看写下的情况')
  expect(screen.getByText('说律师来过')).toBeInTheDocument()
  expect(screen.getByText('没签过委托')).toBeInTheDocument()
})

test('one’s own case is for others; who may be overheard is warned of', async () => {
  ask.mockResolvedValue({ ...known, outside: false, inDanger: true })
  await openPage(<StaffMonitoring />, { id })
  expect(screen.getByText('这件和您本人有关')).toBeInTheDocument()
  expect(screen.getByText('先确认对方说话方便')).toBeInTheDocument()
  expect(screen.queryByText('登记一次监督')).toBeNull()
})
