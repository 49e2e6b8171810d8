import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { TakenIn, TakenInReceipt } from '@contract/intake/taken-in-schema'
import { api } from '@/api/client'
import { openPage, pass, settle, signIn } from '@/features/site/testing/stage'
import StaffTakenInOne from '../taken-in-one'
import StaffTakenIn from './index'

jest.mock('@/api/client', () => ({
  api: {
    intake: {
      takenIn: { query: jest.fn() },
      takenInOne: { query: jest.fn() },
      beginTakeIn: { mutate: jest.fn() },
      receive: { mutate: jest.fn() },
      takeBack: { mutate: jest.fn() },
    },
  },
}))
const server = jest.mocked(api.intake, { shallow: false })

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const asOf = '2026-11-27T01:00:00.000Z'
const row: TakenIn = {
  id: ID,
  channel: 'post',
  tracking: 'SF1234567',
  areaName: '店上镇',
  collectorName: '李站长',
  filedAs: 'station',
  beganAt: '2026-11-23T01:00:00.000Z',
  name: '王**',
  countyName: '潞城区',
  matterType: 'family',
  receipt: '潞城援代字〔2026〕第1号',
  collectedAt: '2026-11-23T01:30:00.000Z',
  handOverBy: '2026-11-25',
  received: null,
  mine: true,
  withdrawn: false,
  mayTakeBack: false,
  linked: false,
  mayReceive: false,
}
const receipt: TakenInReceipt = { ...row, papers: [{ kind: 'identity', count: 2 }], detaineeId: null, asOf }
const received = {
  handOver: '潞城援交字〔2026〕第1号',
  applicationNumber: '潞城援申字〔2026〕第9号',
  receivedAt: asOf,
  receiverName: '赵科长',
  dueOn: '2026-12-04',
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  signIn([{ role: 'station', areaCode: '140406100000' }])
  server.takenIn.query.mockResolvedValue({ rows: [row], asOf })
  server.takenInOne.query.mockResolvedValue(receipt)
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string | RegExp, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}

test('what is late to be handed over is said by the server’s day, and leads on', async () => {
  await openPage(<StaffTakenIn />)
  expect(screen.getByText('已超2天')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText(/^王\*\*/)))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/taken-in-one/index?id=${ID}` })
})

test('one begins by how the person came; a letter has its number', async () => {
  server.beginTakeIn.mutate.mockResolvedValue({ id: ID })
  await openPage(<StaffTakenIn />)
  await tap('收一件申请')
  expect(screen.queryByText('快递单号')).toBeNull()
  await tap(/邮寄办/, 'radio')
  fireEvent.change(document.querySelector('input')!, { target: { value: 'SF1234567' } })
  await tap('开始填')
  expect(server.beginTakeIn.mutate).toHaveBeenCalledWith({
    id: expect.any(String),
    requestId: expect.any(String),
    channel: 'post',
    tracking: 'SF1234567',
  })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/apply/form/index?id=${ID}` })
})

test('half-filled ones are gone on with in the form', async () => {
  server.takenIn.query.mockResolvedValue({
    rows: [{ ...row, receipt: null, name: null, collectedAt: null, handOverBy: null }],
    asOf,
  })
  await openPage(<StaffTakenIn />)
  await act(async () => void fireEvent.click(screen.getByText('11月23日 9:00开始填')))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/apply/form/index?id=${ID}` })
})

test('the station sees its receipt and waits; it has nothing to receive', async () => {
  await openPage(<StaffTakenInOne />, { id: ID })
  expect(screen.getByText('潞城援代字〔2026〕第1号')).toBeInTheDocument()
  expect(screen.getByText(/已超2天。中心收到那天起/)).toBeInTheDocument()
  expect(screen.getByText('邮寄办，快递单号SF1234567')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '接收' })).toBeNull()
})

test('the centre receives it after asking, and both read the same number', async () => {
  signIn([{ role: 'county', areaCode: '140406' }])
  server.takenInOne.query.mockResolvedValue({ ...receipt, mine: false, mayReceive: true })
  server.receive.mutate.mockResolvedValue({ ...receipt, received, mayReceive: false })
  await openPage(<StaffTakenInOne />, { id: ID })
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  await tap('接收')
  expect(server.receive.mutate).not.toHaveBeenCalled()
  await tap('接收')
  expect(server.receive.mutate).toHaveBeenCalledWith({ id: ID, requestId: expect.any(String) })
  expect(screen.getByText('潞城援交字〔2026〕第1号')).toBeInTheDocument()
  expect(screen.getByText('12月4日 周五')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '接收' })).toBeNull()
})

test('what the person brings later is handed in from here, as long as they have no account', async () => {
  server.takenInOne.query.mockResolvedValue({ ...receipt, received })
  const { unmount } = await openPage(<StaffTakenInOne />, { id: ID })
  await tap(/代交材料/, 'link')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/counter-papers/index?id=${ID}` })
  unmount()
  server.takenInOne.query.mockResolvedValue({ ...receipt, received, linked: true })
  await openPage(<StaffTakenInOne />, { id: ID })
  expect(screen.queryByRole('link', { name: /代交材料/ })).toBeNull()
})

test('who does not apply any more says so at the counter, and the page says it too', async () => {
  server.takenInOne.query.mockResolvedValueOnce({ ...receipt, mayTakeBack: true })
  server.takenInOne.query.mockResolvedValue({ ...receipt, withdrawn: true })
  server.takeBack.mutate.mockResolvedValue({ id: ID, status: 'withdrawn' })
  await openPage(<StaffTakenInOne />, { id: ID })
  await tap('本人不申请了，撤回')
  expect(server.takeBack.mutate).toHaveBeenCalledWith({ id: ID, requestId: expect.any(String) })
  await settle()
  expect(screen.getByText('本人不申请了')).toBeInTheDocument()
  expect(screen.queryByText(/中心收到那天起/)).toBeNull()
})

test('what was passed on from detention leads to its register', async () => {
  server.takenInOne.query.mockResolvedValue({ ...receipt, received, detaineeId: ID })
  await openPage(<StaffTakenInOne />, { id: ID })
  await tap(/羁押人员申请登记/, 'link')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/detainees/index?id=${ID}` })
})

test('from the list to whom is to be told by voice', async () => {
  await openPage(<StaffTakenIn />)
  await tap(/要打电话告诉的人/, 'link')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/to-tell/index' })
})

test('the justice office’s helper comes in, an adviser on duty does not', async () => {
  signIn([], ['helper'])
  const { unmount } = await openPage(<StaffTakenIn />)
  expect(screen.getByRole('button', { name: '收一件申请' })).toBeInTheDocument()
  unmount()
  signIn([], ['practitioner'])
  await openPage(<StaffTakenIn />)
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
})
