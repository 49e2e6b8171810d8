import { randomUUID } from 'node:crypto'
import { addShift } from '@server/kit/testing/ledger'
import { TOWN } from '@server/kit/testing/overseers'
import { picture } from '@server/kit/testing/picture'
import { openCast, type Cast } from '../testing/cast'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.stage.close())
beforeEach(() => cast.stage.at('2026-11-23T10:00:00+08:00'))

/** Messages of a kind a person was sent, with where they lead. */
const linksOf = async (accountId: string, kind: string) =>
  (
    await cast.stage.service.db
      .selectFrom('message')
      .select('link')
      .where('account_id', '=', accountId)
      .where('kind', '=', kind)
      .execute()
  ).map(({ link }) => link)

const auditOf = async (id: string) =>
  (
    await cast.stage.service.db
      .selectFrom('audit_log')
      .select('act')
      .where('subject_id', '=', id)
      .orderBy('position')
      .execute()
  ).map(({ act }) => act)

test('from the notice to the end of an appeal: terms, messages, effects, everything in the person’s sight', async () => {
  const { people, act, call, filed, effects } = cast
  const { person, finder, decider, third } = people
  const id = await filed()

  const noticed = await act(finder, 'notice', id)
  // five days from Monday the 23rd end on Saturday the 28th, so on Monday the 30th
  expect(noticed.data).toMatchObject({ status: 'noticed', dueOn: '2026-11-30', acts: [], involved: false })
  expect(await linksOf(person.accountId, 'finding-notice')).toEqual([`/lawyer/finding/index?id=${id}`])

  const photoId = randomUUID()
  const kept = await call(person, 'keepStatementPhoto', { id: photoId, findingId: id, content: picture })
  expect(kept.data).toEqual({ id: photoId })
  const stated = await act(person, 'state', id, { photoIds: [photoId] })
  expect(stated.data).toMatchObject({ status: 'stated', acts: [], finderRole: 'staff' })
  expect(JSON.stringify(stated.data)).not.toContain(finder.name)

  const seen = await call(decider, 'finding', { id })
  expect(seen.data).toMatchObject({
    acts: ['dismiss', 'decide'],
    finderName: finder.name,
    personName: person.name,
  })
  expect(seen.data.statements).toEqual([expect.objectContaining({ kind: 'statement', photoIds: [photoId] })])
  const photo = await call(decider, 'findingPhoto', { findingId: id, id: photoId })
  expect(photo.data.src).toBe(`data:image/png;base64,${picture}`)
  expect((await call(person, 'myFindingPhoto', { findingId: id, id: photoId })).data).toEqual(photo.data)
  expect((await call(people.neighbour, 'findingPhoto', { findingId: id, id: photoId })).code).toBe(
    'not-found',
  )
  const other = await filed()
  expect((await call(decider, 'findingPhoto', { findingId: other, id: photoId })).code).toBe('not-found')
  expect((await call(finder, 'finding', { id })).data).toMatchObject({ acts: [], involved: true })

  const decided = await act(decider, 'decide', id, { penalty: { outcome: 'circular' } })
  expect(decided.data).toMatchObject({ status: 'decided', dueOn: '2026-11-30', circular: null })
  expect(await effects(id)).toEqual({ deducted: [], points: [], circulars: [] })
  expect(await linksOf(person.accountId, 'finding-decided')).not.toEqual([])

  cast.stage.at('2026-11-30T23:59:59+08:00')
  const mine = await call(person, 'myFinding', { id })
  expect(mine.data.acts).toEqual(['appeal'])
  expect(JSON.stringify(mine.data)).not.toContain(decider.name)
  const appealed = await act(person, 'appeal', id)
  expect(appealed.data).toMatchObject({ status: 'appealed', dueOn: '2026-12-15' })

  const worse = await act(third, 'settle', id, { penalty: { outcome: 'deduct', amountFen: 1 } })
  expect(worse.code).toBe('penalty-worse')
  const settled = await act(third, 'settle', id, {
    penalty: { outcome: 'circular' },
    reasons: '说明不能改变事实',
  })
  expect(settled.data).toMatchObject({
    status: 'final',
    dueOn: null,
    pointsTaken: 5,
    deductedFen: null,
    deciderNames: [decider.name, third.name],
  })
  expect(settled.data.circular).toMatchObject({ number: '潞城援通字〔2026〕第1号' })
  expect(settled.data.circular.body).toContain('说明不能改变事实')
  expect(await effects(id)).toEqual({ deducted: [], points: [-5], circulars: ['潞城援通字〔2026〕第1号'] })
  expect(await linksOf(person.accountId, 'finding-final')).not.toEqual([])
  expect(await auditOf(id)).toEqual([
    'finding-noticed',
    'finding-stated',
    'finding-decided',
    'finding-appealed',
    'finding-settled',
  ])
  const history = settled.data.history.map(({ act }: { act: string }) => act)
  expect(history).toEqual(['notice', 'state', 'decide', 'appeal', 'settle'])
  const papers = await call(people.city, 'circulars')
  expect(papers.data.map(({ findingId }: { findingId: string }) => findingId)).toEqual([id])
  expect((await call(people.neighbour, 'circulars')).data).toEqual([])
})

