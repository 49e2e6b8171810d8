import { randomUUID } from 'node:crypto'
import type { Person } from '@server/kit/testing/stage'
import { openWorld, type World } from './testing/world'

let world: World
let resident: Person
let liu: Person
let qi: Person
beforeAll(async () => {
  world = await openWorld()
  liu = await world.lawyer('刘律师', { max_open_cases: 100 })
  qi = await world.lawyer('齐律师', { max_open_cases: 100 })
})
afterAll(() => world.stage.close())
beforeEach(async () => {
  world.stage.at('2026-11-23T08:30:00+08:00')
  resident = await world.stage.resident()
})

const assigned = async (form = {}, set = {}) => {
  const id = await world.granted(resident, form, set)
  await world.assign(world.county, id, liu, { because: '合适' })
  return id
}
const accepted = async (form = {}, set = {}) => {
  const id = await assigned(form, set)
  await world.accept(liu, id)
  return id
}

describe('a lawyer answers', () => {
  test('sees enough to know of a conflict, with a trace; no number, no address', async () => {
    const id = await assigned()
    expect((await world.cases(liu)).data).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ id })]),
    })
    const { data } = await world.offer(liu, id)
    expect(data).toMatchObject({ applicantName: '王秀英', opponent: '王大强', mayAnswer: true })
    expect(JSON.stringify(data)).not.toMatch(/13834567890|140406196611230023|东村12号/)
    const traces = await world.db
      .selectFrom('audit_log')
      .select('act')
      .where('subject_id', '=', id)
      .where('account_id', '=', liu.accountId)
      .execute()
    expect(traces).toEqual([{ act: 'opened' }])
    expect((await world.offer(qi, id)).code).toBe('not-found')
    expect((await world.cases(qi)).data.rows.map((row) => row.id)).not.toContain(id)
  })

  test('takes it on: the applicant is told and sees name and unit; a second answer is refused', async () => {
    const id = await assigned()
    const requestId = randomUUID()
    const first = await world.accept(liu, id, { requestId })
    expect(first.data).toMatchObject({ status: 'accepted', outcome: 'accepted', mayAnswer: false })
    expect((await world.accept(liu, id, { requestId })).data).toEqual(first.data)
    const told = await world.messages(resident, 'aid-lawyer', id)
    expect(told).toHaveLength(1)
    expect(told[0]!.body).toMatch(/最晚11月30日/)
    expect(told[0]!.body).not.toContain('刘')
    const { data } = await world.mine(resident, id)
    expect(data).toMatchObject({
      lawyer: { name: '刘律师', unit: '刘律师律师事务所', accepted: true },
      mayChoose: false,
      mayAskChange: true,
    })
    expect((await world.accept(liu, id)).code).toBe('not-in-this-state')
    expect((await world.decline(liu, id)).code).toBe('not-in-this-state')
    expect((await world.cases(liu, 'mine')).data.rows.map((row) => row.id)).toContain(id)
    expect((await world.cases(liu)).data.rows.map((row) => row.id)).not.toContain(id)
  })

  test('whoever may be looked for is told neutrally', async () => {
    const id = await accepted({ circumstance: 'abuse-victim' })
    const rows = await world.db
      .selectFrom('message')
      .select(['title', 'body'])
      .where('account_id', '=', resident.accountId)
      .execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/律师|案子|援/)
    expect((await world.mine(resident, id)).data.inDanger).toBe(true)
  })

  test('does not take it on: back to the county in three days, never to this lawyer, nothing of it to be read', async () => {
    const id = await assigned()
    expect((await world.decline(liu, id, 'other', { note: '忙' })).fields).toHaveProperty('note')
    const { data } = await world.decline(liu, id, 'conflict', { note: '和对方是亲戚' })
    expect(data).toMatchObject({ outcome: 'declined', cause: 'conflict', applicantName: null, facts: null })
    expect(await world.status(id)).toBe('granted')
    expect(await world.clocks(id)).toEqual([['assign', '2026-11-26']])
    expect(await world.messages(world.county, 'aid-declined', id)).toHaveLength(1)
    const { data: desk } = await world.desk(world.county, id)
    expect(desk.assignments[0]).toMatchObject({
      outcome: 'declined',
      cause: 'conflict',
      note: '和对方是亲戚',
    })
    expect(desk.unfit).toContainEqual(expect.objectContaining({ name: '刘律师', reasons: ['not-again'] }))
    expect((await world.assign(world.county, id, liu, { because: '合适' })).code).toBe('cannot-assign')
    expect((await world.accept(liu, id)).code).toBe('not-found')
    expect((await world.assign(world.county, id, qi, { because: '合适' })).code).toBeUndefined()
  })

  test('declines are counted; only a conflict or an illness costs no place in turn', async () => {
    const careful = await world.lawyer('慎律师')
    const seen = async () => {
      const id = await world.granted(resident)
      const { data } = await world.desk(world.county, id)
      const found = data.fit.find((one) => one.id === careful.accountId)!
      return [found.declined, found.basis.assigned]
    }
    const offered = async (cause: string) => {
      const id = await world.granted(resident)
      await world.assign(world.county, id, careful, { because: '合适' })
      await world.decline(careful, id, cause)
    }
    expect(await seen()).toEqual([0, 0])
    await offered('illness')
    expect(await seen()).toEqual([1, 0])
    await offered('overload')
    expect(await seen()).toEqual([2, 1])
  })
})

