import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { Review } from '@contract/aid/desk-schema'
import { completeForm, cross } from '@contract/aid/testing/forms'
import { refuse, type RefusalCode } from '@contract/refusal'
import * as documents from '@/api/document'
import * as api from '@/api/review'
import * as intake from '@/api/intake'
import { Failure } from '@/api/failure'
import AidReview from './index'

jest.mock('@/api/review')
jest.mock('@/api/intake')
jest.mock('@/api/document')
jest.mock('@/api/casework', () => ({ useCountyCase: () => ({}) }))
jest.mock('@/api/supplement', () => ({ useStanding: () => ({}) }))

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const review: Review = {
  item: {
    id: ID,
    number: '潞城援申字〔2026〕第1号',
    name: '王**',
    countyCode: '140406',
    countyName: '潞城区',
    groups: ['elderly', 'woman'],
    circumstance: null,
    aidForm: 'civil',
    matterType: 'family',
    submittedAt: '2026-11-23T00:30:00.000Z',
    dueOn: '2026-11-30',
    limitationOn: null,
    urgent: false,
    greenChannel: true,
    status: 'submitted',
  },
  form: { ...completeForm(), idNumber: '140406********0023', phone: '138****7890', address: '店上镇****' },
  meansPath: 'promise',
  incomePerHeadYuan: 170,
  standardPerHeadYuan: 900,
  papers: [
    { id: 'p1', kind: 'identity', type: 'image/png', bytes: 1, uploadedAt: '2026-11-23T00:30:00.000Z' },
  ],
  promise: {
    noticeVersion: 1,
    text: '法律援助申请告知承诺书\n我说明的情况真实',
    documentHash: 'f'.repeat(64),
    signerName: '王秀英',
    signedAt: '2026-11-23T00:30:00.000Z',
    strokes: cross,
    intact: true,
  },
  decision: null,
  proposal: null,
  papersDueOn: null,
  clock: { what: 'review', dueOn: '2026-11-30', law: '法律援助法第四十三条', paused: false },
  history: [{ act: 'submit', at: '2026-11-23T00:30:00.000Z', actor: 'applicant', actorName: '小王' }],
  own: false,
  acts: ['grant', 'refuse'],
  asOf: '2026-11-23T00:30:00.000Z',
}

const refetch = jest.fn()
const know = (change: Partial<Review> = {}) =>
  jest.mocked(api.useReview).mockReturnValue({ data: { ...review, ...change }, refetch } as never)
const refusing = (code: RefusalCode) => Failure.refused(refuse(code).toRefusal())

beforeEach(() => {
  jest.clearAllMocks()
  Taro.clearStorageSync()
  jest.useFakeTimers({ now: new Date('2026-11-23T08:30:00+08:00') })
  Object.assign(Taro, { pageScrollTo: jest.fn(), previewImage: jest.fn() })
  jest.mocked(useRouter).mockReturnValue({ params: { id: ID } } as never)
  jest.mocked(intake.useBeside).mockReturnValue({ data: undefined } as never)
  jest.mocked(documents.useCaseDocuments).mockReturnValue({ data: undefined } as never)
  know()
})
afterEach(() => jest.useRealTimers())

const rest = () => act(async () => void (await jest.advanceTimersByTimeAsync(700)))
const tap = async (name: string | RegExp, role = 'button', at = 0) => {
  fireEvent.click(screen.getAllByRole(role, { name })[at]!)
  await rest()
}
const decisions = () => jest.mocked(api.decide).mock.calls.map(([input]) => input)
const reasons = () => document.querySelector<HTMLTextAreaElement>('#deciding textarea')!

