import { act, fireEvent, screen, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { Plan, PlanChange, SlotPeople } from '@contract/roster/schema'
import { filled, gapOf, planOf, planPersonId, planSlotOf } from '@contract/roster/testing/plan-of'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import PlannerPage from './index'

jest.mock('@/api/client', () => ({
  api: {
    roster: {
      plan: { query: jest.fn() },
      history: { query: jest.fn() },
      slotPeople: { query: jest.fn() },
      fill: { mutate: jest.fn() },
      setSlot: { mutate: jest.fn() },
      publish: { mutate: jest.fn() },
    },
  },
}))
const ask = jest.mocked(api.roster.plan.query)
const fill = jest.mocked(api.roster.fill.mutate)
const set = jest.mocked(api.roster.setSlot.mutate)
const publish = jest.mocked(api.roster.publish.mutate)
const done = { version: 1, added: 120, changed: 0, withdrawn: 0, notified: 24 }

const person = (
  n: number,
  over: Partial<SlotPeople['people'][number]> = {},
): SlotPeople['people'][number] => ({
  ...planOf(12).people[n]!,
  obstacle: null,
  inRota: false,
  fieldMatched: true,
  sameTown: false,
  km: 8,
  monthMinutes: 480,
  ...over,
})

let taps = 0
const press = async (element: Element) => {
  taps++
  await act(async () => void fireEvent.click(element))
  await pass(700)
}
const tap = (text: string | RegExp) => press(screen.getByText(text))
const cell = (label: string | RegExp) => screen.getByRole('button', { name: label })

/** A county with 12 sites whose patterns are laid down, opened for its month. */
const openPlan = async (plan: Plan = planOf(12)) => {
  ask.mockResolvedValue(plan)
  return openPage(<PlannerPage />, { month: '2026-12' })
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-25T01:00:00Z') })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  taps = 0
  for (const mock of [ask, fill, set, publish]) mock.mockReset()
  jest
    .mocked(api.roster.slotPeople.query)
    .mockReset()
    .mockResolvedValue({ people: [person(3), person(4)] })
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('a month of 12 sites is filled, looked over, changed in one place and published in ten taps at most', async () => {
  const plan = planOf(12)
  await openPlan(plan)
  expect(ask).toHaveBeenCalledWith({ county: '140406', month: '2026-12' })
  expect(screen.getByText('120班')).toBeInTheDocument()

  const gaps = [gapOf({ siteCode: 's4', siteName: '站点4', from: '2026-12-21', to: '2026-12-27' })]
  const after = filled(plan, gaps)
  fill.mockResolvedValue(after)
  await tap('自动排满空班')
  expect(fill).toHaveBeenCalledWith({ county: '140406', month: '2026-12', requestId: expect.any(String) })
  expect(screen.getAllByText('没有')[0]).toBeInTheDocument()
  expect(screen.getByText('12月21日 周一到12月27日 周日：要1班，排了0班')).toBeInTheDocument()

  // the week in red is looked at, and one slot of it changed
  await press(screen.getByRole('tab', { name: '12月21–27日，1个站点排班不足' }))
  expect(screen.getByText('这一周少1班')).toBeInTheDocument()
  await press(cell(/^站点4，12月22日 周二/))
  const slot = after.slots.find(({ siteCode, day }) => siteCode === 's4' && day === '2026-12-22')!
  const changed: PlanChange = {
    ...after,
    slots: [{ ...slot, personId: planPersonId(3), byHand: true }],
    revision: 3,
    gaps: [],
    gapsFingerprint: '',
  }
  set.mockResolvedValue(changed)
  await press(screen.getByText('律师3', { selector: '.c-row__title' }))
  expect(set).toHaveBeenCalledWith({
    county: '140406',
    month: '2026-12',
    edit: { act: 'put', key: slot.key, personId: planPersonId(3) },
    requestId: expect.any(String),
  })
  expect(within(cell(/^站点4，12月22日/)).getByText('律师3')).toBeInTheDocument()
  expect(screen.queryByText('这一周少1班')).toBeNull()

  await tap('核对并发布（120班）')
  expect(screen.getByText('各站点的排班都够。')).toBeInTheDocument()
  publish.mockResolvedValue(done)
  await tap('发布')
  expect(publish).toHaveBeenCalledTimes(1)
  expect(publish).toHaveBeenCalledWith({
    county: '140406',
    month: '2026-12',
    revision: 3,
    acceptedGaps: '',
    requestId: expect.any(String),
  })
  expect(taps).toBeLessThanOrEqual(10)
})

test('what is short must be nodded to before it is published, and only what was seen', async () => {
  const plan = planOf(2, {
    gaps: [gapOf()],
    slots: [planSlotOf({ personId: planPersonId(0), state: 'new' })],
  })
  await openPlan(plan)
  await tap('核对并发布（1班）')
  publish.mockResolvedValue(done)
  await tap('发布')
  expect(publish).not.toHaveBeenCalled()
  await tap('我知道这些地方排班不足，先这样发布')
  publish.mockRejectedValueOnce(Failure.refused(refuse('gaps-changed').toRefusal()))
  ask.mockResolvedValue({
    ...plan,
    gaps: [gapOf(), gapOf({ siteCode: 's1', siteName: '站点1' })],
    gapsFingerprint: 'other',
  })
  await tap('发布')
  expect(screen.getByText('排班不足的地方有了变化，请重新核对后再发布')).toBeInTheDocument()
  // the new gaps were asked for, and are not nodded to yet
  expect(screen.getByText('2处排班不足')).toBeInTheDocument()
  await tap('发布')
  expect(publish).toHaveBeenCalledTimes(1)
  await tap('我知道这些地方排班不足，先这样发布')
  await tap('发布')
  expect(publish).toHaveBeenLastCalledWith(expect.objectContaining({ acceptedGaps: 'other' }))
})

test('who is taken meanwhile is named at publishing', async () => {
  await openPlan(planOf(1, { slots: [planSlotOf({ personId: planPersonId(0), state: 'new' })] }))
  await tap('核对并发布（1班）')
  const sentence = '律师0 12月1日已排在沁河镇公共法律服务站'
  publish.mockRejectedValue(
    Failure.refused(refuse('double-booked', { 'p:s0:2026-12-01': sentence }).toRefusal()),
  )
  await tap('发布')
  expect(screen.getByText(sentence)).toBeInTheDocument()
})

test('who cannot is not tapped, who hardly can is asked about first', async () => {
  jest.mocked(api.roster.slotPeople.query).mockResolvedValue({
    people: [person(0, { obstacle: 'week-full' }), person(1, { obstacle: 'on-leave' })],
  })
  await openPlan(planOf(1))
  await press(cell(/^站点0，12月1日/))
  await tap('律师1')
  expect(set).not.toHaveBeenCalled()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true } as never)
  await tap('律师0')
  expect(set).not.toHaveBeenCalled()
  set.mockResolvedValue(filled(planOf(1)))
  await tap('律师0')
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '还是排律师0？' }))
  expect(set).toHaveBeenCalledTimes(1)
})

