import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { ReferSubject } from '@contract/referral/schema'
import { itemOf, referralOf } from '@contract/referral/testing/referral-of'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import LawyerRefer from './index'

jest.mock('@/api/client', () => ({
  api: {
    referral: {
      subject: { query: jest.fn() },
      receivers: { query: jest.fn() },
      send: { mutate: jest.fn() },
      offer: { mutate: jest.fn() },
    },
  },
}))
const server = jest.mocked(api.referral, { shallow: false })
const record = '00000000-0000-4000-8000-000000000002'
const MEDIATOR = '00000000-0000-4000-8000-0000000000aa'

const subject = (change: Partial<ReferSubject> = {}): ReferSubject => ({
  consultationId: record,
  countyCode: '140406',
  matterName: '宅基地',
  occurredAt: '2026-11-23T00:00:00.000Z',
  summary: '邻居翻盖房子占了我家宅基地两尺',
  safeMode: false,
  minor: false,
  hasPhone: true,
  referrals: [],
  applied: false,
  ...change,
})
const tap = async (text: string | RegExp) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea, select')!
const open = (change: Partial<ReferSubject> = {}) => {
  server.subject.query.mockResolvedValue(subject(change))
  return openPage(<LawyerRefer />, { record })
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn([], ['practitioner'])
  server.send.mutate.mockReset().mockResolvedValue(referralOf())
  server.offer.mutate.mockReset().mockResolvedValue({
    url: 'https://example.test/q?a=x',
    image: 'data:,1',
    expiresAt: '2026-11-30T00:00:00.000Z',
  })
  server.receivers.query.mockResolvedValue({
    departments: [{ code: '140406-mediation', name: '潞城区人民调解委员会', phone: '0355-6770001' }],
    mediators: [{ id: MEDIATOR, name: '老张', unit: '店上镇调委会' }],
    counties: [{ code: '140406', name: '潞城区' }],
  })
})
afterEach(() => jest.useRealTimers())

test('one tap shows the code by which the visitor goes on with an application of their own', async () => {
  await open()
  await tap('出示申请码')
  expect(server.offer.mutate).toHaveBeenCalledWith({ requestId: expect.any(String), consultationId: record })
  expect(screen.getByRole('img', { name: '扫码接着申请法律援助' })).toHaveAttribute('src', 'data:,1')
  expect(screen.getByText('请来访人用自己的手机扫，11月30日 8:00前有效')).toBeInTheDocument()
})

test('once the visitor has gone on there is no other code', async () => {
  await open({ applied: true })
  expect(screen.getByText('来访人已经扫码接着申请，申请表由本人填完提交。')).toBeInTheDocument()
  expect(screen.queryByText('出示申请码')).toBeNull()
})

test('passed on with what was said, once the visitor agreed, and opened', async () => {
  await open()
  await tap('人民调解')
  fireEvent.change(box('转给谁'), { target: { value: 'department:140406-mediation' } })
  await tap('出推送函，转过去')
  expect(screen.getByText('请问过来访人，同意了再勾选')).toBeInTheDocument()
  expect(server.send.mutate).not.toHaveBeenCalled()
  await tap('来访人同意转过去，也同意对方接收后看他的姓名和电话')
  await tap('出推送函，转过去')
  expect(server.send.mutate.mock.calls).toEqual([
    [
      {
        requestId: expect.any(String),
        consultationId: record,
        kind: 'mediation',
        departmentCode: '140406-mediation',
        facts: '邻居翻盖房子占了我家宅基地两尺',
        consented: true,
      },
    ],
  ])
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/referral/index?id=${referralOf().id}` })
})

test('a mediator may be named; in safe mode it says what is left out', async () => {
  await open({ safeMode: true, hasPhone: false })
  expect(screen.getByText(/姓名、电话、住址不带，由本人填/)).toBeInTheDocument()
  expect(screen.getByText('安全模式：对方看不到来访人是谁，联系只能通过您。')).toBeInTheDocument()
  await tap('人民调解')
  fireEvent.change(box('转给谁'), { target: { value: `mediator:${MEDIATOR}` } })
  await tap('来访人同意转过去')
  await tap('出推送函，转过去')
  expect(server.send.mutate.mock.calls[0]![0]).toMatchObject({ mediatorId: MEDIATOR })
})

test('what was passed on before is there; a refusal is said', async () => {
  server.send.mutate.mockRejectedValue(Failure.refused(refuse('referral-open').toRefusal()))
  await open({ referrals: [itemOf()] })
  expect(screen.getByText('等对方接收')).toBeInTheDocument()
  await tap('公证')
  fireEvent.change(box('转给谁'), { target: { value: 'department:140406-mediation' } })
  await tap('来访人同意转过去，也同意对方接收后看他的姓名和电话')
  await tap('出推送函，转过去')
  expect(screen.getByText('这件事已经转过去了，正在办，不用再转')).toBeInTheDocument()
})

test('nobody signed in is told to; without a record it says what to do', async () => {
  await openPage(<LawyerRefer />)
  expect(screen.getByText('先选一条登记，再转')).toBeInTheDocument()
  cleanup()
  signOut()
  await openPage(<LawyerRefer />, { record })
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