describe('what is seen', () => {
  test('masked, with the sum behind the figure, and the promise intact', () => {
    render(<AidReview />)
    expect(screen.getByText('140406********0023')).toBeInTheDocument()
    expect(screen.getByText('人均每月170元')).toBeInTheDocument()
    expect(screen.getByText('340元 ÷ 2人')).toBeInTheDocument()
    expect(screen.getByText('不高于标准')).toBeInTheDocument()
    expect(screen.getByText('完好')).toBeInTheDocument()
  })

  test('a promise that was tampered with can not be overlooked', () => {
    know({ promise: { ...review.promise!, intact: false } })
    render(<AidReview />)
    expect(screen.queryByText('完好')).toBeNull()
    expect(screen.getByText('不完好').closest('[role=alert]')).not.toBeNull()
  })

  test('urgent, and why', () => {
    know({ item: { ...review.item, urgent: true, limitationOn: '2026-11-25' } })
    render(<AidReview />)
    expect(screen.getByText('紧急').closest('[role=alert]')!.textContent).toContain('2026年11月25日，还有2天')
  })

  test('a limitation that is past says so, and is not urgent', () => {
    know({ item: { ...review.item, urgent: false, limitationOn: '2026-11-20' } })
    render(<AidReview />)
    expect(screen.queryByText('紧急')).toBeNull()
    expect(screen.getByText('期限已过').closest('[role=status]')!.textContent).toContain('已经过了3天')
  })

  test('an opponent at the table is left out of the sum', () => {
    const household = [...review.form.household, { ...review.form.household[0]!, isOpponent: true }]
    know({ form: { ...review.form, household } })
    render(<AidReview />)
    expect(screen.getByText('340元 ÷ 2人')).toBeInTheDocument()
    expect(screen.getByText(/是对方，不算在内/)).toBeInTheDocument()
  })

  test('a paper is fetched when it is tapped and not before', async () => {
    jest
      .mocked(api.openReviewPaper)
      .mockResolvedValue({ type: 'image/png', content: 'data:image/png;base64,QQ==' })
    render(<AidReview />)
    expect(api.openReviewPaper).not.toHaveBeenCalled()
    await tap(/身份证件/, 'link')
    expect(api.openReviewPaper).toHaveBeenCalledWith(ID, 'p1')
    expect(screen.getByLabelText('身份证件')).toHaveAttribute('src', 'data:image/png;base64,QQ==')
  })

  test('one’s own application has no buttons', () => {
    know({ own: true, acts: [] })
    render(<AidReview />)
    expect(screen.getByText('这是您本人的申请')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '同意援助' })).toBeNull()
  })

  test('another county’s is not found', () => {
    jest.mocked(api.useReview).mockReturnValue({ error: refusing('not-found'), refetch } as never)
    render(<AidReview />)
    expect(screen.getByText('没有找到，可能已被删除或不归您办理')).toBeInTheDocument()
  })
})

describe('revealing', () => {
  test('needs a reason, and shows the value in full', async () => {
    jest.mocked(api.reveal).mockResolvedValue({ value: '13834567890' })
    render(<AidReview />)
    await tap('看完整的电话')
    await tap('看完整')
    expect(api.reveal).not.toHaveBeenCalled()
    await tap('电话核实情况', 'radio')
    await tap('看完整')
    expect(api.reveal).toHaveBeenCalledWith({
      requestId: expect.any(String),
      id: ID,
      field: 'phone',
      reason: '电话核实情况',
    })
    expect(screen.getByText('13834567890')).toBeInTheDocument()
  })
})

