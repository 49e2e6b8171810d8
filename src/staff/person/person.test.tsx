import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { boxOf, writeIn } from '@/features/people/testing/fields'
import { personOf } from '@/features/people/testing/person-of'
import { openPage, pass, settle, signIn, signOut } from '@/features/site/testing/stage'
import StaffPerson from './index'

jest.mock('@/api/client', () => ({
  api: {
    people: {
      person: { query: jest.fn() },
      act: { mutate: jest.fn() },
      screen: { mutate: jest.fn() },
      revealPhone: { mutate: jest.fn() },
    },
    account: { invite: { mutate: jest.fn() } },
  },
}))
const { people, account } = jest.mocked(api, { shallow: false })
const person = personOf()

const tap = async (text: string | RegExp) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const open = async (change = {}) => {
  people.person.query.mockResolvedValue(personOf(change))
  await openPage(<StaffPerson />, { id: person.id })
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('draws the buttons the server names, and no other', async () => {
  await open()
  expect(screen.getByText('暂停')).toBeInTheDocument()
  expect(screen.getByText('退出')).toBeInTheDocument()
  expect(screen.queryByText('准入')).toBeNull()
  cleanup()
  await open({ acts: [], mayChange: false })
  for (const text of ['暂停', '退出', '修改资料', '发邀请码', '做2026年的筛查', '看完整'])
    expect(screen.queryByText(text)).toBeNull()
})

test('leads on to points and to a finding about this person', async () => {
  await open()
  await tap('提出问题')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: expect.stringMatching(/^\/staff\/file-finding\/index\?person=[0-9a-f-]{36}$/),
  })
  await tap('积分和星级')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: expect.stringMatching(/^\/staff\/person-points\/index\?person=[0-9a-f-]{36}&year=20\d\d$/),
  })
})

test('an exit asks for its reason, warns of the duties ahead, and tells which need somebody else', async () => {
  await open()
  await tap('退出')
  expect(screen.getByText('后面已公布的2个班会一起撤下，要另外安排人。')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '确定退出' })).toHaveAttribute('aria-disabled', 'true')
  await writeIn('原因', '到龄')
  people.act.mutate.mockResolvedValue({
    done: 1,
    freed: [
      {
        id: 'b2b7c0de-0000-4000-8000-000000000002',
        siteName: '店上镇公共法律服务站',
        startsAt: '2026-12-01T00:30:00.000Z',
        endsAt: '2026-12-01T04:30:00.000Z',
      },
    ],
  })
  people.person.query.mockResolvedValue(personOf({ status: 'exited', acts: ['readmit'], may: [] }))
  await tap('确定退出')
  await settle()
  expect(people.act.mutate).toHaveBeenCalledWith({
    ids: [person.id],
    act: 'exit',
    reason: '到龄',
    effectiveOn: '2026-11-23',
    requestId: expect.any(String),
  })
  expect(screen.getByText('1个班要换人')).toBeInTheDocument()
  expect(screen.getByText('12月1日 周二 8:30–12:30')).toBeInTheDocument()
  expect(screen.getByText('重新申报')).toBeInTheDocument()
})

test('a reason half written is there again, and a refusal is told in its sentence', async () => {
  await open()
  await tap('暂停')
  await writeIn('原因', '被投诉')
  await pass(200)
  cleanup()
  await open()
  await tap('暂停')
  expect(boxOf('原因')).toHaveValue('被投诉')
  people.act.mutate.mockRejectedValue(Failure.refused(refuse('person-moved-on').toRefusal()))
  await tap('确定暂停')
  expect(screen.getByText(refuse('person-moved-on').message)).toBeInTheDocument()
})

test('who proposed is told to leave the admission to a colleague', async () => {
  await open({ status: 'proposed', acts: ['decline'], needsColleague: true, may: [] })
  expect(screen.getByText('是您申报的，请另一位同事来办准入。')).toBeInTheDocument()
  expect(screen.queryByText('准入')).toBeNull()
  // nobody is let in before they are admitted
  expect(screen.queryByText('发邀请码')).toBeNull()
})

test('the number shows whole after a reason, and never before', async () => {
  await open()
  expect(screen.getByText('138****0001')).toBeInTheDocument()
  await tap('看完整')
  await writeIn('为什么要看手机号', '通知换班')
  people.revealPhone.mutate.mockResolvedValue({ value: '13803550001' })
  await act(async () => void fireEvent.click(screen.getByText('看完整')))
  await pass(700)
  expect(people.revealPhone.mutate).toHaveBeenCalledWith({
    id: person.id,
    reason: '通知换班',
    requestId: expect.any(String),
  })
  expect(screen.getByText('13803550001')).toBeInTheDocument()
})

test('an invitation is shown once with its term', async () => {
  await open()
  account.invite.mutate.mockResolvedValue({ code: '7KQ2M-X9WPA', expiresAt: '2026-11-30T00:00:00.000Z' })
  await tap('发邀请码')
  expect(screen.getByText('7KQ2M-X9WPA')).toBeInTheDocument()
  expect(screen.getByText('11月30日 8:00前有效，只能用一次')).toBeInTheDocument()
})

test('a screening needs all four points, and 淘汰 a reason', async () => {
  await open()
  await tap('做2026年的筛查')
  const submit = () => screen.getByRole('button', { name: '提交筛查' })
  for (const chip of screen.getAllByText('4分')) await act(async () => void fireEvent.click(chip))
  await tap('淘汰')
  expect(submit()).toHaveAttribute('aria-disabled', 'true')
  await writeIn('说明', '多次被投诉')
  people.screen.mutate.mockResolvedValue(person)
  await tap('提交筛查')
  expect(people.screen.mutate).toHaveBeenCalledWith({
    id: person.id,
    year: 2026,
    politics: 4,
    service: 4,
    skill: 4,
    ethics: 4,
    result: 'drop',
    note: '多次被投诉',
    requestId: expect.any(String),
  })
})

test('refused, offline and signed out each say so', async () => {
  people.person.query.mockRejectedValue(Failure.refused(refuse('not-found').toRefusal()))
  await openPage(<StaffPerson />, { id: person.id })
  expect(screen.getByText(refuse('not-found').message)).toBeInTheDocument()
  cleanup()
  people.person.query.mockRejectedValue(Failure.offline())
  await openPage(<StaffPerson />, { id: person.id })
  expect(screen.getByText(/连不上网络/)).toBeInTheDocument()
  cleanup()
  signOut()
  await openPage(<StaffPerson />, { id: person.id })
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
