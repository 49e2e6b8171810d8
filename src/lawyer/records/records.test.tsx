import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { recordEscalationOf } from '@contract/escalation/testing/escalation-of'
import { recordConsultation, useMyConsultations } from '@/api/consultation'
import { useRecordEscalation } from '@/api/escalation'
import { Failure } from '@/api/failure'
import { post, useOutbox } from '@/features/consultation/outbox'
import { draftKey } from '@/features/consultation/record-drafts'
import { emptyForm } from '@/features/consultation/record-form'
import { inLedger, LAWYER_ID, newRecord, signIn } from '@/features/consultation/testing/someone'
import { writeStored } from '@/platform/storage'
import Records from './index'

jest.mock('@/api/consultation')
jest.mock('@/api/escalation')

const fetchNextPage = jest.fn()
const know = (rows: ReturnType<typeof inLedger>[], hasNextPage = false) =>
  jest.mocked(useMyConsultations).mockReturnValue({
    isPending: false,
    error: null,
    data: { pages: [{ rows, more: hasNextPage }], pageParams: [] },
    hasNextPage,
    fetchNextPage,
    refetch: jest.fn(),
  } as unknown as ReturnType<typeof useMyConsultations>)

const knowEscalation = (escalation: Parameters<typeof recordEscalationOf>[1]) =>
  jest.mocked(useRecordEscalation).mockReturnValue({
    data: recordEscalationOf({}, escalation),
  } as unknown as ReturnType<typeof useRecordEscalation>)

const uuid = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const tap = (element: HTMLElement) =>
  act(async () => {
    fireEvent.click(element)
    await jest.advanceTimersByTimeAsync(600)
  })
const settle = () => act(async () => void (await jest.advanceTimersByTimeAsync(0)))

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  useOutbox.setState({ outgoing: {}, sending: {}, accepted: {} })
  signIn()
  jest.mocked(recordConsultation).mockReset().mockRejectedValue(Failure.offline())
  fetchNextPage.mockReset()
  knowEscalation(null)
})
afterEach(() => jest.useRealTimers())

test('a record shows whether it was rated; only an unrated one offers its code', async () => {
  know([
    { ...inLedger(newRecord(uuid(1))), rated: true },
    { ...inLedger(newRecord(uuid(2))), matterType: 'debt' },
  ])
  render(<Records />)
  expect(screen.getByText('已评价')).toBeInTheDocument()
  expect(screen.getByText('还没评价')).toBeInTheDocument()
  await tap(button('出示评价码'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/rating-code/index?record=${uuid(2)}` })
  expect(screen.queryByText('可先向劳动监察投诉')).not.toBeInTheDocument()
  await tap(screen.getAllByRole('button', { name: '看全文' })[0]!)
  expect(screen.getByText('可先向劳动监察投诉')).toBeInTheDocument()
})

test('an opened record leads to the county’s centre, and says how it stands there', async () => {
  know([inLedger(newRecord(uuid(1)))])
  const drawn = render(<Records />)
  expect(screen.queryByText('紧急上报')).toBeNull()
  await tap(button('看全文'))
  await tap(screen.getByText('紧急上报'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/escalate/index?record=${uuid(1)}` })
  drawn.unmount()
  knowEscalation({ told: false })
  render(<Records />)
  await tap(button('看全文'))
  expect(screen.getByText('等县区签收')).toBeInTheDocument()
  expect(screen.getByText('请补充情况')).toBeInTheDocument()
})

test('a corrected record says how often, and leads to what changed and to its matter', async () => {
  const record = { ...inLedger(newRecord(uuid(1))), version: 3, subtypeName: '拖欠工资' }
  know([record])
  render(<Records />)
  expect(screen.getByText('拖欠工资')).toBeInTheDocument()
  expect(screen.getByText('改过2次')).toBeInTheDocument()
  await tap(button('看全文'))
  await tap(button('更正'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/correction/index?id=${uuid(1)}` })
  await tap(button('看这件事'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/matter/index?matter=${record.matterId}` })
})

test('the queue counts what waits and says why it waits', async () => {
  know([])
  jest.mocked(recordConsultation).mockRejectedValueOnce(Failure.refused(refuse('busy').toRefusal()))
  post(newRecord(uuid(1)), undefined)
  post(newRecord(uuid(2)), undefined)
  render(<Records />)
  await settle()
  expect(screen.getByText('2条待发')).toBeInTheDocument()
  expect(screen.getByText(/会自动再发，不会重复/)).toBeInTheDocument()
  expect(screen.getByText('有网会自动发出，不会重复')).toBeInTheDocument()
})

test('further pages are fetched on demand', async () => {
  know([inLedger(newRecord())], true)
  render(<Records />)
  await tap(button('再看早一些的'))
  expect(fetchNextPage).toHaveBeenCalledTimes(1)
})

test('on top stands what is on this phone only: waiting, sent back, and begun', async () => {
  know([])
  post(newRecord(uuid(1)), undefined)
  jest.mocked(recordConsultation).mockRejectedValueOnce(Failure.refused(refuse('not-on-duty').toRefusal()))
  post({ ...newRecord(uuid(2)), summary: '第二件事情' }, undefined)
  const begun = { ...emptyForm(uuid(3), undefined), summary: '写到一半' }
  writeStored(`draft:${LAWYER_ID}:${draftKey(uuid(3))}`, { value: begun, requestId: uuid(4), savedAt: 1 })
  render(<Records />)
  await settle()
  expect(screen.getByText('等待网络')).toBeInTheDocument()
  expect(screen.getByText('要修改')).toBeInTheDocument()
  expect(screen.getByText('您还没有签到上岗，不能登记现场咨询')).toBeInTheDocument()
  expect(screen.getByText('没写完')).toBeInTheDocument()
  await tap(button('接着写'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/record/index?id=${uuid(3)}` })
})

test('a record that arrives while one looks leaves no draft behind', async () => {
  know([])
  const record = newRecord(uuid(1))
  const kept = { value: { ...emptyForm(uuid(1), undefined), summary: record.summary }, requestId: uuid(4) }
  writeStored(`draft:${LAWYER_ID}:${draftKey(uuid(1))}`, { ...kept, savedAt: 1 })
  post(record, undefined)
  render(<Records />)
  await settle()
  jest.mocked(recordConsultation).mockResolvedValue(inLedger(record))
  await tap(button('现在再发一次'))
  expect(screen.queryByText(record.summary)).not.toBeInTheDocument()
})

test('a draft is deleted only after asking', async () => {
  know([])
  const begun = { ...emptyForm(uuid(3), undefined), summary: '写到一半' }
  writeStored(`draft:${LAWYER_ID}:${draftKey(uuid(3))}`, { value: begun, requestId: uuid(4), savedAt: 1 })
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  render(<Records />)
  await tap(button('删掉'))
  expect(screen.getByText('写到一半')).toBeInTheDocument()
  await tap(button('删掉'))
  expect(screen.queryByText('写到一半')).not.toBeInTheDocument()
})

test('somebody else’s unsent records are not shown', async () => {
  know([])
  post(newRecord(), undefined)
  signIn(uuid(9))
  render(<Records />)
  await settle()
  expect(screen.queryByText('等待网络')).not.toBeInTheDocument()
  expect(screen.getByText('还没有登记过咨询')).toBeInTheDocument()
})
