import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { useRecentTypes, useTemplates, useTypes } from '@/api/consultation'
import { Failure } from '@/api/failure'
import {
  acceptQuestion,
  answerQuestion,
  declineQuestion,
  offerQuestion,
  recallQuestion,
  revealAsker,
  takeQuestion,
  useLawyerQuestion,
  useQuestionColleagues,
} from '@/api/question'
import { lawyerQuestionOf, QUESTION } from '@/features/question/testing/question-of'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import LawyerQuestionPage from './index'

jest.mock('@/api/question')
jest.mock('@/api/consultation')

const COLLEAGUE = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d40'
const known = <T,>(data: T) => ({ isPending: false, error: null, data, refetch: jest.fn() }) as never
const show = (change: Parameters<typeof lawyerQuestionOf>[0] = {}) => {
  jest.mocked(useLawyerQuestion).mockReturnValue(known(lawyerQuestionOf(change)))
  return openPage(<LawyerQuestionPage />, { id: QUESTION })
}
const mine = { status: 'taken' as const, ownerName: '李律师', own: true, acts: ['answer', 'offer'] as never }
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByText(label).closest('.c-field')!.querySelector('textarea, input')!, {
    target: { value },
  })

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  Taro.clearStorageSync()
  signIn([], ['practitioner'])
  jest.mocked(useTypes).mockReturnValue({ data: undefined } as never)
  jest.mocked(useRecentTypes).mockReturnValue({ data: [] } as never)
  jest.mocked(useTemplates).mockReturnValue({ data: [] } as never)
  jest
    .mocked(useQuestionColleagues)
    .mockReturnValue(known([{ id: COLLEAGUE, name: '陈静', unit: '上党律师事务所' }]))
  for (const write of [takeQuestion, acceptQuestion, answerQuestion, offerQuestion, recallQuestion])
    jest.mocked(write).mockResolvedValue(lawyerQuestionOf())
  jest.mocked(declineQuestion).mockResolvedValue({ id: QUESTION })
  jest.mocked(revealAsker).mockResolvedValue({ name: '王秀英', phone: '13803550001' })
})
afterEach(() => jest.useRealTimers())

test('waiting: by when, and one tap to take it', async () => {
  await show()
  expect(screen.getByText(/11月25日 9:00前答复/)).toBeInTheDocument()
  expect(screen.queryByText('看完整的姓名、电话')).toBeNull()
  await tap('我来答')
  expect(jest.mocked(takeQuestion).mock.calls).toEqual([[{ requestId: expect.any(String), id: QUESTION }]])
})

test('somebody was faster: one clear sentence', async () => {
  jest.mocked(takeQuestion).mockRejectedValue(Failure.refused(refuse('question-taken').toRefusal()))
  await show()
  await tap('我来答')
  expect(screen.getByText('同事已经接了这个问题')).toBeInTheDocument()
})

test('the answer is the record: what was asked stands in it, and the right must be told', async () => {
  await show(mine)
  await tap('劳动报酬')
  type('解答意见', '先到劳动监察大队投诉，带上工资条。')
  await tap('答复里已告诉对方：符合条件可以申请法律援助')
  await act(async () => void fireEvent.click(screen.getAllByText('答复').at(-1)!))
  await pass(700)
  expect(jest.mocked(answerQuestion).mock.calls).toEqual([
    [
      expect.objectContaining({
        requestId: expect.any(String),
        id: QUESTION,
        matterType: 'wages',
        summary: '邻居盖房占了我家的地，怎么办？',
        answer: '先到劳动监察大队投诉，带上工资条。',
        result: 'answered',
        rightTold: true,
      }),
    ],
  ])
})

test('what is missing is named at its field, and nothing is sent', async () => {
  await show(mine)
  await act(async () => void fireEvent.click(screen.getAllByText('答复').at(-1)!))
  await pass(700)
  expect(screen.getByText('请选择事项类型')).toBeInTheDocument()
  expect(screen.getByText('请告诉对方可以申请法律援助，再勾选')).toBeInTheDocument()
  expect(answerQuestion).not.toHaveBeenCalled()
})

test('an answer half written is there again', async () => {
  await show(mine)
  type('解答意见', '写到一半')
  await pass(1000)
  cleanup()
  await show(mine)
  expect(screen.getByDisplayValue('写到一半')).toBeInTheDocument()
})

test('handing over: a colleague, a reason; while they are asked it can be taken back', async () => {
  await show(mine)
  await tap('转给同事')
  fireEvent.change(screen.getByText('转给谁').closest('.c-field')!.querySelector('select, input')!, {
    target: { value: COLLEAGUE },
  })
  type('原因', '这类事她更熟')
  await tap('请他接手')
  expect(jest.mocked(offerQuestion).mock.calls).toEqual([
    [{ requestId: expect.any(String), id: QUESTION, toId: COLLEAGUE, reason: '这类事她更熟' }],
  ])
  cleanup()
  await show({
    ...mine,
    acts: ['answer', 'recall'] as never,
    offer: { toName: '陈静', reason: '这类事她更熟' },
  })
  expect(screen.getByText('等陈静接手')).toBeInTheDocument()
  await tap('不转了，我自己答')
  expect(recallQuestion).toHaveBeenCalledTimes(1)
})

test('offered: take it over, or not', async () => {
  const offered = {
    status: 'taken' as const,
    acts: ['accept', 'decline'] as never,
    offer: { toName: '陈静', reason: '这类事她更熟' },
  }
  await show(offered)
  expect(screen.getByText('同事请您接手')).toBeInTheDocument()
  await tap('接不了')
  expect(declineQuestion).toHaveBeenCalledTimes(1)
  await tap('我来接手')
  expect(acceptQuestion).toHaveBeenCalledTimes(1)
})

test('who asked is masked until looked at', async () => {
  await show({ ...mine, name: '王**', phone: '138****0001' })
  expect(screen.getByText('138****0001')).toBeInTheDocument()
  await tap('看完整的姓名、电话')
  expect(screen.getByText('13803550001')).toBeInTheDocument()
})