describe('deciding', () => {
  test('grants with reasons tapped together, after one more question, once', async () => {
    jest.mocked(api.decide).mockResolvedValue(review)
    render(<AidReview />)
    await tap('同意援助')
    await tap(/加上：申请事项属于法律援助范围/)
    await tap(/加上：材料齐全/)
    await tap('确认同意')
    expect(Taro.showModal).toHaveBeenCalledTimes(1)
    expect(decisions()).toEqual([
      {
        requestId: expect.any(String),
        id: ID,
        act: 'grant',
        reasons: '申请事项属于法律援助范围。材料齐全，同意给予法律援助。',
      },
    ])
    expect(screen.getByText('决定已作出')).toBeInTheDocument()
  })

  test('does nothing when the last question is answered with no', async () => {
    jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
    render(<AidReview />)
    await tap('同意援助')
    await tap(/加上：申请事项属于法律援助范围/)
    await tap('确认同意')
    expect(decisions()).toEqual([])
  })

  test('refuses only with a ground and reasons', async () => {
    jest.mocked(api.decide).mockResolvedValue(review)
    render(<AidReview />)
    await tap('不予援助')
    await tap('确认不予')
    expect(screen.getByText('请选择不予援助的依据')).toBeInTheDocument()
    expect(screen.getByText('请填写理由')).toBeInTheDocument()
    expect(Taro.showModal).not.toHaveBeenCalled()
    await tap(/不归本中心管辖/, 'radio')
    await tap(/加上：事情不由本县区管辖/)
    await tap('确认不予')
    expect(decisions()).toMatchObject([
      { act: 'refuse', ground: 'no-jurisdiction', reasons: '事情不由本县区管辖。' },
    ])
  })

  test('decided by a colleague meanwhile: says so and looks again', async () => {
    jest.mocked(api.decide).mockRejectedValue(refusing('not-in-this-state'))
    render(<AidReview />)
    await tap('同意援助')
    fireEvent.change(reasons(), { target: { value: '符合条件，同意' } })
    await tap('确认同意')
    expect(screen.getByText('这件申请已经有了新进展，请刷新后再看')).toBeInTheDocument()
    expect(refetch).toHaveBeenCalledTimes(1)
  })

  test('what was written survives leaving the page', async () => {
    const { unmount } = render(<AidReview />)
    await tap('同意援助')
    fireEvent.change(reasons(), { target: { value: '写到一半' } })
    await rest()
    unmount()
    render(<AidReview />)
    await tap('同意援助')
    expect(reasons()).toHaveValue('写到一半')
  })
})

