import { randomUUID } from 'node:crypto'
import { attendanceFlags } from '@contract/duty/labels'
import { settings } from '@contract/settings'
import { setRatingAside } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from './router'
import * as roster from './testing/roster'

const { codeOf, dianshang, plan, qinhe, sheetOf, weizi } = roster

let stage: Stage
let lawyer: Person
let county: Person
let supervisor: Person

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Each test has a week of its own; the one that counts has a county to itself. */
let week = 0
const dayText = (after = 0) => new Date(Date.UTC(2027, 0, 4 + week * 7 + after)).toISOString().slice(0, 10)
const instant = (time: string, after = 0) => new Date(`${dayText(after)}T${time}+08:00`).toISOString()
const clock = (time: string, after = 0) => stage.at(instant(time, after))
const period = () => ({ from: dayText(), to: dayText(6) })

beforeEach(async () => {
  week++
  clock('08:00:00')
  lawyer = await stage.practitioner('140406')
  county = await stage.staff('county', '140406')
  supervisor = await stage.staff('supervisor', '140406')
})

const call = (person: Person, procedure: string, input: unknown) =>
  stage.call(dutyRouter, person, procedure, input)
const list = async (person: Person, input: object = {}, procedure = 'attendance') =>
  (await call(person, procedure, { ...period(), ...input })).data

/** Checks in and out with the site's screen at two times of a day. */
async function sit(person: Person, id: string, [from, to]: [string, string], after = 0, site = dianshang) {
  for (const [procedure, time] of [
    ['checkIn', from],
    ['checkOut', to],
  ] as const) {
    clock(time, after)
    const code = { rotating: await codeOf(stage, site) }
    expect((await call(person, procedure, { shiftId: id, code })).code).toBeUndefined()
  }
}
const idsOf = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id)

describe('the list', () => {
  test('shows each duty with its person, what stands out, and how well it is proved', async () => {
    const good = await plan(stage, lawyer, { day: dayText() })
    const bad = await plan(stage, lawyer, { day: dayText(1) })
    const missed = await plan(stage, lawyer, { day: dayText(2) })
    await plan(stage, lawyer, { day: dayText(3), status: 'withdrawn' })
    const later = await plan(stage, lawyer, { day: dayText(4) })
    await sit(lawyer, good, ['08:30:00', '12:30:00'])
    await sit(lawyer, bad, ['09:00:00', '11:00:00'], 1)
    clock('18:00:00', 2)
    const { rows, more, totals } = await list(county, { areaCode: '140406' })
    expect(idsOf({ rows })).toEqual([missed, bad, good])
    expect(idsOf({ rows })).not.toContain(later)
    expect(rows.map(({ flags }: { flags: string[] }) => flags)).toEqual([
      ['absent'],
      ['late', 'early', 'short'],
      [],
    ])
    expect(rows[2]).toMatchObject({
      practitionerName: '李律师',
      unit: '长治某律师事务所',
      siteName: '店上镇公共法律服务站',
      recordCount: 0,
      evidence: { score: 73, points: 40, of: 55 },
    })
    expect(rows[0].evidence).toBeNull()
    expect(more).toBe(false)
    expect(totals).toMatchObject({ due: 3, attended: 2, flags: { absent: 1, late: 1, early: 1, short: 1 } })
  })

  test('what is counted under a flag is what the flag opens to', async () => {
    const person = await stage.practitioner('140406')
    const [one, two, three, four] = await Promise.all(
      [0, 1, 2, 3].map((after) => plan(stage, person, { day: dayText(after) })),
    )
    await sit(person, one!, ['09:00:00', '11:00:00'])
    await sit(person, two!, ['08:30:00', '12:30:00'], 1)
    const { db } = stage.service
    const set = (id: string, change: object) =>
      db.updateTable('attendance').set(change).where('shift_id', '=', id).execute()
    await set(one!, { closed_by_system: true })
    await set(two!, { in_delivered_at: instant('20:00:00', 1) })
    await sit(person, three!, ['08:30:00', '12:30:00'], 2)
    await set(three!, { out_code: 'made-up' })
    clock('18:00:00', 3)
    const { totals } = await list(county, { practitionerId: person.accountId })
    expect(totals).toMatchObject({ due: 4, attended: 3 })
    for (const flag of attendanceFlags) {
      const { rows } = await list(county, { practitionerId: person.accountId, flag })
      expect({ flag, rows: rows.length }).toEqual({ flag, rows: totals.flags[flag] })
      for (const row of rows) expect(row.flags).toContain(flag)
    }
    expect(idsOf(await list(county, { practitionerId: person.accountId, flag: 'absent' }))).toEqual([four])
    expect(Object.values(totals.flags)).toEqual(Array(7).fill(1))
  })

  test('comes page by page, none twice and none left out, those of one moment too', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => stage.practitioner('140406')))
    const planned = await Promise.all(people.map((person) => plan(stage, person, { day: dayText() })))
    clock('18:00:00')
    const seen: string[] = []
    let before: { startsAt: string; id: string } | undefined
    for (;;) {
      const { rows, more, totals } = await list(county, { limit: 2, before })
      expect(totals === null).toBe(before !== undefined)
      seen.push(...idsOf({ rows }))
      const { startsAt, id } = rows[rows.length - 1]
      before = { startsAt, id }
      if (!more) break
    }
    expect(seen).toHaveLength(5)
    expect([...seen].sort()).toEqual([...planned].sort())
  })

  test('a period over a month, or the wrong way round, is refused in a sentence', async () => {
    for (const wrong of [
      { from: '2027-01-01', to: '2027-02-01' },
      { from: '2027-01-02', to: '2027-01-01' },
    ])
      expect(await call(county, 'attendance', wrong)).toMatchObject({
        code: 'bad-input',
        fields: { to: '请选择31天以内、先后正确的日期' },
      })
  })
})

