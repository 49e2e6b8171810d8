import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { AssignDesk, DeskCandidate } from '@contract/assignment/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, settle, signIn } from '@/features/site/testing/stage'
import StaffAssignments from '../assignments'
import StaffCaseProfile from '../case-profile'
import StaffAssign from './index'

jest.mock('@/api/client', () => ({
  api: {
    assignment: {
      waiting: { query: jest.fn() },
      desk: { mutate: jest.fn() },
      assign: { mutate: jest.fn() },
      reassign: { mutate: jest.fn() },
      decideChange: { mutate: jest.fn() },
      profile: { query: jest.fn() },
      setProfile: { mutate: jest.fn() },
    },
  },
}))
const { assignment } = api
const desk = jest.mocked(assignment.desk.mutate)
const assign = jest.mocked(assignment.assign.mutate)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const LIU = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d11'
const QI = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d12'
const asOf = '2026-11-23T01:00:00.000Z'
const basis = {
  fit: 50,
  load: 24,
  fairness: 10,
  total: 84,
  knowsField: true,
  years: 10,
  closedAlike: 5,
  open: 2,
  openMost: 10,
  assigned: 3,
  median: 3,
}
const liu: DeskCandidate = {
  id: LIU,
  name: '刘律师',
  unit: '某某律师事务所',
  kind: 'lawyer',
  countyName: '潞城区',
  chosen: false,
  declined: 1,
  basis,
  near: [],
}
const waiting: AssignDesk = {
  id: ID,
  number: '潞城援申字〔2026〕第1号',
  notified: false,
  countyName: '潞城区',
  status: 'granted',
  aidForm: 'civil',
  matterType: 'family',
  minor: false,
  grave: false,
  clock: { what: 'assign', dueOn: '2026-11-26', law: '法律援助法第四十三条', paused: false },
  involved: false,
  mayAssign: true,
  mayReassign: false,
  mayDecideChange: false,
  chosen: null,
  fit: [liu, { ...liu, id: QI, name: '齐律师', declined: 0, basis: { ...basis, total: 40 } }],
  more: 0,
  unfit: [{ id: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d13', name: '何法工', reasons: ['kind', 'full'] }],
  assignments: [],
  changes: [],
  asOf,
}
const past: AssignDesk['assignments'][number] = {
  id: QI,
  practitionerName: '刘律师',
  unit: '某某律师事务所',
  assignedAt: asOf,
  assignedByName: '赵科长',
  answerBy: '2026-11-24T01:00:00.000Z',
  chosen: false,
  basis,
  because: null,
  outcome: null,
  cause: null,
  note: null,
  answeredAt: null,
}
const assigned: AssignDesk = {
  ...waiting,
  status: 'assigned',
  mayAssign: false,
  mayReassign: true,
  fit: [],
  unfit: [],
  assignments: [past],
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  desk.mockResolvedValue(waiting)
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}
const write = (text: string, at = 0) =>
  act(
    async () =>
      void fireEvent.change(document.querySelectorAll('textarea')[at]!, { target: { value: text } }),
  )

test('the list: what waits, until when, and who is late to answer', async () => {
  const row = {
    id: ID,
    number: '潞城援申字〔2026〕第1号',
    countyName: '潞城区',
    status: 'notified' as const,
    aidForm: 'criminal-defence' as const,
    matterType: 'criminal' as const,
    chosen: false,
    handlerName: null,
    dueOn: '2026-11-22',
    answerBy: null,
    earlier: 2,
  }
  const counts = { assign: 1, answer: 0, change: 0 }
  jest.mocked(assignment.waiting.query).mockResolvedValue({ rows: [row], counts, asOf })
  await openPage(<StaffAssignments />)
  expect(screen.getByText(/通知辩护.刑事.派过2次/)).toBeInTheDocument()
  expect(screen.getByText('已超1天')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText(row.number)))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/assign/index?id=${ID}` })
})

test('why it is this one, and why not the others; the first needs no reason', async () => {
  assign.mockResolvedValue(assigned)
  await openPage(<StaffAssign />, { id: ID })
  expect(screen.getAllByText(/合适50分：擅长婚姻家庭，执业10年，办结同类5件；空闲24分/)).toHaveLength(2)
  expect(screen.getByText('身份不能办这类案件、手上的案子已满')).toBeInTheDocument()
  expect(screen.getByText('1次')).toBeInTheDocument()
  await tap('看申请材料')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/aid-review/index?id=${ID}` })
  await tap('派给刘律师')
  expect(document.querySelector('textarea')).toBeNull()
  await tap('确定派给刘律师')
  expect(assign).toHaveBeenCalledWith({
    id: ID,
    practitionerId: LIU,
    grave: false,
    because: '',
    nearChecked: false,
    requestId: expect.any(String),
  })
  await settle()
  expect(screen.getByText('等刘律师答复')).toBeInTheDocument()
  expect(desk).toHaveBeenCalledTimes(1)
})

test('another than the first is asked why; a refusal stands where the words are', async () => {
  assign.mockRejectedValue(
    Failure.refused(refuse('bad-input', { because: '请写明为什么不选排在前面的' }).toRefusal()),
  )
  await openPage(<StaffAssign />, { id: ID })
  await tap('派给齐律师')
  await tap('确定派给齐律师')
  expect(screen.getByText('请写明为什么不选排在前面的')).toBeInTheDocument()
})

