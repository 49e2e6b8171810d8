import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { visitOf } from '@/features/booking/testing/booking-of'
import { openPage, pass, settle, signIn, signOut } from '@/features/site/testing/stage'
import StaffBookings from './index'

jest.mock('@/api/client', () => ({
  api: {
    booking: {
      list: { query: jest.fn() },
      visitPeople: { query: jest.fn() },
      confirmVisit: { mutate: jest.fn() },
      callOff: { mutate: jest.fn() },
      applyFor: { mutate: jest.fn() },
      reveal: { mutate: jest.fn() },
    },
  },
}))
const server = jest.mocked(api.booking, { shallow: false })
const asOf = '2026-11-24T00:00:00.000Z'
const visit = visitOf()

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const enter = (label: string, value: string) =>
  fireEvent.change(
    screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, select, textarea')!,
    { target: { value } },
  )

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(Taro.showModal).mockReset()
  signIn([{ role: 'county', areaCode: '140406' }])
  for (const one of [server.confirmVisit, server.callOff, server.reveal]) one.mutate.mockReset()
  server.list.query.mockReset().mockResolvedValue({ rows: [visit], more: false, asOf })
  server.visitPeople.query.mockResolvedValue([{ id: 'p1', name: '李律师', unit: '某律师事务所' }])
})
afterEach(() => jest.useRealTimers())

test('who waits for a visit, until when; called off in words the person reads', async () => {
  server.callOff.mutate.mockResolvedValue(visitOf({ status: 'cancelled-by-office', acts: [] }))
  await openPage(<StaffBookings />)
  expect(server.list.query).toHaveBeenCalledWith({ part: 'visits' })
  for (const text of ['时间等站点安排', '等站点安排', '腿摔断了下不了床', '11月26日 周四前，还剩2天'])
    expect(screen.getByText(text)).toBeInTheDocument()
  await tap('去不了，告诉对方')
  enter('原因', '路断了，请打12348')
  await settle()
  await tap('取消，告诉对方')
  expect(server.callOff.mutate.mock.calls).toEqual([
    [{ requestId: expect.any(String), id: visit.id, reason: '路断了，请打12348' }],
  ])
})

test('a telephone in full after a second thought', async () => {
  server.reveal.mutate.mockResolvedValue({ name: '李老太', phone: '13803550002', address: '店上村东头3号' })
  await openPage(<StaffBookings />)
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: true } as never)
  await tap('看完整的姓名、电话')
  for (const text of ['李老太', '13803550002', '店上村东头3号'])
    expect(screen.getByText(text)).toBeInTheDocument()
})

test('a time and a person; somebody busy is said beside the person, and another is sent', async () => {
  const busy = { practitionerId: '这个人那时候有班或别的上门' }
  server.confirmVisit.mutate.mockRejectedValueOnce(Failure.refused(refuse('double-booked', busy).toRefusal()))
  server.confirmVisit.mutate.mockResolvedValueOnce(visitOf({ status: 'confirmed' }))
  server.visitPeople.query.mockResolvedValue([
    { id: 'p1', name: '李律师', unit: '某律师事务所' },
    { id: 'p2', name: '王律师', unit: null },
  ])
  const set = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  await openPage(<StaffBookings />)
  await tap('安排时间和人')
  await settle()
  await tap('定下，告诉双方')
  expect(server.confirmVisit.mutate).not.toHaveBeenCalled()
  set('哪一天去', '2026-11-25')
  set('几点', '15:00')
  set('谁去', 'p1')
  await tap('定下，告诉双方')
  expect(screen.getByText(busy.practitionerId)).toBeInTheDocument()
  set('谁去', 'p2')
  await tap('定下，告诉双方')
  expect(server.confirmVisit.mutate.mock.calls.map(([input]) => input)).toEqual(
    ['p1', 'p2'].map((practitionerId) => ({
      requestId: expect.any(String),
      id: visit.id,
      practitionerId,
      startsAt: '2026-11-25T07:00:00.000Z',
    })),
  )
})

test('the city looks on; nobody signed in is asked to', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  await openPage(<StaffBookings />)
  expect(screen.getByText('腿摔断了下不了床')).toBeInTheDocument()
  for (const text of ['安排时间和人', '去不了，告诉对方', '看完整的姓名、电话'])
    expect(screen.queryByText(text)).toBeNull()
  cleanup()
  signOut()
  await openPage(<StaffBookings />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})

test('the other parts of the list', async () => {
  await openPage(<StaffBookings />)
  server.list.query.mockResolvedValue({ rows: [], more: false, asOf })
  await tap('要来的')
  expect(server.list.query).toHaveBeenLastCalledWith({ part: 'coming' })
  expect(screen.getByText('接下来没有人约')).toBeInTheDocument()
})

test('what became a record leads to it where it may be opened', async () => {
  const record = { at: '2026-11-24T01:40:00.000Z', byName: '李律师', opens: { id: 'r1', matterId: 'm1' } }
  const rows = [visitOf({ status: 'came', acts: [], record })]
  server.list.query.mockResolvedValue({ rows, more: false, asOf })
  await openPage(<StaffBookings />)
  await tap('已登记成咨询记录')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/record/index?id=r1' })
})

describe('legal aid for who booked a call', () => {
  const call = (change: Parameters<typeof visitOf>[0]) => visitOf({ way: 'phone', acts: [], ...change })
  const show = async (change: Parameters<typeof visitOf>[0]) => {
    jest.mocked(Taro.navigateTo).mockClear()
    server.list.query.mockResolvedValue({ rows: [call(change)], more: false, asOf })
    return openPage(<StaffBookings />)
  }

  test('is begun after a second thought, and the form opens', async () => {
    server.applyFor.mutate
      .mockReset()
      .mockResolvedValue(call({ application: { id: 'a1', draft: true, mine: true } }))
    await show({ mayApply: true })
    jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false } as never)
    await tap('代他申请')
    expect(server.applyFor.mutate).not.toHaveBeenCalled()
    jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: true } as never)
    await tap('代他申请')
    expect(server.applyFor.mutate.mock.calls).toEqual([
      [{ requestId: expect.any(String), id: visit.id, applicationId: expect.any(String) }],
    ])
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/apply/form/index?id=a1' })
  })

  test.each([
    [{ draft: true, mine: true }, '代他填的申请还没填完', '/apply/form/index?id=a1'],
    [{ draft: false, mine: false }, '已代他申请法律援助', '/staff/taken-in-one/index?id=a1'],
  ])('once begun leads to it: %j', async (state, title, url) => {
    await show({ application: { id: 'a1', ...state } })
    expect(screen.queryByText('代他申请')).toBeNull()
    await tap(title)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
  })

  test('being filled by somebody else is told of and no more', async () => {
    await show({ application: { id: 'a1', draft: true, mine: false } })
    await tap('有人正在代他填申请')
    expect(Taro.navigateTo).not.toHaveBeenCalled()
  })
})