describe('scope', () => {
  test('each sees their own area, in the list and one by one; a supervisor at their own door', async () => {
    const here = await plan(stage, lawyer, { day: dayText() })
    const there = await plan(stage, lawyer, { site: qinhe, day: dayText(1) })
    const beside = await plan(stage, lawyer, { site: weizi, day: dayText(2) })
    clock('18:00:00', 3)
    const station = await stage.staff('station', '140406100000')
    const city = await stage.staff('city', '140400')
    const other = await stage.staff('supervisor', '140431')
    const seenBy = [
      [county, 'attendance', 'shiftEvidence', [beside, here]],
      [station, 'attendance', 'shiftEvidence', [here]],
      [city, 'attendance', 'shiftEvidence', [beside, there, here]],
      [supervisor, 'supervisedAttendance', 'supervisedShift', [beside, here]],
      [other, 'supervisedAttendance', 'supervisedShift', [there]],
    ] as const
    for (const [person, listed, one, expected] of seenBy) {
      expect(idsOf(await list(person, { practitionerId: lawyer.accountId }, listed))).toEqual(expected)
      for (const id of [here, there, beside]) {
        const { code, data } = await call(person, one, { id })
        expect(code ?? data.shift.id).toBe((expected as readonly string[]).includes(id) ? id : 'not-found')
      }
    }
  })

  test('an area out of reach is not found', async () => {
    for (const [person, procedure] of [
      [county, 'attendance'],
      [supervisor, 'supervisedAttendance'],
    ] as const) {
      expect((await call(person, procedure, { ...period(), areaCode: '140431' })).code).toBe('not-found')
      expect((await call(person, procedure, { ...period(), areaCode: '140400' })).code).toBe('not-found')
    }
  })

  test("a practitioner opens their own duty, and not another's", async () => {
    const id = await plan(stage, lawyer, { day: dayText() })
    expect((await call(lawyer, 'evidence', { id })).data).toMatchObject({
      shift: { id },
      evidence: null,
      flags: [],
      makeUpPolicy: { withinDays: 7 },
    })
    expect((await call(await stage.practitioner('140406'), 'evidence', { id })).code).toBe('not-found')
    expect((await call(lawyer, 'evidence', { id: randomUUID() })).code).toBe('not-found')
  })
})