test('a deduction is written once, in fen, when final; an overturned one never', async () => {
  const { people, act, filed, effects } = cast
  const walk = async () => {
    const id = await filed()
    await act(people.decider, 'notice', id)
    await act(people.person, 'state', id)
    await act(people.decider, 'decide', id)
    await act(people.person, 'appeal', id)
    return id
  }
  const upheld = await walk()
  const light = { penalty: { outcome: 'deduct', amountFen: 2000 } }
  expect((await act(people.city, 'settle', upheld, light)).data).toMatchObject({ deductedFen: 2000 })
  expect(await effects(upheld)).toEqual({ deducted: [2000], points: [-5], circulars: [] })
  const gone = await walk()
  expect((await act(people.third, 'overturn', gone)).data).toMatchObject({ status: 'dropped' })
  expect(await effects(gone)).toEqual({ deducted: [], points: [], circulars: [] })
  expect(await linksOf(people.person.accountId, 'finding-dropped')).not.toEqual([])
})

test('after the last day nobody speaks any more, and the button is gone', async () => {
  const { people, act, call, filed, stage } = cast
  const id = await filed()
  await act(people.finder, 'notice', id)
  stage.at('2026-12-01T00:00:00+08:00')
  expect((await act(people.person, 'state', id)).code).toBe('finding-term-over')
  expect((await call(people.person, 'myFinding', { id })).data.acts).toEqual([])
})

test('a person who is suspended or gone still answers', async () => {
  const { people, act, filed, stage } = cast
  const gone = await stage.practitioner('140406', 'lawyer', '退出的人')
  const id = await filed({ person: gone })
  await act(people.finder, 'notice', id)
  await stage.service.db
    .updateTable('practitioner')
    .set({ status: 'exited' })
    .where('account_id', '=', gone.accountId)
    .execute()
  expect((await act(gone, 'state', id)).data).toMatchObject({ status: 'stated' })
})

test('county staff who are found at something themselves decide nothing of it', async () => {
  const { people, act, call, filed, stage } = cast
  const both = await stage.practitioner('140406', 'lawyer', '兼职科员')
  await stage.alsoStaff(both, 'county', '140406')
  const id = await filed({ person: both })
  expect((await act(both, 'dismiss', id)).code).toBe('finding-not-yours')
  expect((await call(both, 'finding', { id })).data).toMatchObject({ acts: [], involved: true })
  await act(people.finder, 'notice', id)
  expect((await act(both, 'state', id)).data.status).toBe('stated')
  expect((await act(both, 'decide', id)).code).toBe('finding-not-yours')
})

test('no decision takes more than the county allows', async () => {
  const { people, act, filed, stage } = cast
  await stage.service.db
    .insertInto('setting')
    .values({
      key: 'supervision.penalties',
      area_code: '140406',
      effective_from: '2026-11-01',
      value: JSON.stringify({ deductMostFen: 10_000, pointsMost: 5 }),
    })
    .execute()
  const id = await filed()
  await act(people.finder, 'notice', id)
  await act(people.person, 'state', id)
  const much = await act(people.decider, 'decide', id, { penalty: { outcome: 'deduct', amountFen: 10_001 } })
  expect(much.fields).toEqual({ 'penalty.amountFen': '最多扣100元' })
  const many = await act(people.decider, 'decide', id, { penalty: { outcome: 'points', points: 6 } })
  expect(many.fields).toEqual({ 'penalty.points': '最多扣5分' })
  const just = await act(people.decider, 'decide', id, { penalty: { outcome: 'points', points: 5 } })
  expect(just.data.decisions[0]).toMatchObject({ outcome: 'points', points: 5, amountFen: null })
})

