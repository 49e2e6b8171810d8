import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { api } from '@/api/client'
import { enterQuietly } from '@/api/account'
import { Failure } from '@/api/failure'
import { refuse } from '@contract/refusal'
import { openPage, pass, settle, signOut } from '@/features/site/testing/stage'
import { readStored } from '@/platform/storage'
import { useSession } from '@/state/session'
import Finder from './index'

jest.mock('@/api/account')
jest.mock('@/api/client', () => ({ api: { aid: { standards: { query: jest.fn() } } } }))
const enter = jest.mocked(enterQuietly)
const standards = jest.mocked(api.aid.standards.query)

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-25T10:00:00+08:00') })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  Object.assign(Taro, { pageScrollTo: jest.fn() })
  signOut()
  standards.mockResolvedValue({ counties: 12, standards: [] })
  enter.mockImplementation(async () => {
    useSession.setState({ token: 't', who: { accountId: 'me' } as never })
  })
})
afterEach(() => jest.useRealTimers())

const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass(700)
}
const answer = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('radio', { name }))
  await press('下一步')
}
const heading = () => document.querySelector('.finder__title, .finder__outcome')!.textContent

test('one question a screen, to the outcome with its article, and on into the form', async () => {
  await openPage(<Finder />)
  expect(heading()).toBe('是什么事？')
  await answer('讨工资、讨工钱')
  await answer('是')
  fireEvent.click(screen.getByRole('radio', { name: '有，我知道是哪天' }))
  fireEvent.change(screen.getByLabelText('最后一天是'), { target: { value: '2026-12-20' } })
  await press('下一步')
  expect(heading()).toBe('可以申请，不核查收入')
  expect(screen.getByText(/依据：法律援助法第四十二条第三项/)).toBeInTheDocument()
  expect(screen.getByText(/由法律援助中心决定/)).toBeInTheDocument()
  expect(screen.getByText('2026年12月20日')).toBeInTheDocument()
  expect(Taro.getStorageInfoSync().keys.filter((key) => key !== 'session')).toEqual([])
  expect(enter).not.toHaveBeenCalled()

  await press('带上这些回答，去申请')
  const [{ url }] = jest.mocked(Taro.navigateTo).mock.calls[0]!
  const id = /^\/apply\/form\/index\?id=(.+)$/.exec(url)![1]!
  expect(readStored(`draft:me:application:${id}`)).toMatchObject({
    value: {
      step: 'place',
      answers: {
        name: '',
        circumstance: 'migrant-wages',
        groups: ['migrant-worker'],
        aidForm: 'arbitration',
        matterType: 'wages',
        limitationOn: '2026-12-20',
      },
    },
  })
})

test('nothing chosen goes nowhere; a day that was said to be known is asked for', async () => {
  await openPage(<Finder />)
  await press('下一步')
  expect(screen.getByText('请选一个最像的')).toBeInTheDocument()
  await answer('在家挨打、受虐待、被扔下不管')
  await answer('有，我知道是哪天')
  expect(screen.getByText('请选最后一天')).toBeInTheDocument()
})

test('back to any question, the former answer still chosen; another answer leads another way', async () => {
  await openPage(<Finder />)
  await answer('要赡养费、抚养费、扶养费')
  await answer('都没有')
  await answer('请不起')
  await answer('没有，或者不清楚')
  expect(heading()).toBe('可以申请，签承诺书就行')
  await press('上一题')
  await press('上一题')
  expect(heading()).toBe('家里的钱，请得起律师吗？')
  expect(screen.getByRole('radio', { name: '请不起' })).toHaveAttribute('aria-checked', 'true')
  await answer('请得起')
  expect(heading()).toBe('可以免费问律师')
  await press('还是想申请')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/apply/form/index' })
  await press('免费问律师')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/sites/index' })
  await press('从头再来')
  expect(heading()).toBe('是什么事？')
})

test('who is in danger can leave at once, and is told whom to call', async () => {
  await openPage(<Finder />)
  expect(screen.queryByText('马上离开')).toBeNull()
  await answer('在家挨打、受虐待、被扔下不管')
  expect(screen.getByText('马上离开')).toBeInTheDocument()
  await answer('没有，或者不清楚')
  expect(screen.getByText(/马上打 110/)).toBeInTheDocument()
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})

test('a lawyer the office sends, and what is not legal aid’s: the hotline, no form', async () => {
  await openPage(<Finder />)
  await answer('自己或家人被抓、被告犯罪')
  await answer('不满18岁')
  expect(heading()).toBe('不用自己申请，国家会派律师')
  await press('打 12348 问一问')
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '12348' })
})

test('it is printed from a browser', async () => {
  const print = jest.fn()
  window.print = print
  await openPage(<Finder />)
  await answer('公司、生意上的事')
  expect(screen.getByText(/免费律师只给个人/)).toBeInTheDocument()
  await press('打印结果')
  expect(print).toHaveBeenCalledTimes(1)
})

test('where nobody is let in unasked, signing in is offered and the answers stay', async () => {
  enter.mockRejectedValue(Failure.refused(refuse('sign-in-needed').toRefusal()))
  await openPage(<Finder />)
  await answer('在家挨打、受虐待、被扔下不管')
  await answer('没有，或者不清楚')
  await press('带上这些回答，去申请')
  await settle()
  expect(screen.getByRole('button', { name: '去登录' })).toBeInTheDocument()
  expect(heading()).toBe('可以申请，不看家里收入')
})

describe('the standard of hardship beside the question of means', () => {
  const toMeans = async () => {
    await openPage(<Finder />)
    await answer('要赡养费、抚养费、扶养费')
    await answer('都没有')
  }
  test('is what the counties have set', async () => {
    standards.mockResolvedValue({ counties: 1, standards: [{ countyName: '潞城区', perHeadYuan: 1200 }] })
    await toMeans()
    expect(screen.getByText('全家平均每人每月收入不超过1200元，就算经济困难')).toBeInTheDocument()
  })
  test('is left out where none is set or no network is, and the questions go on', async () => {
    standards.mockRejectedValue(new Error('offline'))
    await toMeans()
    expect(screen.queryByText(/就算经济困难/)).toBeNull()
    await answer('请不起')
    expect(heading()).toBe('有没有最后期限？')
  })
})
