import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { BUNDLE_MOST, type Bundle, type Collection } from '@contract/question/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { itemOf, QUESTION } from '@/features/question/testing/question-of'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import AskCollect from './index'

jest.mock('@/api/client', () => ({
  api: { question: { collected: { query: jest.fn() }, bundle: { mutate: jest.fn() } } },
}))
const ask = jest.mocked(api.question.collected.query)
const bundle = jest.mocked(api.question.bundle.mutate)
const asOf = '2026-11-23T00:00:00.000Z'

const kept = (change: Partial<Collection['collected'][number]> = {}): Collection['collected'][number] => ({
  ...itemOf({ status: 'collected', relation: 'helper', promisedBy: null }),
  name: '王**',
  ...change,
})
const bundleOf = (change: Partial<Bundle> = {}): Bundle => ({
  id: 'bundle',
  siteName: '店上镇公共法律服务站',
  submittedAt: asOf,
  duty: { day: '2026-11-26', startsAt: '2026-11-26T01:00:00.000Z', name: '李律师' },
  questions: [itemOf({ id: 'a', excerpt: '工钱不给咋办' }), itemOf({ id: 'b', status: 'answered' })],
  answered: 1,
  ...change,
})
const tap = async (text: string | RegExp) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const show = (change: Partial<Collection>) => {
  ask.mockResolvedValue({ collected: [], bundles: [], asOf, ...change })
  return openPage(<AskCollect />)
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  ask.mockReset()
  bundle.mockReset()
  signIn([], ['helper'])
})
afterEach(() => jest.useRealTimers())

test('what was collected is sent together, for each site by itself, and is seen among what was sent', async () => {
  const other = kept({ id: 'other', siteCode: 'b2', siteName: '成家川站', name: null, excerpt: '离婚怎么办' })
  await show({ collected: [kept(), other, kept({ id: 'second', excerpt: '树倒了谁赔' })] })
  expect(screen.getByText('王**：邻居盖房占了我家的地，怎么办？')).toBeInTheDocument()
  expect(screen.getByText('离婚怎么办')).toBeInTheDocument()
  bundle.mockResolvedValue({ collected: [other], bundles: [bundleOf()], asOf })
  ask.mockResolvedValue({ collected: [other], bundles: [bundleOf()], asOf })
  await tap('汇总提交2个')
  expect(bundle.mock.calls).toEqual([
    [{ requestId: expect.any(String), siteCode: 'a1', ids: [QUESTION, 'second'] }],
  ])
  expect(screen.queryByText('汇总提交2个')).toBeNull()
  expect(screen.getByText('汇总提交1个')).toBeInTheDocument()
  expect(screen.getByText('11月23日 8:00交给店上镇公共法律服务站')).toBeInTheDocument()
})

test('one collected is opened, to be taken back', async () => {
  await show({ collected: [kept()] })
  await tap(/王\*\*：/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/ask/question/index?id=${QUESTION}` })
})

test('an answer lost on the way is asked for again under the same id; a refusal is said and nothing is gone', async () => {
  await show({ collected: [kept()] })
  bundle.mockRejectedValueOnce(Failure.offline())
  bundle.mockRejectedValueOnce(Failure.refused(refuse('question-moved-on').toRefusal()))
  await tap('汇总提交1个')
  await pass(1500)
  const [lost, again] = bundle.mock.calls.map(([input]) => input)
  expect(again).toEqual(lost)
  expect(screen.getByText(refuse('question-moved-on').toRefusal().message)).toBeInTheDocument()
  expect(screen.getByText('汇总提交1个')).toBeInTheDocument()
})

test('more than go at once are sent in two goes', async () => {
  const many = Array.from({ length: BUNDLE_MOST + 1 }, (_, place) => kept({ id: `q${place}` }))
  await show({ collected: many })
  bundle.mockReturnValue(new Promise(() => undefined) as never)
  await tap(`先汇总提交${BUNDLE_MOST}个`)
  expect(bundle.mock.calls[0]![0].ids).toEqual(many.slice(0, BUNDLE_MOST).map(({ id }) => id))
})

test('the report back: whose duty, how far, and each of them', async () => {
  await show({ bundles: [bundleOf()] })
  expect(screen.getByText('答复1/2')).toBeInTheDocument()
  expect(screen.getByText('11月26日 周四李律师值班时解答。')).toBeInTheDocument()
  await tap('工钱不给咋办')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/ask/question/index?id=a' })
  cleanup()
  await show({ bundles: [bundleOf({ duty: null })] })
  expect(screen.getByText('还没有排下一次值班，按时限答复。')).toBeInTheDocument()
  cleanup()
  await show({ bundles: [bundleOf({ answered: 2 })] })
  expect(screen.getByText('都答复了。点开看，可以打印出来，或者念给乡亲听。')).toBeInTheDocument()
})

test('another is written down, and all of theirs are a tap away', async () => {
  await show({ collected: [kept()] })
  await tap('记一个问题')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/ask/new/index?collect=1' })
  await tap('我提过的所有问题')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/ask/mine/index' })
})

test('with one in safe mode, collected or sent, the page can be left at once', async () => {
  await show({ collected: [kept()], bundles: [bundleOf()] })
  expect(screen.queryByText('马上离开')).toBeNull()
  cleanup()
  await show({ collected: [kept({ safeMode: true })] })
  expect(screen.getByText('马上离开')).toBeInTheDocument()
  cleanup()
  await show({ bundles: [bundleOf({ questions: [itemOf({ safeMode: true })] })] })
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})

test('not known yet, none, no network; not for who is no helper, nothing is asked then', async () => {
  ask.mockReturnValue(new Promise(() => undefined) as never)
  await openPage(<AskCollect />)
  expect(screen.getByLabelText('正在加载')).toBeInTheDocument()
  cleanup()
  await show({})
  expect(screen.getByText('还没有记过')).toBeInTheDocument()
  cleanup()
  ask.mockReset().mockRejectedValueOnce(Failure.offline())
  ask.mockResolvedValue({ collected: [kept()], bundles: [], asOf })
  await openPage(<AskCollect />)
  await tap('再试一次')
  expect(screen.getByText('汇总提交1个')).toBeInTheDocument()
  cleanup()
  ask.mockClear()
  signIn([])
  await openPage(<AskCollect />)
  expect(screen.getByText(refuse('not-allowed').toRefusal().message)).toBeInTheDocument()
  cleanup()
  signOut()
  await openPage(<AskCollect />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
  expect(ask).not.toHaveBeenCalled()
})