describe('evidence', () => {
  const parts = async (id: string) => {
    const { data } = await call(county, 'shiftEvidence', { id })
    return Object.fromEntries(
      data.evidence.lines.map(({ part, points, of }: { part: string; points: number; of: number }) => [
        part,
        `${points}/${of}`,
      ]),
    )
  }

  async function consult(id: string, time: string, own: boolean) {
    const { db } = stage.service
    const record = randomUUID()
    await db
      .insertInto('consultation')
      .values({
        id: record,
        shift_id: id,
        site_code: dianshang,
        area_code: '140406100000',
        practitioner_id: lawyer.accountId,
        channel: 'on-site',
        matter_type: 'wages',
        groups: [],
        summary: '工地拖欠三个月工资',
        answer: '可先向劳动监察投诉',
        result: 'answered',
        client_name_sealed: null,
        client_phone_sealed: null,
        client_phone_index: null,
        right_told: true,
        occurred_at: instant(time),
        recorded_at: instant('17:00:00'),
      })
      .execute()
    const ticket = randomUUID()
    await db
      .insertInto('rating_ticket')
      .values({
        ticket_hash: ticket,
        consultation_id: record,
        issued_at: instant(time),
        expires_at: instant('23:00:00'),
        used_at: null,
      })
      .execute()
    const rater = await stage.resident()
    const station = await stage.staff('station', '140406100000')
    await db
      .insertInto('rating')
      .values({
        consultation_id: record,
        practitioner_id: lawyer.accountId,
        rater_id: own ? rater.accountId : null,
        ticket_hash: own ? ticket : null,
        way: own ? 'own-phone' : 'handed-over',
        entered_by: own ? null : station.accountId,
        satisfaction: 'satisfied',
        was_free: true,
        solicited: false,
        comment: null,
        rated_at: instant(time),
      })
      .execute()
    return record
  }

  async function callRoll(id: string, status: 'replied' | 'missed' | 'waiting', at: string) {
    const { db } = stage.service
    const callId = randomUUID()
    await db
      .insertInto('roll_call')
      .values({
        id: callId,
        area_code: '140406',
        site_code: null,
        issued_by: county.accountId,
        issued_at: instant(at),
        plan: 'now',
        asks_code: false,
        reply_minutes: 10,
        window_from: null,
        window_to: null,
        fires_at: instant(at),
        fired_at: instant(at),
        closes_at: instant('23:00:00'),
        status: 'open',
      })
      .execute()
    await db
      .insertInto('roll_call_reply')
      .values({
        id: randomUUID(),
        roll_call_id: callId,
        shift_id: id,
        practitioner_id: lawyer.accountId,
        site_code: dianshang,
        area_code: '140406100000',
        status,
        replied_at: status === 'replied' ? instant(at) : null,
        code_kind: null,
        explain_by: status === 'missed' ? dayText(3) : null,
        explanation: null,
        explained_at: null,
        decided_by: null,
        decided_at: null,
        decided_note: null,
      })
      .execute()
  }

  test('comes from code, roll calls, records within the duty and ratings by the residents themselves', async () => {
    const id = await plan(stage, lawyer, { day: dayText() })
    await sit(lawyer, id, ['08:30:00', '12:30:00'])
    clock('18:00:00')
    expect(await parts(id)).toEqual({
      code: '40/40',
      location: '0/0',
      'roll-calls': '0/0',
      records: '0/15',
      ratings: '0/0',
    })
    await consult(id, '09:00:00', true)
    await consult(id, '10:00:00', false)
    await consult(id, '13:00:00', true)
    await callRoll(id, 'replied', '09:10:00')
    await callRoll(id, 'missed', '10:10:00')
    await callRoll(id, 'waiting', '11:10:00')
    expect(await parts(id)).toEqual({
      code: '40/40',
      location: '0/0',
      'roll-calls': '10/20',
      records: '10/15',
      ratings: '7.5/15',
    })
  })

  test('a rating set aside on appeal proves nothing; its record goes on counting', async () => {
    const id = await plan(stage, lawyer, { day: dayText() })
    await sit(lawyer, id, ['08:30:00', '12:30:00'])
    clock('18:00:00')
    const one = await consult(id, '09:00:00', true)
    await consult(id, '10:00:00', true)
    expect(await parts(id)).toMatchObject({ records: '10/15', ratings: '15/15' })
    await setRatingAside(stage, one)
    expect(await parts(id)).toMatchObject({ records: '10/15', ratings: '7.5/15' })
  })

  test('weighs as the county set it for the day', async () => {
    const id = await plan(stage, lawyer, { day: dayText() })
    clock('08:30:00')
    await call(lawyer, 'checkIn', { shiftId: id, code: { printed: await sheetOf(stage, dianshang) } })
    expect(await parts(id)).toMatchObject({ code: '12/20' })
    await stage.service.db
      .insertInto('setting')
      .values({
        key: 'duty.evidence',
        area_code: '140406',
        effective_from: dayText(),
        value: JSON.stringify({ ...settings['duty.evidence'].fallback, code: 60, printedPercent: 50 }),
      })
      .execute()
    expect(await parts(id)).toMatchObject({ code: '15/30' })
  })

  test('the person sees the same of themself as the county does', async () => {
    const id = await plan(stage, lawyer, { day: dayText() })
    await sit(lawyer, id, ['08:30:00', '12:30:00'])
    const own = (await call(lawyer, 'evidence', { id })).data
    const seen = (await call(county, 'shiftEvidence', { id })).data
    expect(own.evidence).toEqual(seen.evidence)
    expect(own.shift).toEqual(seen.shift)
    expect(seen).toMatchObject({ practitionerName: '李律师', areaCode: '140406100000' })
  })
})

test('nothing of all this was logged', () => expect(stage.logged).toEqual([]))
