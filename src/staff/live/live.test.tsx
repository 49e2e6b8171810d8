import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { OnDuty, OnDutyShift } from '@contract/duty/schema'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import { chooseSites } from './choose-sites'
import StaffLive from './index'

jest.mock('@/api/client', () => ({
  api: { duty: { onDuty: { query: jest.fn() } }, site: { areas: { query: jest.fn() } } },
}))
const onDuty = jest.mocked(api.duty.onDuty.query)

let number = 0
const shift = (practitionerName: string, there: boolean): OnDutyShift => ({
  id: `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`,
  practitionerName,
  practitionerKind: 'lawyer',
  unit: null,
  kind: 'at-site',
  startsAt: '2026-11-24T00:30:00.000Z',
  endsAt: '2026-11-24T04:30:00.000Z',
  presence: there ? 'on-duty' : 'not-arrived',
  checkedInAt: there ? '2026-11-24T00:25:00.000Z' : null,
  arrival: there ? 'on-time' : null,
  inCode: there ? 'rotating' : null,
  inLocation: there ? 'unknown' : null,
})
const site = (siteName: string, areaCode: string, ...shifts: OnDutyShift[]) => ({
  siteCode: `c${++number}`,
  siteName,
  areaCode,
  present: shifts.filter(({ presence }) => presence === 'on-duty').length,
  expected: shifts.length,
  shifts,
})
const dianshang = site('店上镇站', '140406100000', shift('李律师', true), shift('缺律师', false))
const qinhe = site('沁河镇站', '140431100000', shift('周律师', true))
const know = (...sites: OnDuty['sites']) =>
  onDuty.mockResolvedValue({
    present: sites.reduce((sum, { present }) => sum + present, 0),
    expected: sites.reduce((sum, { expected }) => sum + expected, 0),
    sites,
    asOf: '2026-11-24T01:00:00.000Z',
  })
const tap = async (element: HTMLElement) => {
  await act(async () => void fireEvent.click(element))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(Taro.navigateTo).mockClear()
  onDuty.mockReset()
  jest.mocked(api.site.areas.query).mockResolvedValue([
    { code: '140406', name: '潞城区', towns: 9 },
    { code: '140431', name: '沁源县', towns: 11 },
  ])
  signIn([{ role: 'city', areaCode: '140400' }])
})
afterEach(() => jest.useRealTimers())

test('who is missing stands first, is counted, and the board keeps itself fresh', async () => {
  know(dianshang, qinhe)
  await openPage(<StaffLive />)
  expect(screen.getByText('2 / 3')).toBeInTheDocument()
  const names = screen.getAllByText(/律师$/).map(({ textContent }) => textContent)
  expect(names).toEqual(['缺律师', '李律师', '周律师'])
  know({ ...dianshang, present: 2, shifts: [shift('李律师', true), shift('缺律师', true)] }, qinhe)
  await pass(30_000)
  expect(screen.getByText('3 / 3')).toBeInTheDocument()
})

test('by county, by name, by who lacks somebody', async () => {
  know(dianshang, qinhe)
  await openPage(<StaffLive />)
  fireEvent.change(screen.getByLabelText('县区'), { target: { value: '140431' } })
  await pass(10)
  expect(screen.getByText('1 / 1')).toBeInTheDocument()
  expect(screen.queryByText('店上镇站')).toBeNull()
  await tap(screen.getByRole('button', { name: '点名' }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/roll-calls/index?area=140431' })
  fireEvent.change(screen.getByLabelText('县区'), { target: { value: 'all' } })
  await tap(screen.getByRole('tab', { name: '有人没到 1' }))
  expect(screen.queryByText('沁河镇站')).toBeNull()
  await tap(screen.getByRole('tab', { name: '全部站点 2' }))
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '周律' } })
  await pass(500)
  expect(screen.queryByText('店上镇站')).toBeNull()
  expect(screen.getByText('沁河镇站')).toBeInTheDocument()
})

test('a site’s own roll is called from its card, and only where somebody is there', async () => {
  know(site('空站', '140406101000', shift('缺律师', false)), qinhe)
  await openPage(<StaffLive />)
  const buttons = screen.getAllByRole('button', { name: '点这个站点的名' })
  expect(buttons).toHaveLength(1)
  await tap(buttons[0]!)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/roll-calls/index?site=${qinhe.siteCode}` })
})

test('a whole city is drawn part by part', async () => {
  know(...Array.from({ length: 70 }, (_, at) => site(`站点${at}`, '140406100000', shift('某人', true))))
  await openPage(<StaffLive />)
  expect(screen.getAllByText('某人')).toHaveLength(30)
  await tap(screen.getByRole('button', { name: '再看30个站点' }))
  await tap(screen.getByRole('button', { name: '再看10个站点' }))
  expect(screen.getAllByText('某人')).toHaveLength(70)
})

test('a county has no counties to choose from; nothing due, offline, not signed in', async () => {
  signIn([{ role: 'county', areaCode: '140406' }])
  know()
  const { unmount } = await openPage(<StaffLive />)
  expect(screen.getByText('现在没有排班')).toBeInTheDocument()
  expect(screen.queryByLabelText('县区')).toBeNull()
  unmount()
  onDuty.mockRejectedValue(Failure.offline())
  const away = await openPage(<StaffLive />)
  expect(screen.getByText('现在连不上网络，请检查手机网络后再试')).toBeInTheDocument()
  away.unmount()
  signOut()
  await openPage(<StaffLive />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})

test('a search and a county hold together', () => {
  const wanted = { county: '140406', search: '律师', lacking: false }
  expect(chooseSites([dianshang, qinhe], wanted).map(({ siteName }) => siteName)).toEqual(['店上镇站'])
})
