import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import {
  staffOfferQuestion,
  staffRecallQuestion,
  useStaffColleagues,
  useStaffQuestion,
  useStaffQuestions,
} from '@/api/question'
import { itemOf, QUESTION, staffQuestionOf } from '@/features/question/testing/question-of'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import StaffQuestionPage from '../question'
import StaffQuestions from './index'

jest.mock('@/api/question')

const COLLEAGUE = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d40'
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const listed = (rows: ReturnType<typeof itemOf>[], overdue = 1) =>
  jest.mocked(useStaffQuestions).mockReturnValue({
    isPending: false,
    error: null,
    data: { pages: [{ rows, more: false, overdue, asOf: '2026-11-26T00:00:00.000Z' }] },
    refetch: jest.fn(),
  } as never)

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  signIn([{ role: 'county', areaCode: '140406' }])
  jest.mocked(useStaffColleagues).mockReturnValue({
    isPending: false,
    error: null,
    data: [{ id: COLLEAGUE, name: '陈静', unit: null }],
    refetch: jest.fn(),
  } as never)
})
afterEach(() => jest.useRealTimers())

test('a list without words: kind, place, who answers, what is late', async () => {
  listed([itemOf({ matterType: 'wages', ownerName: '李律师', status: 'taken' })])
  await openPage(<StaffQuestions />)
  expect(screen.getByText('劳动报酬')).toBeInTheDocument()
  expect(screen.getByText(/已超过/)).toBeInTheDocument()
  expect(screen.queryByText('邻居盖房占了我家的地，怎么办？')).toBeNull()
  await tap('劳动报酬')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/question/index?id=${QUESTION}` })
  listed([], 0)
  await tap('已办完')
  expect(useStaffQuestions).toHaveBeenLastCalledWith('done')
  expect(screen.getByText('还没有办完的问题')).toBeInTheDocument()
})

test('one question: the words, but not who asked; a colleague may be asked to take it over', async () => {
  const known = (change = {}) =>
    jest.mocked(useStaffQuestion).mockReturnValue({ data: staffQuestionOf(change), error: null } as never)
  known()
  jest.mocked(staffOfferQuestion).mockResolvedValue(staffQuestionOf())
  await openPage(<StaffQuestionPage />, { id: QUESTION })
  expect(screen.getByText('邻居盖房占了我家的地，怎么办？')).toBeInTheDocument()
  await tap('请别的同事接手')
  fireEvent.change(screen.getByText('转给谁').closest('.c-field')!.querySelector('select, input')!, {
    target: { value: COLLEAGUE },
  })
  fireEvent.change(screen.getByText('原因').closest('.c-field')!.querySelector('input')!, {
    target: { value: '李律师病了' },
  })
  await tap('请他接手')
  expect(jest.mocked(staffOfferQuestion).mock.calls).toEqual([
    [{ requestId: expect.any(String), id: QUESTION, toId: COLLEAGUE, reason: '李律师病了' }],
  ])
  cleanup()
  jest.mocked(staffRecallQuestion).mockResolvedValue(staffQuestionOf())
  known({ acts: ['recall'], offer: { toName: '陈静', reason: '李律师病了' } })
  await openPage(<StaffQuestionPage />, { id: QUESTION })
  await tap('不等他了，另请一位')
  expect(jest.mocked(staffRecallQuestion).mock.calls).toEqual([
    [{ requestId: expect.any(String), id: QUESTION }],
  ])
  cleanup()
  known({ locked: true, turns: [], acts: [] })
  await openPage(<StaffQuestionPage />, { id: QUESTION })
  expect(screen.getByText('事关未成年人，内容只给答复的人看。')).toBeInTheDocument()
  expect(screen.queryByText('请别的同事接手')).toBeNull()
})

test('nobody signed in is asked to', async () => {
  signOut()
  await openPage(<StaffQuestions />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
