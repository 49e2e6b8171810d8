import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { itemOf, QUESTION } from '@/features/question/testing/question-of'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import AskMine from './index'

jest.mock('@/api/client', () => ({ api: { question: { mine: { query: jest.fn() } } } }))
const mine = jest.mocked(api.question.mine.query)
const asOf = '2026-11-23T00:00:00.000Z'

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const show = (rows: ReturnType<typeof itemOf>[]) => {
  mine.mockResolvedValue({ rows, asOf })
  return openPage(<AskMine />)
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  mine.mockReset()
  signIn([])
})
afterEach(() => jest.useRealTimers())

test('what waits stands before what is answered, each with where it stands and when', async () => {
  const answered = itemOf({
    id: 'done',
    status: 'answered',
    promisedBy: null,
    ownerName: '李律师',
    excerpt: '工钱不给咋办',
  })
  await show([answered, itemOf({ urgent: true, relation: 'relative', groups: ['disabled'] })])
  const titles = screen.getAllByText(/^(等答复的|答复了的|工钱|邻居)/).map(({ textContent }) => textContent)
  expect(titles).toEqual(['等答复的', '邻居盖房占了我家的地，怎么办？', '答复了的', '工钱不给咋办'])
  expect(
    screen.getByText('紧急 优先 替家人问 店上镇公共法律服务站 11月25日 9:00前答复，还有2天'),
  ).toBeInTheDocument()
  expect(screen.getByText('店上镇公共法律服务站 李律师 11月23日 8:00提的')).toBeInTheDocument()
  expect(screen.getByText('等人接').closest('.c-tone--warn')).not.toBeNull()
  await tap('邻居盖房占了我家的地，怎么办？')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/ask/question/index?id=${QUESTION}` })
  await tap('提个问题')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/ask/new/index' })
})

test('past its promised time it is marked', async () => {
  await show([itemOf({ promisedBy: '2026-11-22T01:00:00.000Z' })])
  expect(screen.getByText('等人接').closest('.c-tone--bad')).not.toBeNull()
})

test('with one in safe mode among them the page can be left at once', async () => {
  await show([itemOf()])
  expect(screen.queryByText('马上离开')).toBeNull()
  cleanup()
  await show([itemOf(), itemOf({ id: 'safe', safeMode: true })])
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})

test('not known yet, none, no network, nobody signed in', async () => {
  mine.mockReturnValue(new Promise(() => undefined) as never)
  await openPage(<AskMine />)
  expect(screen.getByLabelText('正在加载')).toBeInTheDocument()
  cleanup()
  await show([])
  expect(screen.getByText('您还没有问过')).toBeInTheDocument()
  cleanup()
  mine
    .mockReset()
    .mockRejectedValueOnce(Failure.offline())
    .mockResolvedValue({ rows: [itemOf()], asOf })
  await openPage(<AskMine />)
  expect(screen.queryByText('您还没有问过')).toBeNull()
  await tap('再试一次')
  expect(screen.getByText('等答复的')).toBeInTheDocument()
  cleanup()
  signOut()
  await openPage(<AskMine />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
  await tap('不登录，直接提问')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/ask/new/index' })
})
