import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { pointOf } from '@contract/site/testing/point-of'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { myQuestionOf, QUESTION } from '@/features/question/testing/question-of'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import { leaveAtOnce } from '@/platform/leave-at-once'
import { pickPhotos } from '@/platform/pick-photos'
import AskNew from './index'

jest.mock('@/api/client', () => {
  const door = () => ({ query: jest.fn(), mutate: jest.fn() })
  return {
    api: {
      account: { enter: door() },
      people: { me: door() },
      question: { ask: door(), collect: door(), keepPhoto: door() },
      site: { point: door(), list: door(), areas: door() },
    },
  }
})
jest.mock('@/platform/leave-at-once', () => ({ leaveAtOnce: jest.fn() }))
jest.mock('@/platform/pick-photos', () => ({ pickPhotos: jest.fn() }))
jest.mock('@/platform/shrink-photo', () => ({ shrinkPhoto: async () => 'cGhvdG8=' }))

const ask = jest.mocked(api.question.ask.mutate)
const collect = jest.mocked(api.question.collect.mutate)
const enter = jest.mocked(api.account.enter.mutate)
const point = jest.mocked(api.site.point.query)
const words = '邻居盖房占了我家的地，怎么办？'

const tap = async (text: string | RegExp) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const field = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea')!
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
const guest = {
  accountId: 'guest',
  name: '群众',
  roles: ['resident' as const],
  grants: [],
  unreadMessages: 0,
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  signOut()
  ask.mockReset().mockResolvedValue(myQuestionOf())
  collect.mockReset().mockResolvedValue({ collected: [], bundles: [], asOf: '2026-11-23T00:00:00.000Z' })
  enter.mockReset().mockResolvedValue({ session: 'token', who: guest })
  point.mockReset().mockResolvedValue(pointOf())
})
afterEach(() => jest.useRealTimers())

const open = (params: Record<string, string> = { s: '2ble1g' }) => openPage(<AskNew />, params)