describe('the county takes it back', () => {
  test('from who has not answered; the lawyer is told and finds it no more', async () => {
    const id = await assigned()
    world.stage.at('2026-11-24T09:00:00+08:00')
    const { data } = await world.reassign(world.county, id)
    expect(data).toMatchObject({ status: 'granted', mayAssign: true })
    expect(data.assignments[0]).toMatchObject({ outcome: 'reassigned', note: '到时间没有答复' })
    expect(await world.messages(liu, 'aid-reassigned', id)).toHaveLength(1)
    expect((await world.accept(liu, id)).code).toBe('not-found')
    expect(await world.clocks(id)).toEqual([['assign', '2026-11-27']])
    expect((await world.reassign(world.county, id)).code).toBe('not-in-this-state')
    expect((await world.reassign(world.neighbour, id)).code).toBe('not-found')
  })

  test('accepting and taking back at once: whichever comes first holds', async () => {
    const id = await assigned()
    const [took, back] = await Promise.all([world.accept(liu, id), world.reassign(world.county, id)])
    const won = took.code === undefined ? 'accepted' : 'granted'
    expect([took.code, back.code].filter((code) => code === undefined)).toHaveLength(1)
    expect(await world.status(id)).toBe(won)
    expect(took.code ?? back.code).toBe(won === 'accepted' ? 'not-in-this-state' : 'not-found')
  })

  test('not by whoever it was assigned to', async () => {
    const both = await world.lawyer('双岗人')
    await world.db
      .insertInto('staff_grant')
      .values({
        account_id: both.accountId,
        role: 'county',
        area_code: '140406',
        granted_at: '2026-01-01T00:00:00Z',
        ended_at: null,
      })
      .execute()
    const id = await world.granted(resident)
    await world.assign(world.county, id, both, { because: '合适' })
    expect((await world.reassign(both, id)).code).toBe('case-in-own-hands')
    await world.accept(both, id)
    await world.askChange(resident, id)
    expect((await world.allow(both, id)).code).toBe('case-in-own-hands')
    expect((await world.desk(both, id)).data).toMatchObject({ involved: true, changes: [] })
    // and nobody tells them what was said of them
    expect(await world.messages(both, 'aid-change', id)).toEqual([])
  })
})

