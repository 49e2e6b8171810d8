import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { LawyerCase } from '@contract/casework/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { lawyerCase } from '@/features/aid/testing/lawyer-case'
import { openPage, pass, settle, signIn } from '@/features/site/testing/stage'
import { pickPdf } from '@/platform/pick-pdf'
import LawyerCaseAct from './index'

jest.mock('@/api/client', () => ({
  api: {
    casework: {
      open: { mutate: jest.fn() },
      engage: { mutate: jest.fn() },
      setStage: { mutate: jest.fn() },
      recordMeeting: { mutate: jest.fn() },
      recordProgress: { mutate: jest.fn() },
      report: { mutate: jest.fn() },
      removePaper: { mutate: jest.fn() },
      addPaper: { mutate: jest.fn() },
    },
  },
}))
jest.mock('@/platform/pick-pdf')
jest.mock('@/components/signature/pad', () => ({
  SignaturePad: ({ onChange }: { onChange: (strokes: number[][][]) => void }) => (
    <button onClick={() => onChange([[[1, 1, 0]]])}>签</button>
  ),
}))
const { open, engage, setStage, recordMeeting, recordProgress, report, removePaper, addPaper } = api.casework
const know = (change: Partial<LawyerCase> = {}) =>
  jest.mocked(open.mutate).mockResolvedValue({ ...lawyerCase, ...change })
const doing = (act: string, more: Record<string, string> = {}) =>
  openPage(<LawyerCaseAct />, { id: lawyerCase.id, act, ...more })
const engagement = { stage: 'trial' as const, signedOn: '2026-11-23', lateCause: null, lateSaid: null }

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T01:00:00.000Z') })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  signIn([], ['practitioner'])
  know()
})
afterEach(() => jest.useRealTimers())

const choose = (text: string) => act(async () => void fireEvent.click(screen.getByText(text)))
const write = (at: number, text: string) =>
  act(
    async () =>
      void fireEvent.change(document.querySelectorAll('textarea')[at]!, { target: { value: text } }),
  )
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}
const day = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))

test('signed late: asks why, and only then', async () => {
  know({ asOf: '2026-12-03T01:00:00.000Z' })
  jest.mocked(engage.mutate).mockResolvedValue({ ...lawyerCase, status: 'engaged', engagement })
  jest.mocked(Taro.getCurrentPages).mockReturnValueOnce([{}, {}] as never)
  await doing('engage')
  expect(screen.queryByText('签好的委托协议')).toBeNull()
  await choose('审判阶段')
  expect(screen.getByText('签好的委托协议')).toBeInTheDocument()
  expect(screen.getByText('签好的授权委托书')).toBeInTheDocument()
  await day('签字日期', '2026-11-30')
  expect(screen.queryByText('为什么晚了')).toBeNull()
  await day('签字日期', '2026-12-02')
  await choose('受援人自己的原因')
  await write(0, '人在外地打工')
  await tap('登记委托')
  expect(engage.mutate).toHaveBeenCalledWith(
    expect.objectContaining({
      stage: 'trial',
      signedOn: '2026-12-02',
      lateCause: 'recipient',
      lateSaid: '人在外地打工',
    }),
  )
  await settle()
  expect(Taro.navigateBack).toHaveBeenCalled()
})

test('an act that was opened by itself ends at its case, not at the front page', async () => {
  jest.mocked(engage.mutate).mockResolvedValue({ ...lawyerCase, status: 'engaged', engagement })
  jest.mocked(Taro.getCurrentPages).mockReturnValue([{}] as never)
  await doing('engage')
  await choose('审判阶段')
  await day('签字日期', '2026-11-25')
  await tap('登记委托')
  await settle()
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/lawyer/case/index?id=${lawyerCase.id}` })
})

test('what the file lacks stands at the photo it lacks', async () => {
  const lacking = refuse('bad-input', { 'papers.agreement': '请把签好的委托协议拍照传上来' })
  jest.mocked(engage.mutate).mockRejectedValue(Failure.refused(lacking.toRefusal()))
  await doing('engage')
  await choose('审判阶段')
  await day('签字日期', '2026-11-23')
  await tap('登记委托')
  expect(screen.getByText('请把签好的委托协议拍照传上来')).toBeInTheDocument()
})

test('a meeting goes only with all four points and a signature', async () => {
  jest.mocked(recordMeeting.mutate).mockResolvedValue({ ...lawyerCase, status: 'engaged' })
  await doing('meet')
  await act(
    async () =>
      void fireEvent.change(document.querySelector('input:not([type="date"])')!, {
        target: { value: '援助中心' },
      }),
  )
  await write(0, '问了欠薪的经过，有欠条')
  for (const box of screen.getAllByRole('checkbox').slice(0, 3))
    await act(async () => void fireEvent.click(box))
  await tap('签')
  await tap('提交约见记录')
  expect(recordMeeting.mutate).not.toHaveBeenCalled()
  await act(async () => void fireEvent.click(screen.getAllByRole('checkbox')[3]!))
  await tap('提交约见记录')
  expect(recordMeeting.mutate).toHaveBeenCalledWith(
    expect.objectContaining({
      place: '援助中心',
      told: { duty: true, relief: true, risks: true, rights: true },
      readAloud: false,
      strokes: [[[1, 1, 0]]],
    }),
  )
})

test('a mediation without the consent on paper is not told, and leads to where it is photographed', async () => {
  know({ status: 'engaged', engagement })
  await doing('progress')
  await choose('和解、调解')
  expect(screen.getByText('要先有他同意的书面意见')).toBeInTheDocument()
  await tap('告诉受援人')
  expect(recordProgress.mutate).not.toHaveBeenCalled()
  await tap('去传')
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/lawyer/case-act/index?id=${lawyerCase.id}&act=paper&code=mediation-consent`,
  })
  jest.mocked(recordProgress.mutate).mockResolvedValue({ ...lawyerCase, status: 'engaged' })
  await choose('开庭')
  await write(0, '今天开了庭，等判决')
  await tap('告诉受援人')
  expect(recordProgress.mutate).toHaveBeenCalledWith(
    expect.objectContaining({ kind: 'hearing', happenedOn: '2026-11-23', what: '今天开了庭，等判决' }),
  )
})

