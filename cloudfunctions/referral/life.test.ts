import { randomUUID } from 'node:crypto'
import type { ShownCode } from '@contract/referral/schema'
import { COUNTY, openCast, type Cast } from './testing/cast'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.stage.close())
beforeEach(() => cast.stage.at('2026-11-23T08:00:00+08:00'))

const reply = '双方达成调解协议，按原界址恢复'
const at = '2026-11-25T09:00:00+08:00'

/** The resident follows the referral with their own phone. */
const followed = async (id: string, who = cast.people.resident) => {
  const { call, people, secretOf } = cast
  const { data } = await call<ShownCode>(people.lawyer, 'followCode', { id })
  return call(who, 'follow', { code: secretOf(data) })
}

describe('taking over', () => {
  test('accepted, it gets a longer term; the result goes back by letter to both sides', async () => {
    const { call, people, sent, kinds } = cast
    const { id } = await sent()
    await followed(id)
    const { data } = await call(people.county, 'accept', { id })
    expect(data).toMatchObject({ status: 'accepted', dueOn: '2026-12-23', acts: ['propose', 'report'] })
    const done = await call(people.county, 'report', { id, reply })
    expect(done.data).toMatchObject({ status: 'done', dueOn: null, reply, acts: [] })
    expect(done.data.letters.map(({ kind }: { kind: string }) => kind)).toEqual(['push', 'feedback'])
    expect(done.data.letters[1].number).toBe('潞城援反字〔2026〕第1号')
    expect(await kinds(people.lawyer)).toEqual(['referral-accepted', 'referral-done'])
    expect(await kinds(people.resident)).toEqual(['referral-accepted', 'referral-done'])
    const { data: own } = await call(people.resident, 'mine')
    expect(own.rows[0]).toMatchObject({ id, status: 'done', reply })
    expect(JSON.stringify(own)).not.toContain('宅基地')
  })

  test('declined with a reason, it may be passed on anew', async () => {
    const { call, people, sent } = cast
    const { id, consultationId } = await sent()
    expect((await call(people.county, 'decline', { id, reply: '' })).fields).toHaveProperty('reply')
    await call(people.county, 'decline', { id, reply: '不属于调解范围' })
    const { data } = await call(people.lawyer, 'open', { id })
    expect(data).toMatchObject({ status: 'declined', reply: '不属于调解范围' })
    await sent({}, consultationId)
  })

  test('two at once are one acceptance; what has moved on is said to have', async () => {
    const { call, people, sent, stage } = cast
    const second = await stage.staff('county', COUNTY, '同事')
    const { id } = await sent()
    const race = await Promise.all([
      call(people.county, 'accept', { id }),
      call(second, 'decline', { id, reply: '不归我们管' }),
      call(people.lawyer, 'withdraw', { id }),
    ])
    expect(race.map(({ code }) => code ?? 'done').sort()).toEqual([
      'done',
      'referral-moved-on',
      'referral-moved-on',
    ])
    const taken = await cast.accepted()
    expect((await call(people.lawyer, 'withdraw', { id: taken.id })).code).toBe('referral-moved-on')
  })

  test('each act is its own side’s; another county finds nothing', async () => {
    const { call, people, sent } = cast
    const { id } = await sent({ kind: 'notary', departmentCode: `${COUNTY}-notary` })
    expect((await call(people.neighbour, 'accept', { id })).code).toBe('not-found')
    expect((await call(people.neighbour, 'open', { id })).code).toBe('not-found')
    expect((await call(people.colleague, 'open', { id })).code).toBe('not-found')
    expect((await call(people.city, 'accept', { id })).code).toBe('not-allowed')
    expect((await call(people.county, 'withdraw', { id })).code).toBe('not-allowed')
    expect((await call(people.lawyer, 'withdraw', { id })).data.status).toBe('withdrawn')
  })

  test('lists show each side its own', async () => {
    const { call, people, sent } = cast
    const { id } = await sent({ departmentCode: undefined, mediatorId: people.mediator.accountId })
    const ids = async (who: Parameters<typeof call>[0], side: 'in' | 'out') =>
      (await call(who, 'list', { side, state: 'open' })).data.rows.map((row: { id: string }) => row.id)
    expect(await ids(people.mediator, 'in')).toEqual([id])
    expect(await ids(people.county, 'in')).not.toContain(id)
    expect(await ids(people.county, 'out')).toContain(id)
    expect(await ids(people.lawyer, 'out')).toContain(id)
    expect(await ids(people.colleague, 'out')).toEqual([])
    expect(await ids(people.neighbour, 'in')).toEqual([])
  })
})

describe('a time for mediation', () => {
  test('is proposed, answered by the person, and told to both; another takes its place', async () => {
    const { call, people, accepted, kinds } = cast
    const { id } = await accepted()
    await followed(id)
    const past = { id, at: '2026-11-22T09:00:00+08:00', place: '镇司法所', agreed: false }
    expect((await call(people.county, 'propose', past)).code).toBe('meeting-past')
    const first = await call(people.county, 'propose', { id, at, place: '镇司法所二楼', agreed: false })
    const meetingId = first.data.meetings[0].id
    expect(first.data.meetings[0]).toMatchObject({ place: '镇司法所二楼', answer: null })
    const race = await Promise.all([
      call(people.resident, 'answerMine', { id, meetingId, agrees: true }),
      call(people.lawyer, 'answerMeeting', { id, meetingId, agrees: false }),
    ])
    expect(race.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'referral-moved-on'])
    expect((await kinds(people.county)).filter((kind) => kind === 'referral-meeting-answered')).toHaveLength(
      1,
    )
    const again = await call(people.county, 'propose', { id, at, place: '村委会', agreed: true })
    expect(again.data.meetings.map(({ answer }: { answer: string }) => answer)[0]).toBe('agreed')
    const { data } = await call(people.resident, 'mine')
    expect(data.rows.find((row: { id: string }) => row.id === id).meeting).toMatchObject({
      place: '村委会',
      answer: 'agreed',
    })
    expect((await call(people.stranger, 'answerMine', { id, meetingId, agrees: true })).code).toBe(
      'not-found',
    )
  })
})