describe('choosing a lawyer', () => {
  test('from those nothing stands against and who take choices: no telephone, no numbers of cases', async () => {
    const closed = await world.lawyer('不接律师', { accepts_picks: false })
    const id = await world.granted(resident)
    const { data } = await world.choosing(resident, id)
    expect(data).toMatchObject({ may: true, chosenId: null })
    const names = data.rows.map(({ name }) => name)
    expect(names).toContain('刘律师')
    expect(names).not.toContain('不接律师')
    expect(Object.keys(data.rows[0]!).sort()).toEqual(
      ['fields', 'id', 'kind', 'load', 'name', 'ratings', 'satisfied', 'unit', 'years'].sort(),
    )
    expect((await world.choose(resident, id, closed)).code).toBe('lawyer-not-open')
    const requestId = randomUUID()
    const first = await world.choose(resident, id, qi, { requestId })
    expect(first.data.chosenId).toBe(qi.accountId)
    expect((await world.choose(resident, id, qi, { requestId })).data).toEqual(first.data)
    expect((await world.desk(world.county, id)).data).toMatchObject({
      chosen: { name: '齐律师', reasons: [] },
    })
    expect((await world.choose(resident, id, null)).data.chosenId).toBeNull()
    expect((await world.choose(await world.stage.resident(), id, qi)).code).toBe('not-found')
    await world.assign(world.county, id, liu, { because: '合适' })
    expect((await world.choose(resident, id, qi)).code).toBe('not-in-this-state')
    expect((await world.choosing(resident, id)).data).toMatchObject({ may: false, rows: [] })
  })

  test('ratings are counted without those set aside', async () => {
    const { addConsultation, setRatingAside } = await import('@server/kit/testing/ledger')
    const rated = await world.lawyer('评律师')
    for (const satisfaction of ['satisfied', 'dissatisfied', 'satisfied'] as const) {
      const consultation = await addConsultation(world.stage, rated)
      await world.db
        .insertInto('rating')
        .values({
          consultation_id: consultation,
          practitioner_id: rated.accountId,
          rater_id: null,
          ticket_hash: null,
          way: 'return-call',
          entered_by: world.county.accountId,
          satisfaction,
          was_free: true,
          solicited: false,
          comment: null,
          rated_at: '2026-11-20T01:00:00Z',
        })
        .execute()
      if (satisfaction === 'dissatisfied') await setRatingAside(world.stage, consultation)
    }
    const id = await world.granted(resident)
    const { data } = await world.choosing(resident, id)
    expect(data.rows.find(({ name }) => name === '评律师')).toMatchObject({ ratings: 2, satisfied: 2 })
  })

  test('who was chosen and can’t: another is assigned, and the applicant is told why without being told of others', async () => {
    const busy = await world.lawyer('忙律师', { max_open_cases: 1 })
    const id = await world.granted(resident)
    await world.choose(resident, id, busy)
    await world.assign(world.county, await world.granted(resident), busy, { because: '合适' })
    expect((await world.desk(world.county, id)).data.chosen).toMatchObject({ reasons: ['full'] })
    await world.assign(world.county, id, liu, { because: '合适' })
    expect((await world.mine(resident, id)).data).toMatchObject({
      chosenName: '忙律师',
      lawyer: { name: '刘律师', accepted: false },
      fallback: '您选的律师手上的案子已满',
    })
    expect((await world.messages(resident, 'aid-lawyer', id))[0]!.title).toBe('您选的律师这次没能派上')
  })

  test('who was chosen and could: the county says why not', async () => {
    const id = await world.granted(resident)
    await world.choose(resident, id, qi)
    expect(
      (await world.assign(world.county, id, await world.lawyer('后律师', { fields: [] }))).fields,
    ).toHaveProperty('because')
    await world.assign(world.county, id, liu, { because: '齐律师这周出差' })
    expect((await world.mine(resident, id)).data.fallback).toBe('齐律师这周出差')
  })
})