describe('filing', () => {
  test('a supervisor reads today’s attendance of the county and files at it, once', async () => {
    const { people, call, stage } = cast
    const shiftId = await addShift(stage, people.person, { status: 'published' })
    const elsewhere = await addShift(stage, people.stranger, { town: '140431100000', status: 'published' })
    const seen = await call(people.supervisor, 'supervisedToday')
    expect(seen.data).toMatchObject({ day: '2026-11-23', present: 0, due: 1 })
    expect(seen.data.shifts).toEqual([
      expect.objectContaining({ id: shiftId, presence: 'not-arrived', filed: [] }),
    ])
    const found = { shiftId, violation: 'absent', facts: '十点去看没有人，电话也没有人接' }
    const { data } = await call(people.supervisor, 'fileAsSupervisor', found)
    expect((await call(people.supervisor, 'fileAsSupervisor', found)).code).toBe('already-found')
    expect((await call(people.supervisor, 'fileAsSupervisor', { ...found, shiftId: elsewhere })).code).toBe(
      'not-found',
    )
    expect((await call(people.supervisor, 'supervisedToday')).data.shifts[0].filed).toEqual(['absent'])
    const read = await call(people.decider, 'finding', { id: data.id })
    expect(read.data).toMatchObject({
      source: 'supervisor',
      finderName: '监督员',
      acts: ['notice', 'dismiss'],
    })
    expect((await call(people.person, 'myFinding', { id: data.id })).data.finderRole).toBe('supervisor')
    expect(await linksOf(people.decider.accountId, 'finding-filed')).not.toEqual([])
  })

  test('a duty to come, one taken back, somebody else’s, and one out of reach are not found', async () => {
    const { people, call, stage } = cast
    const { accountId: practitionerId } = people.person
    const file = (who: typeof people.finder, shiftId: string, change = {}) =>
      call(who, 'file', {
        source: 'attendance',
        practitionerId,
        shiftId,
        violation: 'late',
        facts: '八点五十才到岗',
        ...change,
      })
    const tomorrow = await addShift(stage, people.person, { day: '2026-11-24', status: 'published' })
    const withdrawn = await addShift(stage, people.person, { day: '2026-11-20', status: 'withdrawn' })
    const past = await addShift(stage, people.person, { day: '2026-11-19', status: 'checked-out' })
    expect((await file(people.finder, tomorrow)).code).toBe('not-found')
    expect((await file(people.finder, withdrawn)).code).toBe('not-found')
    expect((await file(people.neighbour, past)).code).toBe('not-found')
    expect((await file(people.finder, past, { practitionerId: people.stranger.accountId })).code).toBe(
      'not-found',
    )
    expect((await file(people.finder, past)).code).toBeUndefined()
    expect((await file(people.third, past)).code).toBe('already-found')
    expect((await file(people.third, past, { violation: 'left-early' })).code).toBeUndefined()
  })

  test('a complaint needs no duty, only a person of the county', async () => {
    const { people, call } = cast
    const complaint = {
      source: 'complaint',
      practitionerId: people.person.accountId,
      violation: 'took-money',
      facts: '群众来电说收了两百元',
    }
    expect((await call(people.neighbour, 'file', complaint)).code).toBe('not-found')
    const { data } = await call(people.city, 'file', complaint)
    expect((await call(people.third, 'finding', { id: data.id })).data).toMatchObject({
      source: 'complaint',
      shift: null,
      countyCode: '140406',
    })
    expect(TOWN.startsWith('140406')).toBe(true)
  })
})

test('the list is paged through findings filed in one instant, none lost and none twice', async () => {
  const { people, call, filed, stage } = cast
  stage.at('2026-11-24T10:00:00+08:00')
  const made = await Promise.all(Array.from({ length: 60 }, () => filed()))
  const first = await call(people.decider, 'findings', { status: 'filed' })
  expect(first.data.rows).toHaveLength(50)
  const second = await call(people.decider, 'findings', { status: 'filed', after: first.data.next })
  const ids = [...first.data.rows, ...second.data.rows].map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of made) expect(ids).toContain(id)
  expect(first.data.counts.filed).toBe(ids.length)
})