test('what is written survives leaving the page', async () => {
  know({ status: 'engaged', engagement })
  const { unmount } = await doing('progress')
  await write(0, '写到一半')
  await pass(200)
  unmount()
  await doing('progress')
  expect(document.querySelector('textarea')).toHaveValue('写到一半')
})

test('a report says which kind of case it is', async () => {
  know({ status: 'engaged', engagement })
  jest.mocked(report.mutate).mockResolvedValue({ ...lawyerCase, status: 'engaged' })
  await doing('report')
  await choose('重大疑难')
  await choose('涉及群体性事件')
  await write(0, '四十多名工人一起讨薪')
  await tap('报给县区中心')
  expect(report.mutate).toHaveBeenCalledWith({
    id: lawyerCase.id,
    kind: 'major',
    flags: ['group'],
    said: '四十多名工人一起讨薪',
    requestId: expect.any(String),
  })
})

test('a paper that came as a PDF', async () => {
  know({ status: 'engaged', engagement })
  jest.mocked(pickPdf).mockResolvedValueOnce({ name: '判决书.pdf', bytes: 4_000_000, content: 'JVBERg==' })
  await doing('paper', { code: 'agreement' })
  await tap('传PDF文件')
  expect(addPaper.mutate).not.toHaveBeenCalled()
  jest.mocked(pickPdf).mockResolvedValueOnce({ name: '协议.pdf', bytes: 4, content: 'JVBERg==' })
  jest.mocked(addPaper.mutate).mockResolvedValue({
    id: '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0002',
    code: 'agreement',
    name: '委托协议',
    stage: 'trial',
    type: 'application/pdf',
    bytes: 4,
    createdAt: '2026-11-23T01:00:00.000Z',
  })
  await tap('传PDF文件')
  await settle()
  expect(addPaper.mutate).toHaveBeenCalledWith(
    expect.objectContaining({ applicationId: lawyerCase.id, code: 'agreement', content: 'JVBERg==' }),
  )
  expect(screen.getByText('已有1页')).toBeInTheDocument()
})

test('another stage; the last page of a paper taken out', async () => {
  const papers = [
    {
      id: '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0001',
      code: 'agreement',
      name: '委托协议',
      stage: 'trial' as const,
      type: 'image/png',
      bytes: 80,
      createdAt: '2026-11-23T01:00:00.000Z',
    },
  ]
  know({ status: 'engaged', engagement, papers })
  jest.mocked(setStage.mutate).mockResolvedValue({ ...lawyerCase, status: 'engaged' })
  const { unmount } = await doing('stage')
  await choose('不打官司，协商解决')
  await tap('改成这个阶段')
  expect(setStage.mutate).toHaveBeenCalledWith(expect.objectContaining({ stage: 'non-litigation' }))
  unmount()
  jest.mocked(removePaper.mutate).mockResolvedValue({ ...lawyerCase, status: 'engaged', engagement })
  await doing('paper', { code: 'agreement' })
  expect(screen.getByText('已有1页')).toBeInTheDocument()
  await tap('删掉最后一页')
  await settle()
  expect(removePaper.mutate).toHaveBeenCalledWith(
    expect.objectContaining({ applicationId: lawyerCase.id, paperId: papers[0]!.id }),
  )
  expect(screen.queryByText('已有1页')).toBeNull()
})