describe('another lawyer', () => {
  test('is asked for with reasons, sealed; the county has five days, once at a time', async () => {
    const id = await accepted()
    const { data } = await world.askChange(resident, id)
    expect(data).toMatchObject({
      mayAskChange: false,
      // five days after the 23rd is a Saturday
      changes: [{ said: '律师一直联系不上，材料也没有看', dueOn: '2026-11-30', outcome: null }],
    })
    expect(await world.clocks(id)).toContainEqual(['change', '2026-11-30'])
    const stored = await world.db
      .selectFrom('aid_change')
      .selectAll()
      .where('application_id', '=', id)
      .execute()
    expect(JSON.stringify(stored)).not.toContain('联系不上')
    expect((await world.askChange(resident, id)).code).toBe('change-asked')
    expect(await world.messages(world.county, 'aid-change', id)).toHaveLength(1)
    expect(
      (await world.waiting(world.county, 'change')).data.rows.find((row) => row.id === id),
    ).toMatchObject({
      dueOn: '2026-11-30',
      handlerName: '刘律师',
    })
    expect((await world.desk(world.colleague, id)).data).toMatchObject({
      mayDecideChange: true,
      changes: [{ said: '律师一直联系不上，材料也没有看', lawyerName: '刘律师' }],
    })
  })

  test('allowed: the old one hands over and never gets it again, the new one reads what comes', async () => {
    const id = await accepted()
    await world.askChange(resident, id)
    const { data } = await world.allow(world.colleague, id)
    expect(data).toMatchObject({ status: 'granted', mayAssign: true, changes: [{ outcome: 'allowed' }] })
    expect(data.assignments[0]).toMatchObject({ outcome: 'changed' })
    expect(await world.clocks(id)).toEqual([['assign', '2026-11-26']])
    expect(await world.messages(liu, 'aid-handed-over', id)).toHaveLength(1)
    expect((await world.messages(resident, 'aid-change-decided', id))[0]!.title).toBe('同意给您换律师')
    expect((await world.assign(world.county, id, liu, { because: '合适' })).code).toBe('cannot-assign')
    await world.assign(world.county, id, qi, { because: '合适' })
    expect((await world.offer(qi, id)).data.handOver).toBe('起诉状草稿一份，证据复印件八页')
    expect((await world.offer(liu, id)).data).toMatchObject({ handOver: null, applicantName: null })
  })

  test('a chosen lawyer who is changed is chosen no more', async () => {
    const id = await world.granted(resident)
    await world.choose(resident, id, qi)
    await world.assign(world.county, id, qi)
    await world.accept(qi, id)
    await world.askChange(resident, id)
    await world.allow(world.county, id)
    expect((await world.mine(resident, id)).data).toMatchObject({
      chosenName: null,
      mayChoose: true,
      lawyer: null,
    })
  })

  test('denied with reasons: the lawyer stays, and one may ask again', async () => {
    const id = await accepted()
    await world.askChange(resident, id)
    await world.deny(world.county, id)
    expect(await world.status(id)).toBe('accepted')
    expect((await world.mine(resident, id)).data).toMatchObject({
      lawyer: { name: '刘律师' },
      mayAskChange: true,
      changes: [{ outcome: 'denied', reasons: '律师已经联系过两次，有通话记录可以证明' }],
    })
    expect((await world.deny(world.county, id)).code).toBe('not-in-this-state')
    expect((await world.allow(world.county, id, { handOver: '' })).fields).toHaveProperty('handOver')
    expect(
      (await world.allow(world.county, id, { outcome: 'denied', reasons: '不换不换' })).fields,
    ).toHaveProperty('reasons')
    expect((await world.askChange(resident, id)).code).toBeUndefined()
  })

  test('nobody to change yet; another’s; asking twice at once, deciding twice at once', async () => {
    expect((await world.askChange(resident, await assigned())).code).toBe('not-in-this-state')
    const id = await accepted()
    expect((await world.askChange(await world.stage.resident(), id)).code).toBe('not-found')
    expect((await world.allow(world.neighbour, id)).code).toBe('not-found')
    const both = await Promise.all([world.askChange(resident, id), world.askChange(resident, id)])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['change-asked', 'done'])
    const decided = await Promise.all([world.allow(world.county, id), world.deny(world.colleague, id)])
    expect(decided.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
  })
})

test('what the county sets of somebody counts at once; not another county’s, not one’s own', async () => {
  const person = await world.lawyer('限律师')
  const set = (by: Person, id: string, acceptsPicks: boolean, openMost: number | null) =>
    world.call<{ open: number; openMost: number | null }>(by, 'setProfile', { id, acceptsPicks, openMost })
  expect((await world.call(world.county, 'profile', { id: person.accountId })).data).toMatchObject({
    acceptsPicks: true,
    openMost: null,
    ruleOpenMost: 10,
    open: 0,
  })
  expect((await set(world.neighbour, person.accountId, false, 1)).code).toBe('not-found')
  expect((await set(world.county, person.accountId, false, 0)).fields).toHaveProperty('openMost')
  expect((await set(world.county, person.accountId, false, 1)).data).toMatchObject({ openMost: 1 })
  const id = await world.granted(resident)
  expect((await world.choosing(resident, id)).data.rows.map(({ name }) => name)).not.toContain('限律师')
  await world.assign(world.county, id, person, { because: '合适' })
  const { data } = await world.desk(world.county, await world.granted(resident))
  expect(data.unfit).toContainEqual(expect.objectContaining({ name: '限律师', reasons: ['full'] }))
})
