import { randomUUID } from 'node:crypto'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { closeRollCall } from '@server/kit/roll-call/close'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { rollcallRouter } from './router'
import { auditOf, codeOf, dianshang, messagesOf, onDuty, replyRow, weizi } from './testing/duty'

let stage: Stage
let county: Person
let lawyer: Person
let colleague: Person

/** Each test has a day of its own, so that codes and caps of one do not meet those of another. */
let number = 0
const day = () => `2027-02-${String(number).padStart(2, '0')}`
const clock = (time: string, on = day()) => stage.at(`${on}T${time}+08:00`)

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

beforeEach(async () => {
  number++
  clock('09:00:00')
  county = await stage.staff('county', '140406')
  lawyer = await stage.practitioner('140406')
  colleague = await stage.practitioner('140406')
  await onDuty(stage, lawyer, { day: day() })
  await onDuty(stage, colleague, { day: day() })
})

const issue = async (asksCode = false): Promise<string> => {
  const scope = { of: 'area', areaCode: '140406' }
  const { data } = await stage.call(rollcallRouter, county, 'issue', {
    scope,
    asksCode,
    when: { plan: 'now' },
  })
  return data.id
}
const idOf = async (person: Person, callId: string) => (await replyRow(stage, person, callId)).id
const reply = (person: Person | undefined, id: string, more: object = {}) =>
  stage.call(rollcallRouter, person, 'reply', { id, ...more })
const mine = async (person: Person) => (await stage.call(rollcallRouter, person, 'mine')).data.replies
const close = (callId: string) =>
  stage.service.db.transaction().execute((db) => closeRollCall(db, callId, stage.service.clock()))

describe('one tap', () => {
  test("answers, by the server's clock, and shows at once on the board", async () => {
    const callId = await issue()
    const id = await idOf(lawyer, callId)
    expect(await mine(lawyer)).toMatchObject([
      { id, status: 'waiting', asksCode: false, closesAt: new Date(`${day()}T09:10:00+08:00`).toISOString() },
    ])
    clock('09:03:20')
    const { data } = await reply(lawyer, id)
    expect(data).toMatchObject({
      status: 'replied',
      repliedAt: new Date(`${day()}T09:03:20+08:00`).toISOString(),
    })
    const { data: seen } = await stage.call(rollcallRouter, county, 'one', { id: callId })
    expect(seen.call.counts).toEqual({ called: 2, replied: 1, waiting: 1, missed: 0, toJudge: 0 })
    expect(seen.replies.map(({ status }: { status: string }) => status)).toEqual(['waiting', 'replied'])
    expect(await auditOf(stage, id)).toMatchObject([
      { act: 'roll-call-replied', role: 'practitioner', chain: '140406', detail: { codeKind: null } },
    ])
  })

  test('a repeat is answered again; another tap is told that it is done', async () => {
    const id = await idOf(lawyer, await issue())
    const requestId = randomUUID()
    const first = await reply(lawyer, id, { requestId })
    clock('09:05:00')
    expect((await reply(lawyer, id, { requestId })).data).toEqual(first.data)
    expect((await reply(lawyer, id)).code).toBe('roll-call-replied')
    expect(await auditOf(stage, id)).toHaveLength(1)
  })

  test("another's is not found", async () => {
    const id = await idOf(lawyer, await issue())
    expect((await reply(colleague, id)).code).toBe('not-found')
    expect((await reply(lawyer, randomUUID())).code).toBe('not-found')
    expect((await mine(colleague)).map((row: { id: string }) => row.id)).not.toContain(id)
  })

  test('until the end and not after, whether or not the call is closed yet', async () => {
    const callId = await issue()
    clock('09:09:59')
    expect((await reply(lawyer, await idOf(lawyer, callId))).data.status).toBe('replied')
    clock('09:10:00')
    const late = await idOf(colleague, callId)
    expect((await reply(colleague, late)).code).toBe('roll-call-closed')
    await close(callId)
    expect((await reply(colleague, late)).code).toBe('roll-call-closed')
    expect((await replyRow(stage, colleague, callId)).status).toBe('missed')
  })
})

