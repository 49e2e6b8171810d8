import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Coverage, DefenceNotice, NoticeItem } from '@contract/defence/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffDefenceCoverage from '../defence-coverage'
import StaffDefenceEdit from '../defence-edit'
import StaffDefenceNotices from '../defence-notices'
import StaffDefenceNotice from './index'

jest.mock('@/api/client', () => ({
  api: {
    defence: {
      list: { query: jest.fn() },
      coverage: { query: jest.fn() },
      one: { mutate: jest.fn() },
      register: { mutate: jest.fn() },
      correct: { mutate: jest.fn() },
    },
    document: { make: { mutate: jest.fn() } },
  },
}))
const { list, coverage, one, register, correct } = jest.mocked(api.defence, { shallow: false })
const make = jest.mocked(api.document.make.mutate)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const asOf = '2026-11-25T01:00:00.000Z'
const item: NoticeItem = {
  id: ID,
  number: '潞城援辩字〔2026〕第1号',
  countyName: '潞城区',
  name: '张**',
  authority: 'court',
  authorityName: '潞城区人民法院',
  documentNumber: '潞法通字〔2026〕12号',
  ground: 'life-or-death',
  stage: 'first-instance',
  hearingOn: '2026-12-20',
  receivedAt: '2026-11-20T01:00:00.000Z',
  dueOn: '2026-11-23',
  actBy: '2026-11-23',
  status: 'notified',
  state: 'waiting',
  outcome: 'overdue',
  assignedAt: null,
  handlerName: null,
  letter: null,
}
const noticeOf = (change: Partial<DefenceNotice> = {}): DefenceNotice => ({
  ...item,
  name: '张小军',
  countyCode: '140406',
  charge: '故意伤害罪',
  caseNumber: null,
  idNumber: '140426********0015',
  detainedAt: '潞城区看守所',
  officerName: null,
  officerPhone: null,
  registeredAt: '2026-11-20T02:00:00.000Z',
  registeredByName: '赵科长',
  corrections: [],
  needs: { experienced: true, knowsMinors: false },
  outdatedLetter: null,
  mayCorrect: true,
  mayMoveReceipt: true,
  history: [],
  asOf,
  ...change,
})
const assigned = {
  status: 'assigned',
  state: 'letter',
  outcome: 'in-time',
  assignedAt: '2026-11-23T01:00:00.000Z',
  handlerName: '李律师',
} as const
const letter = { id: ID, number: '潞城援函字〔2026〕第1号', issuedAt: '2026-11-23T02:00:00.000Z' }

const tap = async (text: string | RegExp) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea, select')!
const type = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const open = (change: Partial<DefenceNotice>) => {
  cleanup()
  one.mutate.mockResolvedValue(noticeOf(change))
  return openPage(<StaffDefenceNotice />, { id: ID })
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  jest.mocked(Taro.showModal).mockResolvedValue({ confirm: true, cancel: false } as never)
  signIn([{ role: 'county', areaCode: '140406' }])
  list.query.mockResolvedValue({
    rows: [item],
    more: false,
    counts: { waiting: 1, letter: 2, done: 3, ended: 0 },
    asOf,
  })
})
afterEach(() => jest.useRealTimers())

describe('the list', () => {
  test('says how late what waits is, leads on, and asks for the other states', async () => {
    await openPage(<StaffDefenceNotices />)
    expect(screen.getByText('已超2天')).toBeInTheDocument()
    expect(screen.getByText('待回函 2')).toBeInTheDocument()
    await tap(/^张\*\*/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/defence-notice/index?id=${ID}` })
    await tap('登记一份通知')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/defence-edit/index' })
    await tap('待回函 2')
    expect(list.query).toHaveBeenLastCalledWith({ state: 'letter' })
  })

  test('the city watches: opens nobody’s and registers nothing', async () => {
    signIn([{ role: 'city', areaCode: '140400' }])
    await openPage(<StaffDefenceNotices />)
    await tap(/^张\*\*/)
    expect(Taro.navigateTo).not.toHaveBeenCalled()
    expect(screen.queryByText('登记一份通知')).toBeNull()
  })
})

test('coverage goes with what it is made of, its period and each row', async () => {
  const answer: Coverage = {
    numerator: 2,
    denominator: 3,
    unit: '件',
    period: { from: '2026-01-01', to: '2026-11-25' },
    outcomes: { 'in-time': 2, late: 0, waiting: 0, overdue: 1, ended: 1 },
    rows: [item],
    more: false,
  }
  coverage.query.mockResolvedValue(answer)
  await openPage(<StaffDefenceCoverage />)
  expect(coverage.query).toHaveBeenCalledWith({ from: '2026-01-01', to: '2026-11-25' })
  expect(screen.getByText('66.66%')).toBeInTheDocument()
  expect(screen.getByText(/按期指派2件 ÷ 通知3件/)).toBeInTheDocument()
  expect(screen.getByText('1件，不计入')).toBeInTheDocument()
  await tap(item.number)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/defence-notice/index?id=${ID}` })
})

describe('one notice', () => {
  test('tells what the law wants of the lawyer while one is waited for, and offers no letter', async () => {
    await open({})
    expect(screen.getByText('要有三年以上刑事辩护经历')).toBeInTheDocument()
    expect(screen.getByText('张小军')).toBeInTheDocument()
    expect(screen.getByText('140426********0015')).toBeInTheDocument()
    expect(screen.queryByText('出公函')).toBeNull()
    await tap('去指派律师')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/assign/index?id=${ID}` })
    await tap('更正登记')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/defence-edit/index?id=${ID}` })
    expect(one.mutate).toHaveBeenCalledTimes(1)
  })

  test('the letter is made of the notice’s own words after one question, and then stands there', async () => {
    make.mockResolvedValue({} as never)
    await open(assigned)
    one.mutate.mockResolvedValue(noticeOf({ ...assigned, state: 'done', actBy: null, letter }))
    await tap('出公函')
    expect(make).toHaveBeenCalledWith({
      requestId: expect.any(String),
      applicationId: ID,
      code: 'criminal-letter',
      extra: { recipientOffice: '潞城区人民法院', cause: '涉嫌故意伤害罪', stage: '一审' },
    })
    expect(screen.getByText(letter.number)).toBeInTheDocument()
    expect(screen.queryByText('出公函')).toBeNull()
  })

  test('a letter that names an earlier lawyer is replaced; a refusal is said', async () => {
    make.mockRejectedValue(Failure.refused(refuse('paper-ended').toRefusal()))
    await open({ ...assigned, outdatedLetter: letter })
    expect(screen.getByText('律师换了，公函也要换')).toBeInTheDocument()
    await tap('出公函')
    expect(make).toHaveBeenCalledWith(expect.objectContaining({ replaces: letter.id }))
    expect(screen.getByText('这份文书已经收回或换过了，请刷新后再看')).toBeInTheDocument()
  })

  test('a station is told that it is not theirs', async () => {
    signIn([{ role: 'station', areaCode: '140406100000' }])
    await open({})
    expect(one.mutate).not.toHaveBeenCalled()
    expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
  })
})

