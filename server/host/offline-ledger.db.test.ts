import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { NewConsultation } from '@contract/consultation/schema'
import { refuse } from '@contract/refusal'
import { dispatch } from '@server/kit/dispatch'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { consultationRouter } from '../../cloudfunctions/consultation/router'

/**
 * The phone's own outbox, session, transport and storage against the real router and database, with nothing between
 * them but a network that loses, repeats and garbles, and a phone that is killed.
 */

const fates = [
  'arrives',
  'lost-on-the-way',
  'answer-lost',
  'sent-twice',
  'busy',
  'garbled',
  'phone-killed',
] as const
type Fate = (typeof fates)[number]

interface Request {
  data: { procedure: string; input: unknown }
  header: { authorization?: string }
}

const mockWorld = {
  storage: new Map<string, string>(),
  /** Counts the times the phone was started; requests of an earlier start are never answered. */
  start: 0,
  request: (_start: number, _request: Request): Promise<unknown> => Promise.reject(new Error('no network')),
}

jest.mock('@tarojs/taro', () => {
  const start = mockWorld.start
  const nothing = () => undefined
  return {
    __esModule: true,
    default: {
      getStorageSync: (key: string) => mockWorld.storage.get(key) ?? '',
      setStorageSync: (key: string, text: string) => void mockWorld.storage.set(key, text),
      removeStorageSync: (key: string) => void mockWorld.storage.delete(key),
      getStorageInfoSync: () => ({ keys: [...mockWorld.storage.keys()] }),
      request: (request: Request) => mockWorld.request(start, request),
      onNetworkStatusChange: nothing,
      offNetworkStatusChange: nothing,
      onAppShow: nothing,
      offAppShow: nothing,
      onAppHide: nothing,
      offAppHide: nothing,
    },
    useDidHide: nothing,
    useDidShow: nothing,
  }
})

/** WeChat sends no more than this at once; the rest wait. */
const AT_ONCE = 10

/** A network whose next attempts end as written; when all are used up, it is good. */
function networkOf(stage: Stage, schedule: readonly Fate[]) {
  const left = [...schedule]
  const world = { offline: true, killed: false, attempts: 0 }
  let free = AT_ONCE
  const waiting: (() => void)[] = []
  const take = async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((go) => waiting.push(go))
  }
  const give = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  const server = async ({ data, header }: Request) => {
    const body: unknown = JSON.parse(JSON.stringify(data))
    const session = header.authorization?.replace('Bearer ', '')
    const answer = await dispatch(consultationRouter, body, { session }, stage.service)
    return { statusCode: 200, data: JSON.parse(JSON.stringify(answer)) as unknown }
  }
  async function carry(request: Request): Promise<unknown> {
    const fate = left.pop() ?? 'arrives'
    if (fate === 'lost-on-the-way') throw new Error('request:fail')
    if (fate === 'busy') return { statusCode: 503, data: { ok: false, refusal: refuse('busy').toRefusal() } }
    if (fate === 'sent-twice') return (await Promise.all([server(request), server(request)]))[0]
    const answer = await server(request)
    if (fate === 'garbled') return { statusCode: 200, data: '<html>请登录Wi-Fi</html>' }
    if (fate === 'phone-killed') world.killed = true
    if (fate === 'answer-lost' || fate === 'phone-killed') throw new Error('request:fail timeout')
    return answer
  }
  const never = () => new Promise<never>(() => undefined)
  mockWorld.request = async (start, request) => {
    if (start !== mockWorld.start) return never()
    if (world.offline) throw new Error('request:fail')
    world.attempts += 1
    await take()
    try {
      return await carry(request)
    } finally {
      give()
    }
  }
  return world
}

/** The app as it starts, with what the phone has stored. */
async function startPhone() {
  mockWorld.start += 1
  jest.resetModules()
  const outbox = await import('@/features/consultation/outbox')
  const { useSession } = await import('@/state/session')
  const box = () => outbox.useOutbox.getState()
  return {
    post: outbox.post,
    deliverAll: outbox.deliverAll,
    outgoing: () => Object.values(box().outgoing),
    signIn: ({ accountId, name, session }: Person) =>
      useSession.getState().enter({
        session,
        who: { accountId, name, roles: ['resident', 'practitioner'], grants: [], unreadMessages: 0 },
      }),
    /** Until nothing is under way. */
    async settled() {
      while (Object.keys(box().sending).length > 0) await new Promise((go) => setTimeout(go, 5))
    },
  }
}

