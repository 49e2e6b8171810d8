import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { cross } from '@contract/aid/testing/forms'
import type { Intake } from '@contract/intake/schema'
import type { TransferCase, TransferItem } from '@contract/intake/transfer-schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffAidIntake from '../aid-intake'
import StaffIntakeFigures from '../intake-figures'
import StaffTransfer from '../transfer'
import StaffTransfers from './index'

jest.mock('@/api/client', () => {
  const write = () => ({ mutate: jest.fn() })
  const read = () => ({ query: jest.fn() })
  return {
    api: {
      aid: { counties: read() },
      intake: {
        transfers: read(),
        openTransfer: write(),
        answerTransfer: write(),
        transfer: write(),
        beside: write(),
        reveal: write(),
        figures: read(),
        takeBack: write(),
      },
      objection: { takeIn: write() },
    },
  }
})
const server = jest.mocked(api.intake, { shallow: false })

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const OTHER = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d11'
const asOf = '2026-11-27T01:00:00.000Z'
const item: TransferItem = {
  id: ID,
  applicationId: OTHER,
  receipt: '潞城援移字〔2026〕第1号',
  number: '潞城援申字〔2026〕第1号',
  newNumber: null,
  fromName: '潞城区',
  toName: '沁县',
  aidForm: 'civil',
  matterType: 'family',
  reason: '办案的法院在沁县',
  sentAt: asOf,
  answerBy: '2026-11-30',
  senderName: '赵科长',
  state: 'waiting',
  note: null,
  settledAt: null,
}
const opened: TransferCase = {
  ...item,
  name: '王**',
  facts: '儿子三年没有给过赡养费',
  opponent: '王大强',
  circumstance: null,
  groups: ['elderly'],
  limitationOn: '2026-11-30',
  urgent: true,
  mayAnswer: true,
}
const intake: Intake = {
  filedAs: 'relative',
  channel: 'online',
  tracking: null,
  agent: { name: '张大山', relation: '儿子', phone: '139****1234', idNumber: '140406********0023' },
  readBack: null,
  detainee: null,
  takenIn: null,
  recipients: [],
  duplicates: [],
  transfers: [],
  withoutAccount: false,
  forPerson: [],
  mayTransfer: true,
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  signIn([{ role: 'county', areaCode: '140430' }])
  server.transfers.query.mockResolvedValue({ rows: [item], asOf })
  server.openTransfer.mutate.mockResolvedValue(opened)
  server.beside.mutate.mockResolvedValue(intake)
  jest.mocked(api.aid.counties.query).mockResolvedValue([
    { code: '140406', name: '潞城区' },
    { code: '140430', name: '沁县' },
  ])
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string | RegExp, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}
const write = (text: string) =>
  act(async () => void fireEvent.change(document.querySelector('textarea')!, { target: { value: text } }))

test('the list leads to one; which side is asked for is what is shown', async () => {
  await openPage(<StaffTransfers />)
  expect(screen.getByText('等接收')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText(/^潞城区→沁县/)))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/transfer/index?id=${ID}` })
  await act(async () => void fireEvent.click(screen.getByText('移送走的')))
  await pass(700)
  expect(server.transfers.query).toHaveBeenLastCalledWith({ side: 'out' })
})

test('taken over after asking, with the new number shown', async () => {
  server.answerTransfer.mutate.mockResolvedValue({
    ...opened,
    state: 'taken-over',
    newNumber: '沁县援申字〔2026〕第1号',
    mayAnswer: false,
  })
  await openPage(<StaffTransfer />, { id: ID })
  expect(screen.getByText('办案的法院在沁县')).toBeInTheDocument()
  expect(screen.getByText('时效快到了')).toBeInTheDocument()
  await tap('接收')
  expect(server.answerTransfer.mutate).toHaveBeenCalledWith({
    id: ID,
    act: 'take-over',
    requestId: expect.any(String),
  })
  expect(screen.getByText('沁县援申字〔2026〕第1号')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '接收' })).toBeNull()
  expect(server.openTransfer.mutate).toHaveBeenCalledTimes(1)
})

test('handed back with a reason; what was answered meanwhile is looked at again', async () => {
  server.answerTransfer.mutate.mockRejectedValue(Failure.refused(refuse('transfer-settled').toRefusal()))
  await openPage(<StaffTransfer />, { id: ID })
  await tap('不归本县，退回')
  await write('法院在潞城，不在沁县')
  await tap('退回')
  expect(server.answerTransfer.mutate).toHaveBeenCalledWith({
    id: ID,
    act: 'hand-back',
    note: '法院在潞城，不在沁县',
    requestId: expect.any(String),
  })
  expect(server.openTransfer.mutate).toHaveBeenCalledTimes(2)
})

test('who sent it reads, and does not answer', async () => {
  server.openTransfer.mutate.mockResolvedValue({ ...opened, mayAnswer: false })
  await openPage(<StaffTransfer />, { id: ID })
  expect(screen.queryByRole('button', { name: '接收' })).toBeNull()
})

test('the deciding county sees who filed it, and a number in full only with a reason', async () => {
  server.reveal.mutate.mockResolvedValue({ value: '13934561234' })
  await openPage(<StaffAidIntake />, { id: OTHER })
  expect(screen.getByText('张大山（儿子）')).toBeInTheDocument()
  expect(screen.getByText('139****1234')).toBeInTheDocument()
  await tap('看完整的电话')
  fireEvent.change(document.querySelector('input')!, { target: { value: '联系补材料' } })
  await tap('看完整')
  expect(server.reveal.mutate).toHaveBeenCalledWith({
    id: OTHER,
    of: 'agent',
    field: 'phone',
    reason: '联系补材料',
    requestId: expect.any(String),
  })
  expect(screen.getByText('13934561234')).toBeInTheDocument()
})

test('an earlier application elsewhere, a confirmation that was tampered with, several people', async () => {
  server.beside.mutate.mockResolvedValue({
    ...intake,
    filedAs: 'helper',
    duplicates: [
      {
        number: '沁县援申字〔2026〕第3号',
        countyName: '沁县',
        status: 'submitted',
        matterType: 'family',
        submittedAt: asOf,
        earlier: true,
      },
    ],
    readBack: {
      way: 'aloud',
      text: '申请人：王秀英\n以上念给本人听过',
      strokes: cross,
      signedAt: asOf,
      readerName: '明白人',
      intact: false,
    },
    recipients: [
      { id: ID, name: '李老汉', idNumber: '1101**', phone: null, groups: ['elderly'], signed: false },
    ],
    mayTransfer: false,
  })
  await openPage(<StaffAidIntake />, { id: OTHER })
  expect(screen.getByText('别处先收到过他的申请')).toBeInTheDocument()
  expect(screen.getByText(/沁县援申字〔2026〕第3号/)).toBeInTheDocument()
  expect(screen.getByText('内容或签名被改动过，和签的时候不一样')).toBeInTheDocument()
  expect(screen.getByText('一起申请的，还有1个人')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '不归本县管，移送' })).toBeNull()
})

test('what came from detention opens its register', async () => {
  server.beside.mutate.mockResolvedValue({
    ...intake,
    detainee: { id: ID, sourceName: '潞城区看守所', receivedAt: asOf, passedAt: asOf },
  })
  await openPage(<StaffAidIntake />, { id: OTHER })
  await act(async () => void fireEvent.click(screen.getByText(/羁押人员申请/)))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/detainees/index?id=${ID}` })
})