describe('typing a notice', () => {
  test('an authority offers its own stages and grounds; what is typed is sent as a moment of Shanghai', async () => {
    register.mutate.mockResolvedValue(noticeOf())
    await openPage(<StaffDefenceEdit />)
    await tap('公安机关')
    const options = (label: string) =>
      Array.from(box(label).querySelectorAll('option')).map(({ text }) => text)
    expect(options('诉讼阶段')).toContain('侦查')
    expect(options('诉讼阶段')).not.toContain('一审')
    expect(options('通知的理由')).not.toContain('缺席审判案件的被告人')
    type('机关全称', '潞城区公安局')
    type('通知书文书号', '12号')
    type('收到的日期', '2026-11-25')
    type('收到的时间', '08:40')
    type('姓名', '张小军')
    type('涉嫌的罪名', '盗窃罪')
    type('诉讼阶段', 'investigation')
    type('通知的理由', 'minor')
    await tap('登记')
    const sent = register.mutate.mock.calls[0]![0]
    expect(sent).toMatchObject({
      countyCode: '140406',
      notice: {
        authority: 'police',
        stage: 'investigation',
        ground: 'minor',
        receivedAt: '2026-11-25T00:40:00.000Z',
        hearingOn: undefined,
      },
    })
    expect(sent.id).toBe(sent.requestId)
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/staff/defence-notice/index?id=${ID}` })
  })

  test('a red mark stands at its field', async () => {
    register.mutate.mockRejectedValue(
      Failure.refused(refuse('bad-input', { 'notice.charge': '请填写涉嫌的罪名' }).toRefusal()),
    )
    await openPage(<StaffDefenceEdit />)
    await tap('登记')
    expect(screen.getByText('请填写涉嫌的罪名')).toBeInTheDocument()
  })

  test('correcting begins with what is registered, keeps its moment, and wants a reason', async () => {
    correct.mutate.mockResolvedValue(noticeOf())
    one.mutate.mockResolvedValue(noticeOf({ receivedAt: '2026-11-20T01:00:31.000Z' }))
    await openPage(<StaffDefenceEdit />, { id: ID })
    expect(box('涉嫌的罪名').value).toBe('故意伤害罪')
    expect(box('身份证号').value).toBe('')
    type('涉嫌的罪名', '抢劫罪')
    type('更正的原因', '登记时看错了')
    await tap('更正')
    expect(correct.mutate).toHaveBeenCalledWith({
      id: ID,
      requestId: expect.any(String),
      because: '登记时看错了',
      notice: expect.objectContaining({
        charge: '抢劫罪',
        idNumber: '',
        receivedAt: '2026-11-20T01:00:31.000Z',
      }),
    })
  })

  test('the receipt is not asked for once a lawyer was assigned; nothing when the case is over', async () => {
    one.mutate.mockResolvedValue(noticeOf({ mayMoveReceipt: false }))
    await openPage(<StaffDefenceEdit />, { id: ID })
    expect(screen.queryByText('收到的日期')).toBeNull()
    cleanup()
    one.mutate.mockResolvedValue(noticeOf({ mayCorrect: false }))
    await openPage(<StaffDefenceEdit />, { id: ID })
    expect(screen.getByText('这件案子已经办完，不能再更正')).toBeInTheDocument()
  })
})
