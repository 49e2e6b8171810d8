import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import {
  mattersByPhone,
  recordConsultation,
  usePlaces,
  useRecentMatters,
  useRecentTypes,
  useTemplates,
  useTypes,
} from '@/api/consultation'
import { useShift } from '@/api/duty'
import { Failure } from '@/api/failure'
import { useOutbox } from '@/features/consultation/outbox'
import { beginRecord, findRecordDrafts } from '@/features/consultation/record-drafts'
import { emptyForm } from '@/features/consultation/record-form'
import { inLedger, SHIFT_ID, signIn } from '@/features/consultation/testing/someone'
import { shiftOf } from '@/features/duty/testing/shift-of'
import { DRAFT_DELAY_MS } from '@/state/draft'
import { useSession } from '@/state/session'
import Record from './index'
import { timesOf } from './moment'

jest.mock('@/api/consultation')
jest.mock('@/api/duty')

const typeOf = (code: string, name: string, initials: string, sort: number, aliases: string[] = []) => ({
  code,
  name,
  initials,
  aliases,
  sort,
  parentCode: code.includes('.') ? code.split('.')[0] : null,
  validFrom: '2023-01-01',
})
const TREE = [
  typeOf('family', '婚姻家庭', 'hyjt', 30),
  typeOf('family.violence', '家庭暴力', 'jtbl', 36, ['家暴']),
  typeOf('wages', '劳动报酬', 'ldbc', 60),
  typeOf('wages.arrears', '拖欠工资', 'tqgz', 61, ['欠薪']),
  typeOf('traffic', '交通事故', 'jtsg', 80),
]
const NOW = new Date('2026-11-24T09:20:00+08:00')
const send = jest.mocked(recordConsultation)

const open = (params: { [name: string]: string } = { shift: SHIFT_ID }) => {
  jest.mocked(useRouter).mockReturnValue({ params } as unknown as ReturnType<typeof useRouter>)
  return render(<Record />)
}
const know = (hook: jest.MockableFunction, data: unknown) =>
  jest.mocked(hook).mockReturnValue({ data } as never)

const wait = (ms = 600) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))
const tap = async (element: HTMLElement) => {
  fireEvent.click(element)
  await wait()
}
const chip = (name: string) => screen.getByRole('radio', { name })
const button = (name: string) => screen.getByRole('button', { name })
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea')!
const write = (name: string, value: string) => fireEvent.change(box(name), { target: { value } })

async function fillIn() {
  await tap(chip('劳动报酬'))
  await tap(screen.getByRole('checkbox', { name: '农民工' }))
  write('咨询内容', '工地拖欠三个月工资')
  write('解答意见', '可先向劳动监察投诉')
  await tap(chip('当场解答'))
  await tap(screen.getByRole('checkbox', { name: /已告诉来访人/ }))
}

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  Taro.clearStorageSync()
  send.mockReset()
  useOutbox.setState({ outgoing: {}, sending: {}, accepted: {} })
  signIn()
  know(useShift, shiftOf({ id: SHIFT_ID, checkedIn: '08:25:07' }))
  know(usePlaces, undefined)
  know(useTypes, TREE)
  know(useRecentTypes, [{ code: 'traffic', times: 3 }])
  know(useTemplates, [])
  know(useRecentMatters, undefined)
})
afterEach(() => jest.useRealTimers())

