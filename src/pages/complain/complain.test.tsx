import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { fileComplaint, useMyComplaints } from '@/api/complaint'
import { Failure } from '@/api/failure'
import { useRatingSubject } from '@/api/rating'
import { useCounties, usePoint } from '@/api/site'
import { myComplaintOf } from '@contract/complaint/testing/complaint-of'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import MyComplaintPage from '../complaint'
import Complain from './index'

jest.mock('@/api/complaint')
jest.mock('@/api/rating')
jest.mock('@/api/site')

const TICKET = 'AbCdEfGhIjKlMnOpQrStU1'
const known = <T,>(data: T) => ({ isPending: false, error: null, data, refetch: jest.fn() }) as never
const send = jest.mocked(fileComplaint)
const receipt = {
  id: myComplaintOf().id,
  number: '潞城援诉字〔2026〕第1号',
  filedAt: '2026-11-23T01:00:00.000Z',
  dueOn: '2026-11-30',
}

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const type = (label: string, value: string) =>
  fireEvent.change(
    screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea')!,
    { target: { value } },
  )

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signOut()
  send.mockReset().mockResolvedValue(receipt)
  jest.mocked(useCounties).mockReturnValue(known([{ code: '140406', name: '潞城区', towns: 9 }]))
  jest
    .mocked(usePoint)
    .mockReturnValue(known({ site: { code: 'a1', name: '店上镇公共法律服务站', areaCode: '140406100000' } }))
  jest
    .mocked(useRatingSubject)
    .mockReturnValue(known({ siteName: '店上镇公共法律服务站', practitionerName: '李律师' }))
})
afterEach(() => jest.useRealTimers())

test('from a site: reasons and words are sent without signing in, and a number is kept', async () => {
  await openPage(<Complain />, { s: 'a1' })
  await tap('收了钱')
  await tap('态度不好')
  type('是怎么回事', '写材料收了我两百块钱')
  await tap('提交')
  expect(send.mock.calls).toEqual([
    [
      expect.objectContaining({
        requestId: expect.any(String),
        siteCode: 'a1',
        countyCode: '140406',
        reasons: ['charged', 'rude'],
        said: '写材料收了我两百块钱',
        contact: '',
      }),
    ],
  ])
  expect(screen.getByText('潞城援诉字〔2026〕第1号')).toBeInTheDocument()
  await tap('看办理进度')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/pages/complaint/index?id=${receipt.id}` })
})

test('from a rating code: nobody is asked who or where it was', async () => {
  await openPage(<Complain />, { r: TICKET })
  expect(screen.getByText('店上镇公共法律服务站 李律师')).toBeInTheDocument()
  expect(screen.queryByText('是哪个县区的')).toBeNull()
  await tap('劝我花钱请他')
  type('是怎么回事', '让我花三千请他打官司')
  await tap('提交')
  expect(send.mock.calls[0]![0]).toMatchObject({ ticket: TICKET, reasons: ['solicited'] })
})

test('a complaint that somebody at home must not read can be left at a tap, also with its receipt', async () => {
  await openPage(<Complain />, { s: 'a1' })
  expect(screen.queryByText('马上离开')).toBeNull()
  await tap('泄露了我的事')
  expect(screen.getByText('马上离开')).toBeInTheDocument()
  cleanup()
  const safe = { siteName: '店上镇公共法律服务站', practitionerName: '李律师', safeMode: true }
  jest.mocked(useRatingSubject).mockReturnValue(known(safe))
  await openPage(<Complain />, { r: TICKET })
  expect(screen.getByText('马上离开')).toBeInTheDocument()
  await tap('态度不好')
  type('是怎么回事', '不耐烦，不让我说完')
  await tap('提交')
  expect(screen.getByText(receipt.number)).toBeInTheDocument()
  expect(screen.getByText('马上离开')).toBeInTheDocument()
  cleanup()
  signIn([])
  const asOf = '2026-11-24T01:00:00.000Z'
  jest.mocked(useMyComplaints).mockReturnValue(known({ rows: [myComplaintOf()], asOf }))
  await openPage(<MyComplaintPage />)
  expect(screen.queryByText('马上离开')).toBeNull()
  cleanup()
  jest.mocked(useMyComplaints).mockReturnValue(known({ rows: [myComplaintOf({ safeMode: true })], asOf }))
  await openPage(<MyComplaintPage />)
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})

test('from nowhere a county is chosen; what is missing is pointed at and nothing is sent', async () => {
  await openPage(<Complain />)
  await tap('提交')
  for (const text of ['请选是哪个县区', '请选是什么事', '请填写是怎么回事'])
    expect(screen.getByText(text)).toBeInTheDocument()
  expect(send).not.toHaveBeenCalled()
})

test('what the server will not take is said, and the words stay', async () => {
  send.mockRejectedValue(Failure.refused(refuse('complaints-enough').toRefusal()))
  await openPage(<Complain />, { s: 'a1' })
  await tap('收了钱')
  type('是怎么回事', '写材料收了我两百块钱')
  await tap('提交')
  expect(screen.getByText('您今天投诉的次数已经够多了，请明天再来，急事打12348')).toBeInTheDocument()
  expect(screen.getByDisplayValue('写材料收了我两百块钱')).toBeInTheDocument()
})

test('one’s own: how far it is; the answer once it was told', async () => {
  signIn([])
  const told = myComplaintOf({
    status: 'told',
    dueOn: null,
    outcome: 'founded',
    reply: '已经退款',
    steps: [{ act: 'tell', at: '2026-12-01T01:00:00.000Z' }],
  })
  const open = myComplaintOf({
    id: '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1c0c2',
    number: '潞城援诉字〔2026〕第2号',
  })
  jest
    .mocked(useMyComplaints)
    .mockReturnValue(known({ rows: [open, told], asOf: '2026-11-24T01:00:00.000Z' }))
  await openPage(<MyComplaintPage />, { id: told.id })
  expect(screen.getAllByText(/第\d号/).map(({ textContent }) => textContent)).toEqual([
    told.number,
    open.number,
  ])
  expect(screen.getByText('属实')).toBeInTheDocument()
  await tap('还有事要反映')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/complain/index' })
  expect(screen.getByText('已经退款')).toBeInTheDocument()
  expect(screen.getByText('11月30日 周一前，还剩6天')).toBeInTheDocument()
  expect(screen.getByText('司法局会看您反映的事，期限内告诉您受不受理。')).toBeInTheDocument()
})

test('nobody signed in is asked to, and who has none may begin', async () => {
  await openPage(<MyComplaintPage />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
  await tap('不登录也能反映')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/complain/index' })
  cleanup()
  signIn([])
  jest.mocked(useMyComplaints).mockReturnValue(known({ rows: [], asOf: '2026-11-24T01:00:00.000Z' }))
  await openPage(<MyComplaintPage />)
  await tap('我要反映')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/complain/index' })
})