describe('two levels', () => {
  test('proposes what will be the decision’s words', async () => {
    know({ acts: ['propose-grant', 'propose-refuse', 'grant-provisionally'] })
    jest.mocked(api.propose).mockResolvedValue(review)
    render(<AidReview />)
    expect(screen.queryByRole('button', { name: '同意援助' })).toBeNull()
    await tap('拟同意，报审批')
    await tap(/加上：材料齐全/)
    await tap('报审批')
    expect(jest.mocked(api.propose).mock.calls).toMatchObject([
      [{ id: ID, act: 'propose-grant', reasons: '材料齐全，同意给予法律援助。' }],
    ])
    expect(screen.getByText('已报审批，等同事来批')).toBeInTheDocument()
  })

  const proposal = {
    act: 'refuse' as const,
    ground: 'not-in-scope' as const,
    reasons: '不在范围里',
    proposerName: '赵科长',
    proposedAt: '2026-11-23T00:30:00.000Z',
    mine: false,
  }

  test('approves with the proposal in sight, or sends back with a reason', async () => {
    know({ item: { ...review.item, status: 'proposed-refuse' }, proposal, acts: ['approve', 'send-back'] })
    jest.mocked(api.settleProposal).mockResolvedValue(review)
    render(<AidReview />)
    expect(screen.getByText('拟不予法律援助')).toBeInTheDocument()
    expect(screen.getByText('不在范围里')).toBeInTheDocument()
    await tap('退回再审')
    await tap('确认退回')
    expect(screen.getByText('请填写退回的原因')).toBeInTheDocument()
    fireEvent.change(reasons(), { target: { value: '收入再核一核' } })
    await tap('确认退回')
    await tap('批准')
    await tap('确认批准')
    expect(jest.mocked(api.settleProposal).mock.calls).toMatchObject([
      [{ id: ID, act: 'send-back', reasons: '收入再核一核' }],
      [{ id: ID, act: 'approve' }],
    ])
  })

  test('who proposed waits for a colleague', () => {
    know({ proposal: { ...proposal, mine: true }, acts: [] })
    render(<AidReview />)
    expect(screen.getByText('您报的，要由另一位同事来批。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '批准' })).toBeNull()
  })
})

describe('before the papers are complete', () => {
  test('asks why, and sends it', async () => {
    know({
      item: { ...review.item, urgent: true, limitationOn: '2026-11-25' },
      acts: ['grant', 'refuse', 'grant-provisionally'],
    })
    jest.mocked(api.grantProvisionally).mockResolvedValue(review)
    render(<AidReview />)
    await tap('材料没齐但很急：先行提供援助')
    await tap('确认先行提供')
    expect(screen.getByText('请选择为什么先行提供')).toBeInTheDocument()
    await tap(/时效或者期限不到七天/, 'radio')
    fireEvent.change(reasons(), { target: { value: '时效后天到期' } })
    await tap('确认先行提供')
    expect(jest.mocked(api.grantProvisionally).mock.calls).toMatchObject([
      [{ id: ID, cause: 'limitation', reasons: '时效后天到期' }],
    ])
  })

  const granted: Partial<Review> = {
    item: { ...review.item, status: 'granted' },
    decision: {
      act: 'grant',
      number: '潞城援决字〔2026〕第1号',
      ground: null,
      reasons: '时效后天到期',
      decidedAt: '2026-11-13T02:00:00.000Z',
      deciderName: '赵科长',
    },
    papersDueOn: '2026-11-30',
    acts: ['complete-papers'],
  }

  test('papers that are waited for are said to be complete', async () => {
    know(granted)
    jest.mocked(api.completePapers).mockResolvedValue(review)
    render(<AidReview />)
    expect(screen.getByText('最晚11月30日 周一补齐，还剩7天。')).toBeInTheDocument()
    expect(screen.queryByText(/应当终止援助/)).toBeNull()
    await tap('材料已补齐')
    await tap('确认已补齐')
    expect(jest.mocked(api.completePapers).mock.calls).toMatchObject([[{ id: ID }]])
  })

  test('papers that did not come: the draft of a termination, ready to be copied', async () => {
    Object.assign(Taro, { setClipboardData: jest.fn().mockResolvedValue({}) })
    know({ ...granted, papersDueOn: '2026-11-20' })
    render(<AidReview />)
    await tap('复制这段话')
    expect(Taro.setClipboardData).toHaveBeenCalledWith({
      data: expect.stringMatching(/^潞城援决字〔2026〕第1号.*2026年11月20日前.*终止法律援助。$/),
    })
  })
})

test('refused and not received: says that it is to be served, until it is', () => {
  const clock = { what: 'objection', dueOn: '2026-12-08', law: '', paused: true } as const
  know({ item: { ...review.item, status: 'refused' }, acts: [], clock })
  const { unmount } = render(<AidReview />)
  expect(screen.getByText('决定还没有送达')).toBeInTheDocument()
  unmount()
  know({ item: { ...review.item, status: 'refused' }, acts: [], clock: { ...clock, paused: false } })
  render(<AidReview />)
  expect(screen.queryByText('决定还没有送达')).toBeNull()
})

test('a decision without its paper is named at the way to the papers, a made one is not', () => {
  const paper = { asks: [], known: [] }
  const papers = [
    { ...paper, code: 'refuse', title: '不予法律援助决定书', obstacle: null },
    { ...paper, code: 'grant', title: '给予法律援助决定书', obstacle: 'paper-not-yet' },
    { ...paper, code: 'receipt', title: '申请材料接收凭证', obstacle: null },
  ]
  const answer = { documents: [], papers, own: false, asOf: review.asOf }
  jest.mocked(documents.useCaseDocuments).mockReturnValue({ data: answer } as never)
  const { unmount } = render(<AidReview />)
  expect(screen.getByText('还没出：不予法律援助决定书')).toBeInTheDocument()
  unmount()
  const made = papers.map((one) => ({ ...one, obstacle: one.obstacle ?? 'paper-there' }))
  jest.mocked(documents.useCaseDocuments).mockReturnValue({ data: { ...answer, papers: made } } as never)
  render(<AidReview />)
  expect(screen.getByText('出决定书、通知书、公函，登记送达')).toBeInTheDocument()
})