describe('with the code of the site', () => {
  test('none sent is refused; the running one answers and is then spent', async () => {
    const callId = await issue(true)
    const [own, other] = [await idOf(lawyer, callId), await idOf(colleague, callId)]
    expect((await messagesOf(stage, lawyer))[0]!.body).toContain('要用站点屏幕上的现场码')
    expect((await reply(lawyer, own)).code).toBe('roll-call-code')
    const code = { rotating: await codeOf(stage, dianshang), siteCode: siteCodeOf(dianshang) }
    expect((await reply(lawyer, own, { code })).data.status).toBe('replied')
    expect((await replyRow(stage, lawyer, callId)).code_kind).toBe('rotating')
    expect((await reply(colleague, other, { code })).code).toBe('code-used')
    clock('09:00:31')
    const next = { rotating: await codeOf(stage, dianshang) }
    expect((await reply(colleague, other, { code: next })).data.status).toBe('replied')
  })

  test('the sheet on the wall counts and is kept apart', async () => {
    const callId = await issue(true)
    const { printed_key: printed } = await stage.service.db
      .selectFrom('site')
      .select('printed_key')
      .where('code', '=', siteCodeOf(dianshang))
      .executeTakeFirstOrThrow()
    expect((await reply(lawyer, await idOf(lawyer, callId), { code: { printed } })).data.status).toBe(
      'replied',
    )
    expect((await replyRow(stage, lawyer, callId)).code_kind).toBe('printed')
  })

  test("another site's code is no proof, and five wrong ones close it for a while", async () => {
    const callId = await issue(true)
    const id = await idOf(lawyer, callId)
    const rotating = await codeOf(stage, weizi)
    expect((await reply(lawyer, id, { code: { rotating, siteCode: siteCodeOf(weizi) } })).code).toBe(
      'code-other-site',
    )
    for (let tries = 0; tries < 5; tries++)
      expect((await reply(lawyer, id, { code: { rotating } })).code).toBe('code-wrong')
    const right = { rotating: await codeOf(stage, dianshang) }
    expect((await reply(lawyer, id, { code: right })).code).toBe('code-locked')
    expect((await replyRow(stage, lawyer, callId)).status).toBe('waiting')
  })
})

describe('closing and explaining', () => {
  const explain = (person: Person, id: string, explanation = '正在接待上访群众，没有看到手机') =>
    stage.call(rollcallRouter, person, 'explain', { id, explanation })

  test('who has not answered missed it, is told, and has the days of the county, rest days not the last', async () => {
    // 2027-03-05 is a Friday, so three days end on Monday the 8th
    number = 0
    clock('09:00:00', '2027-03-05')
    county = await stage.staff('county', '140406')
    lawyer = await stage.practitioner('140406')
    await onDuty(stage, lawyer, { day: '2027-03-05' })
    const callId = await issue()
    clock('09:10:30', '2027-03-05')
    expect(await close(callId)).toMatchObject({ areaCode: '140406', called: 1, missed: 1 })
    expect(await close(callId)).toBeUndefined()
    expect(await replyRow(stage, lawyer, callId)).toMatchObject({
      status: 'missed',
      explain_by: '2027-03-08',
    })
    expect((await messagesOf(stage, lawyer)).at(-1)).toMatchObject({
      kind: 'roll-call-missed',
      body: '3月5日 9:00的系统点名没有收到您的应答，请在3月8日 周一前（含当天）写明情况。',
    })
    expect((await messagesOf(stage, county)).at(-1)).toMatchObject({
      kind: 'roll-call-closed',
      body: '9:00的点名，在岗1班，应答0班，没有应答1班。',
      link: `/staff/roll-call/index?id=${callId}`,
    })
    number = 20
  })

  test('a missed call is explained once, by its person, within the term', async () => {
    const callId = await issue()
    const id = await idOf(lawyer, callId)
    expect((await explain(lawyer, id)).code).toBe('roll-call-settled')
    clock('09:11:00')
    await close(callId)
    expect((await explain(colleague, id)).code).toBe('not-found')
    expect((await explain(lawyer, id, '在')).fields).toEqual({ explanation: '说明至少5个字' })
    const { data } = await explain(lawyer, id)
    expect(data).toMatchObject({ status: 'explained', explanation: '正在接待上访群众，没有看到手机' })
    expect((await explain(lawyer, id)).code).toBe('roll-call-settled')
    const audit = await auditOf(stage, id)
    expect(audit).toMatchObject([{ act: 'roll-call-explained' }])
    expect(JSON.stringify(audit)).not.toContain('上访')
  })

  test('after the term it is too late', async () => {
    const callId = await issue()
    clock('09:11:00')
    await close(callId)
    const { id, explain_by: last } = await replyRow(stage, lawyer, callId)
    // sessions end sooner than the term, so the day is moved instead of the clock
    await stage.service.db
      .updateTable('roll_call_reply')
      .set({ explain_by: '2027-01-01' })
      .where('id', '=', id)
      .execute()
    expect(last! > day()).toBe(true)
    expect((await explain(lawyer, id)).code).toBe('roll-call-explain-late')
  })
})

test('nothing broke unseen', () => expect(stage.logged).toEqual([]))
