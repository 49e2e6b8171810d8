import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { Inspection } from '@contract/inspection/schema'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import { locateOnce } from '@/platform/locate'
import StaffInspection from './index'

jest.mock('@/api/client', () => ({
  api: {
    inspection: {
      inspection: { query: jest.fn() },
      takeInspection: { mutate: jest.fn() },
      finishInspection: { mutate: jest.fn() },
      cancelInspection: { mutate: jest.fn() },
      keepSitePhoto: { mutate: jest.fn() },
      handIn: { mutate: jest.fn() },
      judgeRectification: { mutate: jest.fn() },
    },
  },
}))
jest.mock('@/platform/locate', () => ({ canLocate: true, locateOnce: jest.fn() }))
jest.mock('@/platform/pick-photos', () => ({ pickPhotos: jest.fn(async () => ['local.jpg']) }))
jest.mock('@/platform/shrink-photo', () => ({ shrinkPhoto: jest.fn(async () => 'AAAA') }))
const server = jest.mocked(api.inspection, { shallow: false })

const id = '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1e001'
const shiftId = '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1e002'
const inspectionOf = (change: Partial<Inspection> = {}): Inspection => ({
  id,
  roundId: id,
  siteCode: '2ble1g',
  siteName: '店上镇公共法律服务站',
  siteAddress: '店上镇政府院内一楼',
  sitePhone: '0355-6812348',
  kind: 'on-site',
  dueOn: '2026-12-01',
  status: 'open',
  assignedTo: null,
  mine: false,
  script: '先看公示和人员',
  items: [
    { code: 'board-shown', text: '值班公示贴着' },
    { code: 'person-present', text: '人在岗' },
  ],
  answers: {},
  callResult: null,
  location: null,
  distanceM: null,
  notes: null,
  photoIds: [],
  doneAt: null,
  doneBy: null,
  onSite: [
    {
      shiftId,
      practitionerId: id,
      practitionerName: '李律师',
      practitionerKind: 'lawyer',
      startsAt: '2026-11-24T00:30:00.000Z',
      endsAt: '2026-11-24T09:30:00.000Z',
      presence: 'not-arrived',
    },
  ],
  findings: [],
  rectification: null,
  mayInspect: true,
  mayCancel: true,
  asOf: '2026-11-24T02:00:00.000Z',
  ...change,
})

const tap = async (text: string, index = 0) => {
  await act(async () => void fireEvent.click(screen.getAllByText(text)[index]!))
  await pass(700)
}
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea, select')!
const type = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const open = (change: Partial<Inspection> = {}) => {
  server.inspection.query.mockResolvedValue(inspectionOf(change))
  return openPage(<StaffInspection />, { id })
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn([{ role: 'county', areaCode: '140406' }])
  server.finishInspection.mutate.mockReset()
  server.takeInspection.mutate.mockReset()
  jest.mocked(locateOnce).mockReset()
})
afterEach(() => jest.useRealTimers())

test('checklist, photo, a finding and something to put right go in one; no place unless agreed to', async () => {
  server.keepSitePhoto.mutate.mockImplementation((({ id }: { id: string }) =>
    Promise.resolve({ id })) as never)
  const done = inspectionOf({ status: 'done', doneAt: '2026-11-24T02:10:00.000Z', doneBy: '赵志刚' })
  server.finishInspection.mutate.mockResolvedValue(done)
  await open()
  server.inspection.query.mockResolvedValue(done)
  await tap('是', 0)
  await tap('否', 1)
  await tap('拍照或选图')
  await tap('提出一个问题')
  type('看到的情况', '十点去看没有人')
  await tap('站点有要整改的地方')
  type('要整改什么', '公示还是上个月的')
  type('最晚哪天改好', '2026-11-30')
  await tap('提交检查结果')
  const photoId = server.keepSitePhoto.mutate.mock.calls[0]![0].id
  expect(server.finishInspection.mutate).toHaveBeenCalledWith({
    id,
    answers: { 'board-shown': 'yes', 'person-present': 'no' },
    callResult: null,
    photoIds: [photoId],
    notes: '',
    findings: [{ shiftId, violation: 'absent', facts: '十点去看没有人' }],
    rectification: { what: '公示还是上个月的', dueOn: '2026-11-30' },
    requestId: expect.any(String),
  })
  expect(locateOnce).not.toHaveBeenCalled()
  expect(screen.getByText('检查结果')).toBeInTheDocument()
})

test('what is missing stands at its line', async () => {
  const fields = { photos: '实地检查至少要拍一张照片', 'answers.person-present': '请选是、否或不涉及' }
  server.finishInspection.mutate.mockRejectedValue(Failure.refused(refuse('bad-input', fields).toRefusal()))
  await open()
  await tap('提交检查结果')
  for (const sentence of Object.values(fields)) expect(screen.getByText(sentence)).toBeInTheDocument()
})

test('the place goes with it where it was agreed to', async () => {
  const place = { lat: 36.39, lng: 113.12, accuracyM: 20 }
  jest.mocked(locateOnce).mockResolvedValue(place)
  server.finishInspection.mutate.mockResolvedValue(inspectionOf())
  await open()
  await act(async () => void fireEvent.click(screen.getByText(/我同意这一次用我的位置/)))
  await pass(50)
  await tap('提交检查结果')
  expect(server.finishInspection.mutate).toHaveBeenCalledWith(expect.objectContaining({ place }))
})

test('by telephone the lines come once somebody on duty answered', async () => {
  await open({ kind: 'phone' })
  expect(screen.queryByText('人在岗')).toBeNull()
  expect(screen.queryByText(/我同意这一次用我的位置/)).toBeNull()
  await tap('接通，人在岗')
  expect(screen.getByText('人在岗')).toBeInTheDocument()
})

test('a colleague’s task is looked at and not filled in', async () => {
  await open({ assignedTo: '王科员' })
  expect(screen.getByText('王科员已经领了这次检查。')).toBeInTheDocument()
  expect(screen.queryByText('提交检查结果')).toBeNull()
})

test('who may not take a task back has no button for it', async () => {
  const { unmount } = await open()
  expect(screen.getByText('这个站点不检查了')).toBeInTheDocument()
  unmount()
  await open({ mayCancel: false })
  expect(screen.getByText('提交检查结果')).toBeInTheDocument()
  expect(screen.queryByText('这个站点不检查了')).toBeNull()
})

test('a station hands in what it put right, and judges nothing', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  const rectification = {
    id: shiftId,
    inspectionId: id,
    siteName: '店上镇公共法律服务站',
    what: '公示还是上个月的',
    dueOn: '2026-11-23',
    status: 'open' as const,
    overdue: true,
    events: [],
    acts: ['hand-in' as const],
  }
  server.handIn.mutate.mockResolvedValue({ ...rectification, status: 'handed-in', acts: [] })
  await open({
    status: 'done',
    doneAt: '2026-11-20T02:10:00.000Z',
    doneBy: '赵志刚',
    mayInspect: false,
    rectification,
  })
  expect(screen.getByText('已超期')).toBeInTheDocument()
  expect(screen.queryByText('改好了，通过')).toBeNull()
  type('改了什么', '已经换成本月的公示')
  await tap('报告已整改')
  expect(server.handIn.mutate).toHaveBeenCalledWith({
    id: shiftId,
    note: '已经换成本月的公示',
    photoIds: [],
    requestId: expect.any(String),
  })
})