test('a slot is left out, brought back, given other hours; one more is added', async () => {
  const plan = planOf(1)
  const [first] = plan.slots
  await openPlan(plan)
  const answer = (over: object): PlanChange => ({ ...filled(plan), slots: [{ ...first!, ...over }] })
  const lastEdit = () => set.mock.lastCall![0].edit

  await press(cell(/^站点0，12月1日/))
  set.mockResolvedValue(answer({ state: 'removed' }))
  await tap('这次不排')
  expect(lastEdit()).toEqual({ act: 'remove', key: first!.key })
  expect(within(cell(/^站点0，12月1日/)).getByText('不排')).toBeInTheDocument()

  await press(cell(/^站点0，12月1日/))
  set.mockResolvedValue(answer({ state: 'empty' }))
  await tap('恢复这一班')
  expect(lastEdit()).toEqual({ act: 'restore', key: first!.key })

  await press(cell(/^站点0，12月1日/))
  await tap('改时间')
  fireEvent.change(screen.getByText('到').closest('.c-field')!.querySelector('input')!, {
    target: { value: '17:00' },
  })
  await tap('改成这个时间')
  expect(lastEdit()).toEqual({ act: 'times', key: first!.key, startTime: '08:30', endTime: '17:00' })

  await press(cell(/^站点0，12月2日/))
  expect(screen.getByText('这一天没有班。')).toBeInTheDocument()
  await tap('加一班')
  await tap('集市')
  const added = planSlotOf({ key: 'added:1', day: '2026-12-02', origin: 'added', kind: 'market' })
  set.mockResolvedValue({ ...filled(plan), slots: [added] })
  await tap('加上这一班')
  expect(lastEdit()).toEqual({
    act: 'add',
    siteCode: 's0',
    day: '2026-12-02',
    kind: 'market',
    startTime: '08:30',
    endTime: '12:30',
  })
  expect(within(cell(/^站点0，12月2日/)).getByText('缺')).toBeInTheDocument()
  // taken away again, it is gone for good
  await tap('8:30–12:30')
  set.mockResolvedValue({ ...filled(plan), slots: [] })
  await tap('这次不排')
  expect(within(cell(/^站点0，12月2日/)).queryByText('缺')).toBeNull()
})

