import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { MyCaseItem } from '@contract/aid/schema'
import * as aid from '@/api/aid'
import { openDraft } from '@/state/draft'
import { useSession } from '@/state/session'
import Mine from './index'

jest.mock('@/api/aid')

const item = (change: Partial<MyCaseItem>): MyCaseItem => ({
  id: 'a',
  number: null,
  status: 'draft',
  countyName: null,
  aidForm: null,
  matterType: 'wages',
  savedAt: '2026-11-23T00:30:00.000Z',
  submittedAt: null,
  clock: null,
  forName: null,
  ...change,
})
const submitted = item({
  id: 'b',
  number: '潞城援申字〔2026〕第1号',
  status: 'submitted',
  countyName: '潞城区',
  aidForm: 'civil',
  matterType: 'family',
  clock: { what: 'review', dueOn: '2026-11-30', law: '', paused: false },
})
const know = (list: MyCaseItem[]) =>
  jest.mocked(aid.useMyCases).mockReturnValue({ data: list, refetch: jest.fn() } as never)
const beginHere = (id: string) => openDraft(`draft:me:application:${id}`, {}).read().flush()

beforeEach(() => {
  jest.clearAllMocks()
  Taro.clearStorageSync()
  jest.useFakeTimers({ now: new Date('2026-11-23T09:00:00+08:00') })
  useSession.setState({ token: 't', who: { accountId: 'me' } as never })
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string, at = 0) => {
  fireEvent.click(screen.getAllByRole('button', { name })[at]!)
  await act(async () => void (await jest.advanceTimersByTimeAsync(700)))
}

test('drafts to go on with, and what is under way with its last day', async () => {
  know([item({}), submitted])
  render(<Mine />)
  expect(screen.getByText('劳动报酬')).toBeInTheDocument()
  expect(screen.getByText('最晚答复：11月30日 周一，还剩7天')).toBeInTheDocument()
  await tap('接着填')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/apply/form/index?id=a' })
  fireEvent.click(screen.getByRole('link', { name: /婚姻家庭|第1号/ }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/apply/case/index?id=b' })
})

test('one filed for somebody else says for whom; one’s own says nothing', () => {
  know([item({ forName: '赵**' }), { ...submitted, forName: '钱**' }, { ...submitted, id: 'c' }])
  render(<Mine />)
  expect(screen.getByText('替赵**申请')).toBeInTheDocument()
  expect(screen.getAllByText(/^替.*申请$/).map((one) => one.textContent)).toEqual(
    expect.arrayContaining(['替赵**申请', '替钱**申请', '替别人申请']),
  )
  expect(screen.getAllByText(/^替.\*\*申请$/)).toHaveLength(2)
})

test('what a counter took in is taken up from here', async () => {
  know([])
  render(<Mine />)
  await act(async () => void fireEvent.click(screen.getByText('窗口收的申请，绑到我手机')))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/apply/link/index' })
})

test('a draft only this phone knows is there too, and goes without asking the server', async () => {
  beginHere('local')
  know([])
  render(<Mine />)
  expect(screen.getByText(/只在这台手机里/)).toBeInTheDocument()
  await tap('删掉')
  expect(aid.discardDraft).not.toHaveBeenCalled()
  expect(screen.queryByText(/只在这台手机里/)).toBeNull()
})

test('a draft is erased on the server and on the phone, after one question', async () => {
  beginHere('a')
  know([item({})])
  jest.mocked(aid.discardDraft).mockResolvedValue(undefined)
  render(<Mine />)
  expect(screen.queryByText(/只在这台手机里/)).toBeNull()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  await tap('删掉')
  expect(aid.discardDraft).not.toHaveBeenCalled()
  await tap('删掉')
  expect(aid.discardDraft).toHaveBeenCalledWith({ id: 'a', requestId: expect.any(String) })
  expect(Taro.getStorageInfoSync().keys).not.toContain('draft:me:application:a')
})

test('nothing yet says how to begin', () => {
  know([])
  render(<Mine />)
  expect(screen.getByText('您还没有申请过法律援助')).toBeInTheDocument()
})

test('signed in nowhere it asks nothing of the server', () => {
  useSession.setState({ token: undefined, who: undefined })
  jest.mocked(aid.useMyCases).mockReturnValue({ isPending: true, refetch: jest.fn() } as never)
  render(<Mine />)
  expect(aid.useMyCases).toHaveBeenCalledWith(false)
  expect(screen.getByRole('button', { name: '去登录' })).toBeInTheDocument()
})
