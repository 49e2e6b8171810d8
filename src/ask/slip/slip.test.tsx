import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { answeredOf, myQuestionOf, QUESTION } from '@/features/question/testing/question-of'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import AskSlip from './index'

jest.mock('@/api/client', () => ({ api: { question: { one: { query: jest.fn() } } } }))
const one = jest.mocked(api.question.one.query)
const print = jest.fn()

const show = (question = answeredOf()) => {
  one.mockResolvedValue(question)
  return openPage(<AskSlip />, { id: QUESTION })
}

beforeEach(() => {
  jest.useFakeTimers()
  window.print = print.mockReset()
  one.mockReset()
  signIn([])
})
afterEach(() => jest.useRealTimers())

test('the sheet has question, answer, by whom and where to turn, and is printed', async () => {
  await show()
  for (const text of [
    '法律咨询答复单',
    '2026年11月23日 8:00提问 王**',
    '邻居盖房占了我家的地，怎么办？',
    '先请村委会调解。',
    '答复：李律师 店上镇公共法律服务站',
    '站点电话 0355-5850148 法律服务热线 12348',
  ])
    expect(screen.getByText(text)).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText('打印这一页')))
  await pass(700)
  expect(print).toHaveBeenCalledTimes(1)
})

test('asked without a name and at a site without a telephone it says neither', async () => {
  await show(answeredOf({ name: null, sitePhone: null }))
  expect(screen.getByText('2026年11月23日 8:00提问')).toBeInTheDocument()
  expect(screen.getByText('法律服务热线 12348')).toBeInTheDocument()
})

test('nothing is printed before there is an answer', async () => {
  await show(myQuestionOf())
  expect(screen.getByText('还没有答复')).toBeInTheDocument()
  expect(screen.queryByText('打印这一页')).toBeNull()
})

test('in safe mode the page can be left at once', async () => {
  await show()
  expect(screen.queryByText('马上离开')).toBeNull()
  cleanup()
  await show(answeredOf({ safeMode: true }))
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})

test('not one’s own; no id; nobody signed in', async () => {
  one.mockRejectedValue(Failure.refused(refuse('not-found').toRefusal()))
  await openPage(<AskSlip />, { id: QUESTION })
  expect(screen.getByText(refuse('not-found').toRefusal().message)).toBeInTheDocument()
  cleanup()
  await openPage(<AskSlip />)
  expect(screen.getByText('没有找到这个问题')).toBeInTheDocument()
  cleanup()
  signOut()
  await openPage(<AskSlip />, { id: QUESTION })
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
