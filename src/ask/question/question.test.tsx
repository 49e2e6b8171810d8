import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { answeredOf, myQuestionOf, QUESTION } from '@/features/question/testing/question-of'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import { leaveAtOnce } from '@/platform/leave-at-once'
import AskQuestionPage from './index'

jest.mock('@/api/client', () => {
  const door = () => ({ query: jest.fn(), mutate: jest.fn() })
  return {
    api: {
      question: {
        ...{ one: door(), photo: door(), followUp: door() },
        ...{ withdraw: door(), close: door(), rate: door() },
      },
    },
  }
})
jest.mock('@/platform/leave-at-once', () => ({ leaveAtOnce: jest.fn() }))

const one = jest.mocked(api.question.one.query)
const followUp = jest.mocked(api.question.followUp.mutate)
const id = QUESTION

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const more = () =>
  screen.getByText('还有哪里不明白').closest('.c-field')!.querySelector<HTMLTextAreaElement>('textarea')!
const type = (value: string) => fireEvent.change(more(), { target: { value } })
const show = (question = myQuestionOf()) => {
  one.mockResolvedValue(question)
  return openPage(<AskQuestionPage />, { id })
}
/** What an act makes of the question, as it is answered and as it is asked for from then on. */
const becomes = (act: unknown, question: ReturnType<typeof myQuestionOf>) =>
  (act as jest.Mock).mockImplementation(async () => {
    one.mockResolvedValue(question)
    return question
  })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  signIn([])
  one.mockReset()
  followUp.mockReset()
})
afterEach(() => jest.useRealTimers())

test('what was asked, by when it is answered, and the way to take it back after a second thought', async () => {
  await show()
  for (const text of ['邻居盖房占了我家的地，怎么办？', '等人接', '等值班的人接', '王**', '提交了问题'])
    expect(screen.getByText(text)).toBeInTheDocument()
  expect(screen.getByText(/11月25日 9:00前答复，还有2天。答复了会发消息告诉您/)).toBeInTheDocument()
  expect(screen.queryByText('看答复单')).toBeNull()
  const { mutate } = api.question.withdraw
  becomes(mutate, myQuestionOf({ status: 'withdrawn', promisedBy: null, acts: [] }))
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false } as never)
  await tap('不问了，撤回')
  expect(mutate).not.toHaveBeenCalled()
  await tap('不问了，撤回')
  expect(jest.mocked(mutate).mock.calls).toEqual([[{ requestId: expect.any(String), id }]])
  expect(screen.getByText('已经撤回，不用答复了。')).toBeInTheDocument()
  await tap('再提一个问题')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/ask/new/index?s=a1' })
})

test.each([
  [{ status: 'collected' as const, promisedBy: null }, '还没有提交。汇总以后，一起交给下一次值班的人。'],
  [{ status: 'taken' as const, ownerName: '李律师' }, '李律师在给您答复'],
  [{ promisedBy: '2026-11-22T01:00:00.000Z' }, /已超过23小时。已经告诉司法局，对不住/],
  [{ status: 'closed' as const, promisedBy: null }, '已经办完。'],
  [{ urgent: true, urgentReason: '正在动手拆' }, '正在动手拆'],
  [{ matterType: 'wages' as const }, '劳动报酬'],
])('where it stands: %j', async (change, text) => {
  await show(myQuestionOf({ acts: [], ...change }))
  expect(screen.getByText(text)).toBeInTheDocument()
  expect(screen.queryByText('不问了，撤回')).toBeNull()
})