describe('the person’s telephone', () => {
  test('is opened by who took it over, and each look is written down', async () => {
    const { call, people, sent, stage } = cast
    const { id } = await sent()
    expect((await call(people.county, 'reveal', { id })).code).toBe('not-allowed')
    const { data: accepted } = await call(people.county, 'accept', { id })
    expect(accepted).toMatchObject({ clientName: '王**', clientPhone: '138****0001', mayReveal: true })
    expect((await call(people.county, 'reveal', { id })).data).toEqual({
      name: '王秀英',
      phone: '13803550001',
    })
    expect((await call(people.city, 'reveal', { id })).code).toBe('not-allowed')
    const looks = await stage.service.db
      .selectFrom('audit_log')
      .select('detail')
      .where('subject_id', '=', id)
      .where('act', '=', 'revealed')
      .execute()
    expect(looks).toEqual([{ detail: { field: 'client' } }])
  })

  test('in safe mode stays with the handler; a minor’s words are for the two sides alone', async () => {
    const { call, people, sent, recorded } = cast
    const safe = await sent({}, await recorded({ safeMode: true }))
    const { data } = await call(people.county, 'accept', { id: safe.id })
    expect(data).toMatchObject({ clientName: null, clientPhone: null, mayReveal: false })
    expect((await call(people.county, 'reveal', { id: safe.id })).code).toBe('contact-guarded')
    const minor = await sent({}, await recorded({ minor: true }))
    expect((await call(people.city, 'open', { id: minor.id })).data).toMatchObject({
      facts: null,
      letters: [],
    })
    expect((await call(people.county, 'open', { id: minor.id })).data.facts).not.toBeNull()
  })
})

describe('following', () => {
  test('one person follows it, by a code that ends; never who passes it on or takes it over', async () => {
    const { call, people, sent, secretOf, stage } = cast
    const { id } = await sent()
    const { data } = await call<ShownCode>(people.lawyer, 'followCode', { id })
    expect(data.url).toMatch(/^https:\/\/example\.test\/q\?f=[0-9A-Za-z]{22}$/)
    const code = secretOf(data)
    for (const who of [people.lawyer, people.county])
      expect((await call(who, 'follow', { code })).code).toBe('offer-own')
    const race = await Promise.all([
      call(people.resident, 'follow', { code }),
      call(people.stranger, 'follow', { code }),
    ])
    expect(race.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'followed-already'])
    expect((await call(people.lawyer, 'followCode', { id })).code).toBe('followed-already')
    expect((await call(people.county, 'followCode', { id })).code).toBe('not-found')
    expect((await call(people.resident, 'follow', { code: 'x'.repeat(22) })).code).toBe('offer-unknown')
    const late = await sent()
    const old = secretOf((await call<ShownCode>(people.lawyer, 'followCode', { id: late.id })).data)
    stage.at('2026-11-30T08:00:00+08:00')
    expect((await call(people.resident, 'follow', { code: old })).code).toBe('offer-expired')
  })
})

describe('past its term', () => {
  test('whoever looks over the area presses for it by a numbered letter, and not before', async () => {
    const { call, people, sent, kinds, stage } = cast
    const { id } = await sent()
    stage.at('2026-11-26T20:00:00+08:00')
    expect((await call(people.city, 'supervise', { id, words: '请尽快办' })).code).toBe('not-overdue')
    stage.at('2026-11-27T08:00:00+08:00')
    const { data } = await call(people.city, 'supervise', { id, words: '请尽快办理' })
    expect(data).toMatchObject({ status: 'sent', overdue: true, acts: ['supervise'] })
    expect(data.letters[1]).toMatchObject({ kind: 'supervise', number: '长治市援督字〔2026〕第1号' })
    expect((await call(people.lawyer, 'supervise', { id, words: '请尽快办理' })).code).toBe('not-allowed')
    expect(await kinds(people.county)).toContain('referral-supervised')
  })
})

test('history and letters are written once for ever', async () => {
  const { db } = cast.stage.service
  const { id } = await cast.sent()
  await expect(db.deleteFrom('referral').where('id', '=', id).execute()).rejects.toThrow()
  await expect(
    db.updateTable('referral_letter').set({ kind: 'feedback' }).where('referral_id', '=', id).execute(),
  ).rejects.toThrow()
  await expect(
    db
      .insertInto('referral_meeting')
      .values(
        [randomUUID(), randomUUID()].map((meeting) => ({
          id: meeting,
          referral_id: id,
          meets_at: at,
          place_sealed: 'x',
          proposed_by: cast.people.county.accountId,
          proposed_at: at,
        })),
      )
      .execute(),
  ).rejects.toThrow(/referral_meeting_standing/)
})