test('the shift fills in the site and that it is on-site; the rest is sent as tapped and typed', async () => {
  send.mockImplementation((record) => Promise.resolve(inLedger(record)))
  open()
  expect(chip('现场')).toHaveAttribute('aria-checked', 'true')
  await fillIn()
  await tap(button('提交登记'))
  expect(send.mock.calls).toEqual([
    [
      expect.objectContaining({
        shiftId: SHIFT_ID,
        channel: 'on-site',
        matterType: 'wages',
        groups: ['migrant-worker'],
        summary: '工地拖欠三个月工资',
        answer: '可先向劳动监察投诉',
        result: 'answered',
        rightTold: true,
      }),
    ],
  ])
  expect(screen.getByText('已登记')).toBeInTheDocument()
  await tap(button('出示评价码'))
  const { id } = send.mock.calls[0]![0]
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/rating-code/index?record=${id}` })
})

test('from an open shift a whole record is six taps and the words of the matter', async () => {
  know(useTemplates, [
    { id: 't1', of: 'own', matterType: 'wages', title: '讨薪三步', answer: '先向劳动监察投诉，再申请仲裁' },
    { id: 't2', of: 'own', matterType: 'debt', title: '要账', answer: '可申请支付令' },
  ])
  send.mockImplementation((record) => Promise.resolve(inLedger(record)))
  // the first tap is the one on the open shift, on the page before
  let taps = 1
  const counted = async (element: HTMLElement) => {
    taps += 1
    await tap(element)
  }
  open()
  write('咨询内容', '工地拖欠三个月工资')
  await counted(chip('劳动报酬'))
  expect(screen.queryByRole('radio', { name: '要账' })).not.toBeInTheDocument()
  await counted(chip('讨薪三步'))
  await counted(chip('当场解答'))
  await counted(screen.getByRole('checkbox', { name: /已告诉来访人/ }))
  await counted(button('提交登记'))
  expect(screen.getByText('已登记')).toBeInTheDocument()
  expect(send.mock.calls[0]![0]).toMatchObject({ answer: '先向劳动监察投诉，再申请仲裁', shiftId: SHIFT_ID })
  expect(taps).toBeLessThanOrEqual(6)
})

const radios = () => screen.getAllByRole('radio').map((one) => one.getAttribute('aria-label'))

test('what was chosen of late stands first, letters and other words find the rest', async () => {
  open()
  const channels = 7
  expect(radios().slice(channels, channels + 3)).toEqual(['交通事故', '婚姻家庭', '劳动报酬'])
  write('快速找事项', 'tqgz')
  await tap(chip('拖欠工资'))
  expect(chip('劳动报酬')).toHaveAttribute('aria-checked', 'true')
  expect(chip('拖欠工资')).toHaveAttribute('aria-checked', 'true')
  write('快速找事项', '欠薪')
  expect(chip('拖欠工资')).toBeInTheDocument()
  expect(screen.queryByRole('radio', { name: '交通事故' })).not.toBeInTheDocument()
})

test('family violence is in safe mode by itself, and says so', async () => {
  open()
  write('快速找事项', '家暴')
  await tap(chip('家庭暴力'))
  expect(screen.getByText('已经是安全模式')).toBeInTheDocument()
})

test('a follow-up joins a matter of late, or one of the same phone, in one tap', async () => {
  const found = (matterId: string, summary: string) => ({
    matterId,
    records: 2,
    last: {
      occurredAt: '2026-11-20T01:00:00.000Z',
      matterType: 'wages' as const,
      subtypeName: null,
      summary,
      practitionerName: '王律师',
    },
  })
  const [mine, theirs] = [SHIFT_ID, '00000000-0000-4000-8000-0000000000f1']
  jest.mocked(useRecentMatters).mockReturnValue({
    data: [found(mine, '上回的工资')],
    error: null,
    isPending: false,
  } as never)
  jest.mocked(mattersByPhone).mockResolvedValue([found(theirs, '别人接待过的工资')])
  send.mockImplementation((record) => Promise.resolve(inLedger(record)))
  open()
  await tap(screen.getByText('接着以前的事'))
  await tap(screen.getByText('劳动报酬：上回的工资'))
  expect(screen.getByText('接着以前的事')).toBeInTheDocument()
  expect(chip('劳动报酬')).toHaveAttribute('aria-checked', 'true')
  await tap(screen.getByText('改成新的事'))
  await tap(screen.getByText('来访人姓名、电话'))
  write('来访人电话', '13812345678')
  await tap(screen.getByText('接着以前的事'))
  await tap(button('按来访人电话找'))
  expect(mattersByPhone).toHaveBeenCalledWith('13812345678')
  await tap(screen.getByText('劳动报酬：别人接待过的工资'))
  await fillIn()
  await tap(button('提交登记'))
  expect(send.mock.calls[0]![0]).toMatchObject({ matterId: theirs, clientPhone: '13812345678' })
})

test('what would be missed later is said and does not stand in the way', async () => {
  send.mockImplementation((record) => Promise.resolve(inLedger(record)))
  open()
  await fillIn()
  await tap(chip('转法律援助'))
  expect(screen.getByText(/可以再补/)).toHaveTextContent('最好留个电话')
  await tap(button('提交登记'))
  expect(screen.getByText('已登记')).toBeInTheDocument()
})

test('a matter of many people asks how many', async () => {
  open()
  await fillIn()
  await tap(screen.getByText('照片、保护、风险'))
  await tap(screen.getByRole('checkbox', { name: '群体性' }))
  await tap(button('提交登记'))
  expect(screen.getByText(/还要填好/)).toHaveTextContent('涉及人数')
  expect(send).not.toHaveBeenCalled()
})

test('what is missing is named above the button, and nothing is sent', async () => {
  open()
  write('咨询内容', '工地拖欠三个月工资')
  await tap(button('提交登记'))
  expect(screen.getByText(/还要填好/)).toHaveTextContent(
    '还要填好：问的什么事、解答意见、办理结果、告知可以申请援助',
  )
  expect(send).not.toHaveBeenCalled()
  await tap(chip('劳动报酬'))
  expect(screen.getByText(/还要填好/)).not.toHaveTextContent('问的什么事')
})

test('every keystroke is kept, and coming back goes on with it', async () => {
  const { unmount } = open()
  write('咨询内容', '工地拖欠三个月工')
  await wait(DRAFT_DELAY_MS)
  expect(findRecordDrafts().map(({ form }) => form.summary)).toEqual(['工地拖欠三个月工'])
  expect(screen.getByText(/草稿已保存/)).toBeInTheDocument()
  unmount()
  open()
  expect(box('咨询内容')).toHaveValue('工地拖欠三个月工')
  expect(screen.getByText('接着写上次没写完的')).toBeInTheDocument()
  await tap(screen.getByText('这条留着，另记一条'))
  expect(box('咨询内容')).toHaveValue('')
  expect(findRecordDrafts()).toHaveLength(1)
})

test('begun of a booking, it says so and goes out with it; another one is of none', async () => {
  const [id, bookingId] = ['00000000-0000-4000-8000-0000000000e1', '00000000-0000-4000-8000-0000000000e2']
  send.mockImplementation((record) => Promise.resolve(inLedger(record)))
  beginRecord({ ...emptyForm(id, SHIFT_ID), bookingId, clientName: '王秀英' })
  open({ id, shift: SHIFT_ID })
  expect(screen.getByText(/这条来自预约/)).toBeInTheDocument()
  await fillIn()
  await tap(button('提交登记'))
  expect(send.mock.calls[0]![0]).toMatchObject({ id, bookingId, clientName: '王秀英' })
  await tap(button('再记一条'))
  expect(screen.queryByText(/这条来自预约/)).not.toBeInTheDocument()
})

test('without a network it waits in sight, goes out once under one request, and the draft is gone then', async () => {
  send.mockRejectedValue(Failure.offline())
  const { unmount } = open()
  await fillIn()
  await tap(button('提交登记'))
  expect(screen.getByText('等待网络')).toBeInTheDocument()
  unmount()
  open({ id: send.mock.calls[0]![0].id })
  await wait()
  expect(screen.getByText('等待网络')).toBeInTheDocument()
  send.mockImplementation((record) => Promise.resolve(inLedger(record)))
  await act(async () => void window.dispatchEvent(new Event('online')))
  expect(screen.getByText('已登记')).toBeInTheDocument()
  expect(new Set(send.mock.calls.map(([record]) => JSON.stringify(record))).size).toBe(1)
  expect(findRecordDrafts()).toEqual([])
})

test('a no brings the form back with what is wrong, to be corrected and sent', async () => {
  const refused = { code: 'bad-input', message: '有几处没填对', fields: { summary: '咨询内容太短' } } as const
  send.mockRejectedValueOnce(Failure.refused(refused))
  send.mockImplementation((record) => Promise.resolve(inLedger(record)))
  open()
  await fillIn()
  await tap(button('提交登记'))
  expect(screen.getByText('刚才没有登记上')).toBeInTheDocument()
  expect(screen.getByText('咨询内容太短')).toBeInTheDocument()
  write('咨询内容', '工地拖欠三个月工资，一共一万二')
  await tap(button('提交登记'))
  expect(screen.getByText('已登记')).toBeInTheDocument()
  expect(send.mock.calls.map(([{ summary }]) => summary)).toEqual([
    '工地拖欠三个月工资',
    '工地拖欠三个月工资，一共一万二',
  ])
})

test('who has not checked in is told so, and sent to the check-in of this shift', async () => {
  know(useShift, shiftOf({ id: SHIFT_ID }))
  open()
  expect(screen.getByText('这班还没有签到')).toBeInTheDocument()
  await tap(button('去签到'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/check-in/index?shift=${SHIFT_ID}` })
  await tap(chip('电话'))
  expect(screen.queryByText('这班还没有签到')).not.toBeInTheDocument()
})

test('without a shift it is a telephone call at the county centre unless said otherwise', async () => {
  know(useShift, undefined)
  know(usePlaces, [{ siteCode: 'a1', siteName: '潞城区公共法律服务中心' }])
  send.mockImplementation((record) => Promise.resolve(inLedger(record)))
  open({})
  expect(chip('电话')).toHaveAttribute('aria-checked', 'true')
  await fillIn()
  await tap(button('提交登记'))
  expect(send.mock.calls[0]![0]).toMatchObject({ siteCode: 'a1', shiftId: undefined, channel: 'phone' })
})

test('whoever is no practitioner, or nobody, gets no form', () => {
  useSession.getState().leave()
  const { unmount } = open()
  expect(screen.getByText('请先登录')).toBeInTheDocument()
  unmount()
  signIn(undefined, ['resident'])
  open()
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
})

test('a time may be chosen up to now, and the present one stays as it is', () => {
  expect(timesOf('2026-11-24', '08:47', NOW)).toEqual(['07:00', '07:30', '08:00', '08:30', '08:47', '09:00'])
  expect(timesOf('2026-11-23', '10:00', NOW)).toHaveLength(31)
})
