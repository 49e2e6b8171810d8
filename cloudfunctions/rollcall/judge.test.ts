import { randomUUID } from 'node:crypto'
import { closeRollCall } from '@server/kit/roll-call/close'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { rollcallRouter } from './router'
import { auditOf, messagesOf, onDuty, replyRow } from './testing/duty'

let stage: Stage
let county: Person
let lawyer: Person
let callId: string
let id: string

let number = 0
const day = () => `2027-04-${String(number).padStart(2, '0')}`
const clock = (time: string) => stage.at(`${day()}T${time}+08:00`)

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

beforeEach(async () => {
  number++
  clock('09:00:00')
  county = await stage.staff('county', '140406')
  lawyer = await stage.practitioner('140406')
  await onDuty(stage, lawyer, { day: day() })
  const scope = { of: 'area', areaCode: '140406' }
  const input = { scope, asksCode: false, when: { plan: 'now' } }
  callId = (await stage.call(rollcallRouter, county, 'issue', input)).data.id
  id = (await replyRow(stage, lawyer, callId)).id
})

const miss = async () => {
  clock('09:11:00')
  await stage.service.db.transaction().execute((db) => closeRollCall(db, callId, stage.service.clock()))
}
const explain = () =>
  stage.call(rollcallRouter, lawyer, 'explain', { id, explanation: '正在接待群众，没有看到手机' })
const judge = (person: Person, verdict: 'accept' | 'find', more: object = {}) =>
  stage.call(rollcallRouter, person, 'judge', { id, verdict, ...more })
const findings = () =>
  stage.service.db.selectFrom('finding').selectAll().where('source_id', '=', id).execute()

test('a reason that holds ends it, and files nothing', async () => {
  await miss()
  await explain()
  const { data } = await judge(county, 'accept', { note: '现场核实属实' })
  expect(data).toMatchObject({ status: 'accepted', decidedNote: '现场核实属实', own: false })
  expect(await findings()).toEqual([])
  expect((await messagesOf(stage, lawyer)).at(-1)!.title).toBe('点名的说明已认可')
  expect((await auditOf(stage, id)).map(({ act }) => act)).toEqual([
    'roll-call-explained',
    'roll-call-accepted',
  ])
})

test('one that does not hold files a finding at this very reply, by who judged', async () => {
  await miss()
  await explain()
  expect((await judge(county, 'find', { note: '值班日志无接待记录' })).data.status).toBe('finding')
  expect(await findings()).toMatchObject([
    {
      county_code: '140406',
      source: 'roll-call',
      practitioner_id: lawyer.accountId,
      violation: 'roll-call-missed',
      finder_id: county.accountId,
      status: 'filed',
      facts: expect.stringContaining(
        '10分钟内没有应答。\n本人说明：正在接待群众，没有看到手机\n认定意见：值班日志无接待记录',
      ),
    },
  ])
})

test('unheard, nobody is found at fault until their term is over', async () => {
  await miss()
  expect((await judge(county, 'find')).code).toBe('roll-call-unheard')
  expect(await findings()).toEqual([])
  await stage.service.db
    .updateTable('roll_call_reply')
    .set({ explain_by: '2027-03-31' })
    .where('id', '=', id)
    .execute()
  expect((await judge(county, 'find')).data.status).toBe('finding')
  expect((await findings())[0]!.facts).toContain('期限内没有说明。')
})

test('what speaks for somebody may be said at once, without a note', async () => {
  await miss()
  expect((await judge(county, 'accept')).data).toMatchObject({ status: 'accepted', decidedNote: null })
  expect((await explain()).code).toBe('roll-call-settled')
})

test('what waits or was answered is not judged', async () => {
  expect((await judge(county, 'accept')).code).toBe('roll-call-settled')
  await stage.call(rollcallRouter, lawyer, 'reply', { id })
  expect((await judge(county, 'accept')).code).toBe('roll-call-settled')
})

test('out of scope it is not found', async () => {
  await miss()
  await explain()
  for (const [role, area] of [
    ['county', '140431'],
    ['station', '140406101000'],
  ] as const)
    expect((await judge(await stage.staff(role, area), 'accept')).code).toBe('not-found')
  expect((await judge(await stage.staff('city', '140400'), 'accept')).data.status).toBe('accepted')
})

test('nobody judges themself', async () => {
  await stage.alsoStaff(lawyer, 'county', '140406')
  await miss()
  expect((await judge(lawyer, 'accept')).code).toBe('own-roll-call')
  const { data } = await stage.call(rollcallRouter, lawyer, 'one', { id: callId })
  expect(data.replies).toMatchObject([{ own: true }])
})

test('two colleagues at once come to one verdict, and at most one finding', async () => {
  await miss()
  await explain()
  const colleague = await stage.staff('county', '140406')
  const results = await Promise.all([
    judge(county, 'find'),
    judge(colleague, 'accept'),
    judge(colleague, 'find'),
    judge(county, 'accept'),
  ])
  const done = results.filter(({ data }) => data)
  expect(done).toHaveLength(1)
  expect(results.filter(({ code }) => code === 'roll-call-settled')).toHaveLength(3)
  expect(await findings()).toHaveLength(done[0]!.data.status === 'finding' ? 1 : 0)
})

test('a repeat is answered again, and nothing is filed twice', async () => {
  await miss()
  await explain()
  const requestId = randomUUID()
  const first = await judge(county, 'find', { requestId })
  expect((await judge(county, 'find', { requestId })).data).toEqual(first.data)
  expect(await findings()).toHaveLength(1)
})

test('nothing broke unseen', () => expect(stage.logged).toEqual([]))