test('answered: who said what, until when one may ask on, the paper, and the rating by a ticket', async () => {
  await show(answeredOf())
  expect(screen.getByText('先请村委会调解。')).toBeInTheDocument()
  expect(screen.getByText(/^李律师答复/)).toBeInTheDocument()
  expect(screen.getByText('没明白的，11月30日 10:00前可以接着问，还是同一个人答复。')).toBeInTheDocument()
  await tap('看答复单')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/ask/slip/index?id=${id}` })
  jest.mocked(api.question.rate.mutate).mockResolvedValue({ ticket: 'Ab3' })
  await tap('评价这次答复')
  expect(jest.mocked(api.question.rate.mutate).mock.calls).toEqual([[{ requestId: expect.any(String), id }]])
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/rate/index?r=Ab3' })
})

test('asking on: a sentence for too few words; a lost answer is asked for again under the same id', async () => {
  await show(answeredOf())
  type('为啥')
  await tap('接着问他')
  expect(screen.getByText('要问的事至少5个字')).toBeInTheDocument()
  expect(followUp).not.toHaveBeenCalled()
  followUp.mockRejectedValueOnce(Failure.offline())
  becomes(api.question.followUp.mutate, myQuestionOf({ status: 'taken', acts: [] }))
  type('调解不成去哪里告？')
  await tap('接着问他')
  expect(screen.getByText('网络不好，正在再试，请不要关掉')).toBeInTheDocument()
  await pass(1500)
  const [lost, again] = followUp.mock.calls.map(([input]) => input)
  expect(again).toEqual(lost)
  expect(again).toEqual({ requestId: expect.any(String), id, text: '调解不成去哪里告？' })
  expect(screen.queryByText('还有哪里不明白')).toBeNull()
})

test('refused, what was typed stays, also when the page is opened anew', async () => {
  followUp.mockRejectedValueOnce(Failure.refused(refuse('question-moved-on').toRefusal()))
  await show(answeredOf())
  type('调解不成去哪里告？')
  await tap('接着问他')
  expect(screen.getByText(refuse('question-moved-on').toRefusal().message)).toBeInTheDocument()
  cleanup()
  await show(answeredOf())
  expect(more().value).toBe('调解不成去哪里告？')
})

test('enough is said only after a second thought', async () => {
  await show(answeredOf())
  const { mutate } = api.question.close
  becomes(mutate, answeredOf({ status: 'closed', acts: [], mayRate: true }))
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false } as never)
  await tap('明白了，不用再答')
  expect(mutate).not.toHaveBeenCalled()
  await tap('明白了，不用再答')
  expect(jest.mocked(mutate).mock.calls).toEqual([[{ requestId: expect.any(String), id }]])
  expect(screen.getByText('已经办完。')).toBeInTheDocument()
  expect(screen.getByText('评价这次答复')).toBeInTheDocument()
})

test('photos are brought when asked for', async () => {
  jest.mocked(api.question.photo.query).mockResolvedValue({ src: 'data:image/jpeg;base64,AA' } as never)
  await show(myQuestionOf({ photoIds: ['p1'] }))
  expect(api.question.photo.query).not.toHaveBeenCalled()
  await tap('看照片（1张）')
  expect(api.question.photo.query).toHaveBeenCalledWith({ id, photoId: 'p1' })
})

test('in safe mode the page can be left at once, and what was typed is gone', async () => {
  await show(answeredOf())
  expect(screen.queryByText('马上离开')).toBeNull()
  cleanup()
  await show(answeredOf({ safeMode: true }))
  type('调解不成去哪里告？')
  await tap('马上离开')
  expect(leaveAtOnce).toHaveBeenCalledTimes(1)
  cleanup()
  await show(answeredOf({ safeMode: true }))
  expect(more().value).toBe('')
})

test('not known yet; not one’s own; no network and another try; no id; nobody signed in', async () => {
  one.mockReturnValue(new Promise(() => undefined) as never)
  await openPage(<AskQuestionPage />, { id })
  expect(screen.getByLabelText('正在加载')).toBeInTheDocument()
  cleanup()
  one.mockReset().mockRejectedValue(Failure.refused(refuse('not-found').toRefusal()))
  await openPage(<AskQuestionPage />, { id })
  expect(screen.getByText(refuse('not-found').toRefusal().message)).toBeInTheDocument()
  cleanup()
  one.mockReset().mockRejectedValueOnce(Failure.offline()).mockResolvedValue(myQuestionOf())
  await openPage(<AskQuestionPage />, { id })
  await tap('再试一次')
  expect(screen.getByText('等值班的人接')).toBeInTheDocument()
  cleanup()
  await openPage(<AskQuestionPage />)
  expect(screen.getByText('没有找到这个问题')).toBeInTheDocument()
  cleanup()
  signOut()
  await openPage(<AskQuestionPage />, { id })
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
