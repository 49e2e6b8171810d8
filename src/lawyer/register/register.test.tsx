import { cleanup, screen } from '@testing-library/react'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { personOf } from '@/features/people/testing/person-of'
import { openPage, signIn, signOut } from '@/features/site/testing/stage'
import OwnRegister from './index'

jest.mock('@/api/client', () => ({ api: { people: { me: { query: jest.fn() } } } }))
const me = jest.mocked(api.people.me.query)

beforeEach(() => {
  jest.useFakeTimers()
  signIn([])
})
afterEach(() => jest.useRealTimers())

test('who was suspended reads why', async () => {
  const suspended = {
    id: 2,
    act: 'suspend' as const,
    toStatus: 'suspended' as const,
    reason: '在核实一件投诉',
    byName: null,
    at: '2026-11-20T01:00:00.000Z',
    effectiveOn: '2026-11-18',
  }
  me.mockResolvedValue(personOf({ status: 'suspended', may: [], events: [suspended] }))
  await openPage(<OwnRegister />)
  expect(screen.getByText('暂停', { selector: '.c-badge' })).toBeInTheDocument()
  expect(screen.getByText('在核实一件投诉 从11月18日 周三算起')).toBeInTheDocument()
  expect(screen.getByText('不在册期间不安排值班、办案')).toBeInTheDocument()
  expect(screen.getByText('138****0001')).toBeInTheDocument()
})

test('who is not in the register is told so; nobody signed in is asked to', async () => {
  me.mockRejectedValue(Failure.refused(refuse('not-found').toRefusal()))
  await openPage(<OwnRegister />)
  expect(screen.getByText(refuse('not-found').message)).toBeInTheDocument()
  cleanup()
  signOut()
  await openPage(<OwnRegister />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