test('sent on to the county it belongs to, with the rule in sight', async () => {
  server.transfer.mutate.mockResolvedValue(item)
  await openPage(<StaffAidIntake />, { id: OTHER })
  await tap('不归本县管，移送')
  expect(screen.getByText(/打官司的，归办案的法院/)).toBeInTheDocument()
  await act(
    async () => void fireEvent.change(document.querySelector('select')!, { target: { value: '140406' } }),
  )
  await write('办案的法院在潞城')
  await tap('移送')
  expect(server.transfer.mutate).toHaveBeenCalledWith({
    id: OTHER,
    to: '140406',
    reason: '办案的法院在潞城',
    requestId: expect.any(String),
  })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/staff/transfer/index?id=${ID}` })
})

test('figures by case and by person, month by month', async () => {
  server.figures.query.mockResolvedValue({
    rows: [
      {
        countyCode: '140430',
        countyName: '沁县',
        received: 12,
        people: 60,
        granted: 10,
        peopleAided: 50,
        takenIn: 3,
        forOthers: 4,
      },
    ],
  })
  await openPage(<StaffIntakeFigures />)
  expect(server.figures.query).toHaveBeenCalledWith({ from: '2026-11-01', to: '2026-11-30' })
  expect(screen.getByText('12件，60人')).toBeInTheDocument()
  await tap('上个月')
  expect(server.figures.query).toHaveBeenLastCalledWith({ from: '2026-10-01', to: '2026-10-31' })
})

test('a station is told that transfers are not theirs', async () => {
  signIn([{ role: 'station', areaCode: '140430100000' }])
  await openPage(<StaffTransfers />)
  expect(server.transfers.query).not.toHaveBeenCalled()
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
})

test('who has no account is helped from here', async () => {
  server.beside.mutate.mockResolvedValue({ ...intake, withoutAccount: true })
  await openPage(<StaffAidIntake />, { id: ID })
  await tap(/代交材料/, 'link')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/counter-papers/index?id=${ID}` })
})

test('who has no phone takes back, or objects, through whoever sits at the centre', async () => {
  server.beside.mutate.mockResolvedValue({ ...intake, forPerson: ['withdraw', 'object'], mayTransfer: false })
  server.takeBack.mutate.mockResolvedValue({ id: ID, status: 'withdrawn' })
  const { takeIn } = jest.mocked(api.objection, { shallow: false })
  takeIn.mutate.mockResolvedValue({ id: OTHER, dueOn: '2026-12-02' })
  await openPage(<StaffAidIntake />, { id: ID })
  await tap('本人来提异议，代他登记')
  expect(screen.getByRole('button', { name: '登记异议' })).toHaveAttribute('aria-disabled', 'true')
  await write('收入算错了，请重新审查')
  await tap('登记异议')
  expect(takeIn.mutate).toHaveBeenCalledWith({
    id: ID,
    said: '收入算错了，请重新审查',
    requestId: expect.any(String),
  })
  expect(screen.getByText(/12月2日/)).toBeInTheDocument()
  await tap('本人不申请了，撤回')
  expect(server.takeBack.mutate).toHaveBeenCalledWith({ id: ID, requestId: expect.any(String) })
})
