import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Detainee, DetaineeItem } from '@contract/defence/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffDetainees from './index'

jest.mock('@/api/client', () => ({
  api: {
    defence: {
      detainees: { query: jest.fn() },
      openDetainee: { mutate: jest.fn() },
      saveDetainee: { mutate: jest.fn() },
      passDetainee: { mutate: jest.fn() },
      takeInDetainee: { mutate: jest.fn() },
    },
    site: { areas: { query: jest.fn() } },
  },
}))
const server = jest.mocked(api.defence, { shallow: false })
const site = jest.mocked(api.site, { shallow: false })

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const OTHER = '1c6d5b4f-9a2e-4d64-8d1f-3d8c7a6b2e21'
const asOf = '2026-11-28T03:00:00.000Z'
const item: DetaineeItem = {
  id: ID,
  countyName: '潞城区',
  name: '张**',
  source: 'detention-centre',
  sourceName: '潞城区看守所',
  receivedAt: '2026-11-27T10:00:00.000Z',
  dueAt: '2026-11-28T10:00:00.000Z',
  passedAt: null,
  state: 'near',
  application: null,
}
const whole: Detainee = {
  ...item,
  name: '张小军',
  countyCode: '140406',
  note: '想请律师',
  registeredByName: '赵科长',
  mayPass: true,
  mayTakeIn: false,
  asOf,
}

const tap = async (text: string | RegExp) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea, select')!
const type = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const LINE = /^张\*\*/

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  signIn([{ role: 'county', areaCode: '140406' }])
  server.detainees.query.mockResolvedValue({
    rows: [item],
    more: false,
    counts: { open: 1, late: 2, passed: 3 },
    asOf,
  })
  server.openDetainee.mutate.mockResolvedValue(whole)
  site.areas.query.mockResolvedValue([{ code: '140406', name: '潞城区' }] as never)
})
afterEach(() => jest.useRealTimers())

test('names stand in part until one is opened; when it arrived is noted by the clock of Shanghai', async () => {
  server.passDetainee.mutate.mockResolvedValue({ ...whole, passedAt: asOf, state: 'in-time' })
  await openPage(<StaffDetainees />)
  expect(screen.getByText('快到24小时')).toBeInTheDocument()
  expect(screen.queryByText('张小军')).toBeNull()
  await tap(LINE)
  expect(screen.getByText('张小军')).toBeInTheDocument()
  expect(screen.getByText('想请律师')).toBeInTheDocument()
  type('几点收到的', '10:20')
  await tap('登记转到')
  expect(server.passDetainee.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    id: ID,
    passedAt: '2026-11-28T02:20:00.000Z',
  })
  expect(screen.getByText(LINE)).toBeInTheDocument()
})

test('one is registered under the id of its act; a red mark stands at its field', async () => {
  server.saveDetainee.mutate.mockRejectedValueOnce(
    Failure.refused(refuse('bad-input', { source: '请选择是谁收到的申请' }).toRefusal()),
  )
  await openPage(<StaffDetainees />)
  await tap('登记一件')
  await tap('登记')
  expect(screen.getByText('请选择是谁收到的申请')).toBeInTheDocument()
  type('谁收到的申请', 'duty-lawyer')
  type('单位或者姓名', '李律师')
  type('申请人姓名', '张小军')
  type('哪天提出的', '2026-11-27')
  server.saveDetainee.mutate.mockResolvedValue(whole)
  await tap('登记')
  const sent = server.saveDetainee.mutate.mock.lastCall![0]
  expect(sent).toMatchObject({
    countyCode: '140406',
    source: 'duty-lawyer',
    receivedAt: '2026-11-27T01:00:00.000Z',
  })
  expect(sent.id).toBe(sent.requestId)
  expect(screen.getByText(LINE)).toBeInTheDocument()
})

test('one under way is corrected under its own id', async () => {
  server.saveDetainee.mutate.mockResolvedValue(whole)
  await openPage(<StaffDetainees />)
  await tap(LINE)
  await tap('更正登记')
  expect(box('申请人姓名').value).toBe('张小军')
  type('申请人姓名', '张晓军')
  await tap('更正')
  expect(server.saveDetainee.mutate).toHaveBeenCalledWith(
    expect.objectContaining({ id: ID, name: '张晓军', receivedAt: '2026-11-27T10:00:00.000Z' }),
  )
})

test('the city watches, opens nobody’s, and looks at what is late', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  await openPage(<StaffDetainees />)
  await tap(LINE)
  expect(server.openDetainee.mutate).not.toHaveBeenCalled()
  expect(screen.queryByText('登记一件')).toBeNull()
  await tap('超时的 2')
  expect(server.detainees.query).toHaveBeenLastCalledWith({ list: 'late' })
})

const has = { ...whole, passedAt: asOf, state: 'in-time' as const, mayPass: false }
const application = { id: OTHER, number: null, collectorName: '赵志刚', mine: true }

test('what the centre has becomes an application in one tap, and its form opens', async () => {
  server.openDetainee.mutate.mockResolvedValue({ ...has, mayTakeIn: true })
  server.takeInDetainee.mutate.mockResolvedValue({ ...has, application })
  await openPage(<StaffDetainees />)
  await tap(LINE)
  expect(screen.queryByText('登记转到')).toBeNull()
  await tap('转成法律援助申请')
  const sent = server.takeInDetainee.mutate.mock.lastCall![0]
  expect(sent).toMatchObject({ id: ID, applicationId: sent.requestId })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/apply/form/index?id=${OTHER}` })
  expect(screen.queryByText('转成法律援助申请')).toBeNull()
  await tap('还没填完，接着填')
  expect(Taro.navigateTo).toHaveBeenCalledTimes(2)
})

test('in the list it is said whether what arrived is an application yet', async () => {
  const rows = [
    { ...item, passedAt: asOf },
    {
      ...item,
      id: OTHER,
      passedAt: asOf,
      application: { ...application, number: '潞城援申字〔2026〕第9号' },
    },
  ]
  server.detainees.query.mockResolvedValue({
    rows,
    more: false,
    counts: { open: 0, late: 0, passed: 2 },
    asOf,
  })
  await openPage(<StaffDetainees />)
  expect(screen.getByText(/还没转成申请/)).toBeInTheDocument()
  expect(screen.getByText(/潞城援申字〔2026〕第9号/)).toBeInTheDocument()
})

test('its number stands here and opens the case; opened by its id the page shows it at once', async () => {
  const number = '潞城援申字〔2026〕第9号'
  server.openDetainee.mutate.mockResolvedValue({
    ...has,
    application: { ...application, number, mine: false },
  })
  await openPage(<StaffDetainees />, { id: ID })
  expect(server.openDetainee.mutate).toHaveBeenCalledTimes(1)
  await tap(number)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/aid-review/index?id=${OTHER}` })
})

test('a station registers for the county it lies in, and notes no arrival', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  server.openDetainee.mutate.mockResolvedValue({ ...whole, mayPass: false })
  server.saveDetainee.mutate.mockResolvedValue(whole)
  await openPage(<StaffDetainees />)
  await tap(LINE)
  expect(screen.queryByText('登记转到')).toBeNull()
  await tap('回到列表')
  await tap('登记一件')
  type('谁收到的申请', 'detention-centre')
  await tap('登记')
  expect(server.saveDetainee.mutate).toHaveBeenCalledWith(expect.objectContaining({ countyCode: '140406' }))
})