test('a similar name is said, and somebody looks before it is assigned', async () => {
  desk.mockResolvedValue({ ...waiting, fit: [{ ...liu, near: ['represents', 'advised'] }] })
  assign.mockResolvedValue(assigned)
  await openPage(<StaffAssign />, { id: ID })
  expect(screen.getByText('名字相近，请人核对')).toBeInTheDocument()
  expect(screen.getByText('可能替对方办过案件、可能给对方解答过咨询')).toBeInTheDocument()
  await tap('派给刘律师')
  await act(async () => void fireEvent.click(screen.getByRole('checkbox')))
  await tap('确定派给刘律师')
  expect(assign).toHaveBeenCalledWith(expect.objectContaining({ practitionerId: LIU, nearChecked: true }))
})

test('over whom the applicant chose: the reason is for the applicant to read', async () => {
  desk.mockResolvedValue({ ...waiting, chosen: { id: QI, name: '齐律师', reasons: [] } })
  await openPage(<StaffAssign />, { id: ID })
  expect(screen.getByText('受援人选了齐律师')).toBeInTheDocument()
  await tap('派给刘律师')
  expect(screen.getByText('受援人会看到')).toBeInTheDocument()
})

test('the whole city, and a grave case, are looked at anew', async () => {
  desk.mockResolvedValue({ ...waiting, notified: true, aidForm: 'criminal-defence' })
  await openPage(<StaffAssign />, { id: ID })
  await tap('看通知')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/defence-notice/index?id=${ID}` })
  await act(async () => void fireEvent.click(screen.getByText('全市')))
  await settle()
  await act(async () => void fireEvent.click(screen.getByRole('checkbox')))
  await settle()
  expect(desk.mock.calls.map(([{ scope, grave }]) => [scope, grave])).toEqual([
    ['county', false],
    ['city', false],
    ['city', true],
  ])
})

test('late to answer: taken back with a reason', async () => {
  desk.mockResolvedValue({ ...assigned, asOf: '2026-11-24T02:00:00.000Z' })
  jest.mocked(assignment.reassign.mutate).mockResolvedValue(waiting)
  await openPage(<StaffAssign />, { id: ID })
  expect(screen.getByText(/已经过时/)).toBeInTheDocument()
  await tap('收回另派')
  await write('电话打不通')
  await tap('收回，另派别人')
  expect(assignment.reassign.mutate).toHaveBeenCalledWith({
    id: ID,
    note: '电话打不通',
    requestId: expect.any(String),
  })
})

test('another lawyer: what is said, and a word with what is handed over', async () => {
  const change = {
    said: '律师电话打不通',
    askedAt: asOf,
    dueOn: '2026-11-30',
    outcome: null,
    reasons: null,
    decidedAt: null,
    lawyerName: '刘律师',
    handOver: null,
    deciderName: null,
  }
  desk.mockResolvedValue({
    ...assigned,
    status: 'accepted',
    mayReassign: false,
    mayDecideChange: true,
    changes: [change],
  })
  jest.mocked(assignment.decideChange.mutate).mockResolvedValue(waiting)
  await openPage(<StaffAssign />, { id: ID })
  expect(screen.getByText('律师电话打不通')).toBeInTheDocument()
  await tap('同意更换', 'radio')
  await write('律师确实没有联系')
  await write('证据八页', 1)
  await tap('作出答复')
  expect(assignment.decideChange.mutate).toHaveBeenCalledWith({
    id: ID,
    outcome: 'allowed',
    reasons: '律师确实没有联系',
    handOver: '证据八页',
    requestId: expect.any(String),
  })
})

test('one’s own cause: told, and nothing to do', async () => {
  desk.mockResolvedValue({ ...waiting, involved: true, mayAssign: false, fit: [], unfit: [] })
  await openPage(<StaffAssign />, { id: ID })
  expect(screen.getByText('这件案子和您有关')).toBeInTheDocument()
  expect(screen.queryByText('派给谁')).toBeNull()
})

test('how many cases and whether to be chosen', async () => {
  const profile = {
    id: LIU,
    name: '刘律师',
    unit: null,
    acceptsPicks: true,
    openMost: null,
    ruleOpenMost: 10,
    open: 2,
  }
  jest.mocked(assignment.profile.query).mockResolvedValue(profile)
  jest
    .mocked(assignment.setProfile.mutate)
    .mockResolvedValue({ ...profile, acceptsPicks: false, openMost: 4 })
  await openPage(<StaffCaseProfile />, { id: LIU })
  await tap('不参加', 'radio')
  await act(async () => void fireEvent.change(document.querySelector('input')!, { target: { value: '4' } }))
  await tap('保存')
  expect(assignment.setProfile.mutate).toHaveBeenCalledWith({
    id: LIU,
    acceptsPicks: false,
    openMost: 4,
    requestId: expect.any(String),
  })
})

test('a station is told that it is not theirs', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  await openPage(<StaffAssign />, { id: ID })
  expect(desk).not.toHaveBeenCalled()
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
})