/** A thousand writes on a busy machine. */
const LONG_MS = 600_000

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const recordOf = (at: number): NewConsultation => ({
  requestId: randomUUID(),
  id: randomUUID(),
  siteCode: siteCodeOf('140406'),
  channel: 'phone',
  matterType: at % 3 === 0 ? 'wages' : 'family',
  groups: [],
  summary: `赶集那天第${at}位来问的事`,
  answer: '可先找村里调解，调解不成再起诉',
  result: 'answered',
  clientName: undefined,
  clientPhone: at % 5 === 0 ? `138${String(10_000_000 + at)}` : undefined,
  address: undefined,
  rightTold: true,
  occurredAt: new Date(new Date('2026-11-22T08:00:00+08:00').getTime() + at * 60_000).toISOString(),
})

const inLedgerOf = ({ accountId }: Person) =>
  stage.service.db
    .selectFrom('consultation')
    .select(['id', 'summary', 'matter_id'])
    .where('practitioner_id', '=', accountId)
    .execute()

const writtenBy = ({ accountId }: Person) =>
  stage.service.db
    .selectFrom('audit_log')
    .select('subject_id')
    .where('account_id', '=', accountId)
    .where('act', '=', 'record')
    .execute()

/** Enters records without a network, one after the other in this order, and then lives through the schedule. */
async function liveThrough(order: readonly number[], schedule: readonly Fate[]) {
  mockWorld.storage.clear()
  const lawyer = await stage.practitioner('140406')
  const world = networkOf(stage, schedule)
  const records = order.map(recordOf)
  let phone = await startPhone()
  phone.signIn(lawyer)
  for (const record of records) phone.post(record, '潞城区公共法律服务中心')
  await phone.settled()
  expect(phone.outgoing()).toHaveLength(records.length)
  expect(world.attempts).toBe(0)

  world.offline = false
  while (phone.outgoing().length > 0) {
    phone.deliverAll()
    await phone.settled()
    if (world.killed) {
      world.killed = false
      // a dead app's timers are dead with it: what it would still send is never answered
      mockWorld.start += 1
      phone.deliverAll()
      phone = await startPhone()
    }
    expect(phone.outgoing().filter(({ refused }) => refused)).toEqual([])
  }

  const rows = await inLedgerOf(lawyer)
  const saidIn = (list: { id: string; summary: string }[]) =>
    list.map(({ id, summary }) => `${id} ${summary}`).sort()
  expect(saidIn(rows)).toEqual(saidIn(records))
  expect(new Set(rows.map(({ matter_id }) => matter_id)).size).toBe(records.length)
  // written once each, however often it was sent
  expect((await writtenBy(lawyer)).map(({ subject_id }) => subject_id).sort()).toEqual(
    records.map(({ id }) => id).sort(),
  )
  return world
}

const orders = (count: number) => {
  const all = Array.from({ length: count }, (_, at) => at)
  return fc.shuffledSubarray(all, { minLength: count, maxLength: count })
}
const schedules = (least: number, most: number) =>
  fc.array(fc.constantFrom<Fate>(...fates), { minLength: least, maxLength: most })

it('any order and any losses: every record arrives exactly once', () =>
  fc.assert(
    fc.asyncProperty(orders(12), schedules(0, 60), async (order, schedule) => {
      await liveThrough(order, schedule)
    }),
    { numRuns: 8 },
  ))

it(
  'a thousand records of a market day, in random order over a bad line: each arrives exactly once',
  () =>
    fc.assert(
      fc.asyncProperty(orders(1000), schedules(300, 400), async (order, schedule) => {
        const { attempts } = await liveThrough(order, schedule)
        expect(attempts).toBeGreaterThan(1000)
      }),
      { numRuns: 1, endOnFailure: true },
    ),
  LONG_MS,
)