test('the words alone are enough, nobody signs in, and one comes out at the question', async () => {
  await open()
  expect(screen.getByText('店上镇公共法律服务站值班的人答复，不收费')).toBeInTheDocument()
  type('要问的事', words)
  await tap('提交')
  expect(enter).toHaveBeenCalledTimes(1)
  expect(ask.mock.calls).toEqual([
    [
      {
        requestId: expect.any(String),
        siteCode: '2ble1g',
        relation: 'self',
        text: words,
        matterType: undefined,
        groups: [],
        urgent: false,
        urgentReason: '',
        name: '',
        phone: '',
        safeMode: false,
        photoIds: [],
      },
    ],
  ])
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/ask/question/index?id=${QUESTION}` })
})

test('too few words, an urgent one without its reason, a telephone that is none: said below each, nothing sent', async () => {
  await open()
  type('要问的事', '咋办')
  await tap('这件事很急，等不了')
  type('电话', '12')
  await tap('提交')
  expect(screen.getByText('要问的事至少5个字')).toBeInTheDocument()
  expect(screen.getByText('请填写正确的电话号码')).toBeInTheDocument()
  type('要问的事', words)
  type('电话', '13803550001')
  await tap('提交')
  expect(screen.getByText('请写一下为什么急，好先给您办')).toBeInTheDocument()
  expect(ask).not.toHaveBeenCalled()
  type('为什么急', '明天就到期')
  await tap('别人会看我的手机，消息里不要写是什么事')
  await tap('替家人问')
  await tap('提交')
  expect(ask.mock.calls[0]![0]).toMatchObject({
    urgent: true,
    urgentReason: '明天就到期',
    phone: '13803550001',
    safeMode: true,
    relation: 'relative',
  })
})

test('a photo is sent first, under one id however often, and goes with the question', async () => {
  jest.mocked(pickPhotos).mockResolvedValue(['local://1'])
  jest
    .mocked(api.question.keepPhoto.mutate)
    .mockRejectedValueOnce(Failure.offline())
    .mockImplementation((({ id }: { id: string }) => Promise.resolve({ id })) as never)
  await open()
  type('要问的事', words)
  await tap('拍照或选图')
  await pass(1500)
  const [lost, kept] = jest.mocked(api.question.keepPhoto.mutate).mock.calls.map(([input]) => input)
  expect(kept).toEqual(lost)
  expect(kept).toMatchObject({ siteCode: '2ble1g', content: 'cGhvdG8=' })
  await tap('提交')
  expect(ask.mock.calls[0]![0]).toMatchObject({ photoIds: [kept!.id] })
})

test('an answer lost on the way is asked for again under the same id', async () => {
  ask.mockRejectedValueOnce(Failure.offline())
  await open()
  type('要问的事', words)
  await tap('提交')
  expect(screen.getByText('等网络恢复…')).toBeInTheDocument()
  await pass(1500)
  const [lost, again] = ask.mock.calls.map(([{ requestId }]) => requestId)
  expect(again).toBe(lost)
  expect(Taro.redirectTo).toHaveBeenCalledTimes(1)
})

test('refused: said, and not a word is lost, under the same id, also when the page is opened anew', async () => {
  ask.mockRejectedValueOnce(Failure.refused(refuse('questions-enough').toRefusal()))
  signIn([])
  await open()
  type('要问的事', words)
  await tap('提交')
  expect(screen.getByText(refuse('questions-enough').toRefusal().message)).toBeInTheDocument()
  expect(Taro.redirectTo).not.toHaveBeenCalled()
  cleanup()
  await open()
  expect(field('要问的事').value).toBe(words)
  await tap('提交')
  expect(ask.mock.calls[1]![0].requestId).toBe(ask.mock.calls[0]![0].requestId)
  cleanup()
  await open()
  expect(field('要问的事').value).toBe('')
})

test('the page can be left at once, and what was typed is gone', async () => {
  await open()
  type('要问的事', words)
  await tap('马上离开')
  expect(leaveAtOnce).toHaveBeenCalledTimes(1)
  cleanup()
  await open()
  expect(field('要问的事').value).toBe('')
})

test('without a site one is chosen first', async () => {
  jest.mocked(api.site.areas.query).mockResolvedValue([{ code: '140406', name: '潞城区', towns: 9 }] as never)
  jest.mocked(api.site.list.query).mockResolvedValue([pointOf().site] as never)
  await open({})
  await tap('潞城区')
  await tap('店上镇公共法律服务站')
  expect(screen.getByText('把事情写下来')).toBeInTheDocument()
})

test('a site that cannot be asked for is said so, and tried again', async () => {
  point.mockRejectedValueOnce(Failure.offline())
  await open()
  expect(screen.queryByText('要问的事')).toBeNull()
  await tap('再试一次')
  expect(screen.getByText('要问的事')).toBeInTheDocument()
})

describe('a helper', () => {
  beforeEach(() => signIn([], ['helper']))
  const openCollecting = () => open({ s: '2ble1g', collect: '1' })

  test('writes it down for somebody, whose name is needed, and comes back to the others', async () => {
    await openCollecting()
    expect(screen.queryByText('是谁的事')).toBeNull()
    type('要问的事', words)
    await tap('记下来')
    expect(collect).not.toHaveBeenCalled()
    type('姓名', '王秀英')
    jest.mocked(Taro.getCurrentPages).mockReturnValueOnce([{}, {}] as never)
    await tap('记下来')
    expect(collect.mock.calls[0]![0]).toMatchObject({ siteCode: '2ble1g', text: words, name: '王秀英' })
    expect(collect.mock.calls[0]![0]).not.toHaveProperty('relation')
    expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
  })

  test('what is urgent goes at once, and is seen among all of theirs', async () => {
    await openCollecting()
    type('要问的事', words)
    type('姓名', '王秀英')
    await tap('这件事很急，等不了')
    type('为什么急', '正在动手拆')
    await tap('提交')
    expect(collect.mock.calls[0]![0]).toMatchObject({ urgent: true })
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/ask/mine/index' })
  })

  test('chooses among the sites of the own county, by name too', async () => {
    jest
      .mocked(api.people.me.query)
      .mockResolvedValue({ county: { code: '140406', name: '潞城区' } } as never)
    jest.mocked(api.site.list.query).mockResolvedValue([pointOf().site] as never)
    await open({ collect: '1' })
    expect(api.site.list.query).toHaveBeenCalledWith(expect.objectContaining({ areaCode: '140406' }))
    expect(api.site.areas.query).not.toHaveBeenCalled()
    await tap('店上镇公共法律服务站')
    expect(screen.getByText('替乡亲记下问题')).toBeInTheDocument()
  })
})

test('collecting is for helpers', async () => {
  await open({ s: '2ble1g', collect: '1' })
  expect(screen.getByText('请先登录')).toBeInTheDocument()
  cleanup()
  signIn([])
  await open({ s: '2ble1g', collect: '1' })
  expect(screen.getByText(refuse('not-allowed').toRefusal().message)).toBeInTheDocument()
  expect(screen.queryByText('要问的事')).toBeNull()
})
