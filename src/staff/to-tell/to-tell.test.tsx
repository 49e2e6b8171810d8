import { act, fireEvent, screen, within } from '@testing-library/react'
import type { ToTell, ToTellList } from '@contract/counter/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, settle, signIn } from '@/features/site/testing/stage'
import StaffToTell from './index'

jest.mock('@/api/client', () => ({
  api: {
    counter: {
      toTell: { query: jest.fn() },
      tellings: { query: jest.fn() },
      told: { mutate: jest.fn() },
      revealPhone: { mutate: jest.fn() },
    },
  },
}))
const server = jest.mocked(api.counter, { shallow: false })

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const asOf = '2026-11-25T01:00:00.000Z'
const one: ToTell = {
  id: ID,
  number: '潞城援申字〔2026〕第1号',
  countyName: '潞城区',
  status: 'refused',
  name: '王**',
  phone: '138****7890',
  inDanger: false,
  says: [
    {
      title: '法律援助申请有结果了',
      text: '这次没有同意，理由可以问我们。',
      at: '2026-11-24T01:00:00.000Z',
    },
  ],
  upTo: 7,
  missed: 2,
  lastMissedAt: '2026-11-24T07:00:00.000Z',
}
const list = (...rows: ToTell[]): ToTellList => ({ rows, asOf })

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(asOf) })
  jest.clearAllMocks()
  signIn([{ role: 'station', areaCode: '140406100000' }])
  server.toTell.query.mockResolvedValue(list(one))
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string | RegExp, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}

test('what to say, whom, how often in vain; told, it is gone', async () => {
  server.told.mutate.mockResolvedValue(list())
  await openPage(<StaffToTell />)
  expect(screen.getByText(/法律援助申请有结果了。这次没有同意，理由可以问我们。/)).toBeInTheDocument()
  expect(screen.getByText('2次，上次11月24日 15:00')).toBeInTheDocument()
  await tap('记下王**')
  expect(server.told.mutate).not.toHaveBeenCalled()
  await tap('打电话告诉了', 'radio')
  await tap('记下王**')
  expect(server.told.mutate).toHaveBeenCalledWith({
    id: ID,
    upTo: 7,
    how: 'phone',
    requestId: expect.any(String),
  })
  await settle()
  expect(screen.getByText('都告诉过了')).toBeInTheDocument()
})

test('the phone in full for a reason', async () => {
  server.revealPhone.mutate.mockResolvedValue({ value: '13834567890' })
  await openPage(<StaffToTell />)
  expect(screen.queryByText('13834567890')).toBeNull()
  await tap('看完整的电话')
  await tap('打电话告诉结果', 'radio')
  await tap('看完整')
  expect(server.revealPhone.mutate).toHaveBeenCalledWith({
    id: ID,
    reason: '打电话告诉结果',
    requestId: expect.any(String),
  })
  expect(screen.getByText('13834567890')).toBeInTheDocument()
})

test('who may be looked for: neutral words first, and no way through others', async () => {
  server.toTell.query.mockResolvedValue(list({ ...one, inDanger: true, missed: 0, lastMissedAt: null }))
  await openPage(<StaffToTell />)
  expect(screen.getByText(/先只说：“您好，请问现在说话方便吗？”/)).toBeInTheDocument()
  const chips = within(screen.getByText('怎么样了').parentElement!.parentElement!).getAllByRole('radio')
  expect(chips.map((chip) => chip.textContent)).toEqual(['打电话告诉了', '见面告诉了', '没有打通'])
})

test('a colleague has told it meanwhile: the list is asked for anew', async () => {
  server.told.mutate.mockRejectedValue(Failure.refused(refuse('not-in-this-state').toRefusal()))
  await openPage(<StaffToTell />)
  await tap('没有打通', 'radio')
  await tap('记下王**')
  expect(server.toTell.query).toHaveBeenCalledTimes(2)
})

test('who told it, when and how stays to be read', async () => {
  server.tellings.query.mockResolvedValue({
    rows: [
      {
        id: ID,
        number: one.number,
        how: 'met',
        tellerName: '王站长',
        at: asOf,
        titles: ['律师接手了您的案子'],
      },
    ],
    asOf,
  })
  await openPage(<StaffToTell />)
  await tap('打过、说过', 'tab')
  expect(screen.getByText(/第1号\s律师接手了您的案子/)).toBeInTheDocument()
  expect(screen.getByText(/见面告诉了\s王站长\s11月25日 9:00/)).toBeInTheDocument()
})
