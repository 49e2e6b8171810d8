import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { LawyerQuestions } from '@contract/question/schema'
import { useLawyerQuestions } from '@/api/question'
import { itemOf, QUESTION } from '@/features/question/testing/question-of'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import Questions from './index'

jest.mock('@/api/question')

const ALONE = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d31'
const asOf = '2026-11-23T00:00:00.000Z'
const show = (data: Partial<LawyerQuestions> = {}) => {
  jest.mocked(useLawyerQuestions).mockReturnValue({
    isPending: false,
    error: null,
    data: { own: [], offered: [], waiting: [], bundles: [], asOf, ...data },
    refetch: jest.fn(),
  } as never)
  return openPage(<Questions />)
}

beforeEach(() => {
  jest.useFakeTimers()
  jest.mocked(Taro.navigateTo).mockClear()
  signIn([], ['practitioner'])
})
afterEach(() => jest.useRealTimers())

test('own, offered and waiting questions, and what a helper sent together, each leading to itself', async () => {
  await show({
    own: [itemOf({ excerpt: '我接下的', status: 'taken', ownerName: '李律师' })],
    offered: [itemOf({ excerpt: '同事给的', status: 'taken' })],
    waiting: [itemOf({ id: ALONE, excerpt: '急着问的', urgent: true }), itemOf({ excerpt: '汇总里的一件' })],
    bundles: [
      {
        id: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d30',
        siteName: '店上镇公共法律服务站',
        submittedAt: asOf,
        duty: { day: '2026-11-25', startsAt: '2026-11-25T00:30:00.000Z', name: '李律师' },
        questions: [itemOf({ excerpt: '汇总里的一件', relation: 'helper' })],
        answered: 2,
        helperName: '刘巧云',
      },
    ],
  })
  for (const text of ['同事请您接手', '您接下的', '等人接', '刘巧云汇总的1件', /周三值班.已答2件/])
    expect(screen.getAllByText(text).length).toBeGreaterThan(0)
  expect(screen.getByText(/^紧急.店上镇公共法律服务站/)).toBeInTheDocument()
  // what a helper sent together is not listed a second time
  expect(screen.getAllByText('汇总里的一件')).toHaveLength(1)
  await act(async () => void fireEvent.click(screen.getByText('汇总里的一件')))
  await pass(700)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/question/index?id=${QUESTION}` })
})

test('nothing waits; and it is no page for others', async () => {
  await show()
  expect(screen.getByText('没有等着答的问题')).toBeInTheDocument()
  cleanup()
  signOut()
  await openPage(<Questions />)
  expect(screen.queryByText('没有等着答的问题')).toBeNull()
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