test('a published slot that was emptied still waits for somebody', async () => {
  const emptied = planSlotOf({ personId: null, state: 'leaving' })
  await openPlan(planOf(1, { slots: [emptied] }))
  expect(screen.getByText('1班')).toBeInTheDocument()
  // the rule does not fill it, and the page does not say it would
  expect(screen.getByText('其中1班是手动空出来的，请点开那一天排人。')).toBeInTheDocument()
  expect(screen.queryByText('自动排满空班')).toBeNull()
  await press(cell(/^站点0，12月1日/))
  expect(screen.queryByText('恢复这一班')).toBeNull()
  expect(screen.queryByText('将取消')).toBeNull()
  set.mockResolvedValue({
    ...filled(planOf(1)),
    slots: [{ ...emptied, personId: planPersonId(3), state: 'changed' }],
  })
  await press(screen.getByText('律师3', { selector: '.c-row__title' }))
  expect(set.mock.lastCall![0].edit).toEqual({ act: 'put', key: emptied.key, personId: planPersonId(3) })
  expect(screen.queryByText('1班')).toBeNull()
})

test('who was taken off a published slot is brought back in one tap', async () => {
  const emptied = planSlotOf({ personId: null, state: 'leaving' })
  await openPlan(planOf(1, { slots: [emptied, planSlotOf({ key: 'b', siteCode: 's0', day: '2026-12-03' })] }))
  expect(screen.getByText('2班')).toBeInTheDocument()
  expect(screen.getByText('自动排满空班')).toBeInTheDocument()
  await press(cell(/^站点0，12月1日/))
  expect(screen.getByText('这次不排')).toBeInTheDocument()
  const back = { ...emptied, personId: planPersonId(1), state: 'published' as const }
  set.mockResolvedValue({ ...filled(planOf(1)), slots: [back] })
  await tap('还是原来的人')
  expect(set.mock.lastCall![0].edit).toEqual({ act: 'restore', key: emptied.key })
  expect(within(cell(/^站点0，12月1日/)).getByText('律师1')).toBeInTheDocument()
})

test('what has begun or was changed by a request is shown and not touched', async () => {
  const held = planSlotOf({ personId: planPersonId(0), state: 'held', heldBecause: 'attended' })
  await openPlan(planOf(1, { slots: [held] }))
  await press(cell(/^站点0，12月1日/))
  expect(screen.getByText('已经签到')).toBeInTheDocument()
  expect(screen.queryByText('这次不排')).toBeNull()
  expect(api.roster.slotPeople.query).not.toHaveBeenCalled()
})

test('what earlier publishings did can be looked up', async () => {
  await openPlan(planOf(1, { publishedVersion: 2 }))
  expect(screen.getByText('2026年12月 已发布第2版')).toBeInTheDocument()
  const words = (personName: string) => ({
    siteName: '站点0',
    personName,
    day: '2026-12-01',
    startsAt: '2026-12-01T00:30:00.000Z',
    endsAt: '2026-12-01T04:30:00.000Z',
  })
  jest.mocked(api.roster.history.query).mockResolvedValue({
    versions: [
      {
        version: 2,
        at: '2026-11-24T01:00:00.000Z',
        byName: '赵科长',
        gapCount: 1,
        changes: [{ act: 'changed', before: words('律师1'), after: words('律师2') }],
      },
    ],
  })
  await tap('看发布记录')
  expect(screen.getByText('改动：12月1日 周二 8:30–12:30 律师2 站点0')).toBeInTheDocument()
  expect(screen.getByText('原来：12月1日 周二 8:30–12:30 律师1 站点0')).toBeInTheDocument()
  expect(screen.getByText('确认了1处排班不足')).toBeInTheDocument()
})

test('one site’s whole month is a tap away', async () => {
  await openPlan(planOf(3))
  await press(screen.getByRole('tab', { name: '按站点看' }))
  expect(screen.getAllByRole('button', { name: /^站点0，/ })).toHaveLength(31)
  expect(screen.queryByRole('button', { name: /^站点1，/ })).toBeNull()
})

test('the city looks at a county’s plan and changes nothing', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  ask.mockResolvedValue(planOf(1))
  await openPage(<PlannerPage />, { county: '140406', month: '2026-12' })
  expect(screen.queryByText('自动排满空班')).toBeNull()
  expect(screen.queryByText(/发布（|没有要发布的/)).toBeNull()
  await press(cell(/^站点0，12月1日/))
  expect(screen.queryByText('加一班')).toBeNull()
  expect(api.roster.slotPeople.query).not.toHaveBeenCalled()
})

test('a county without patterns is shown where to lay them down; a station is not here; nobody is asked to sign in', async () => {
  const { unmount } = await openPlan(planOf(1, { slots: [] }))
  await tap('去定规律')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/patterns/index' })
  unmount()
  signIn([{ role: 'station', areaCode: '140406100000' }])
  const station = await openPage(<PlannerPage />)
  expect(screen.getByText('由县区来排班')).toBeInTheDocument()
  station.unmount()
  signOut()
  await openPage(<PlannerPage />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
