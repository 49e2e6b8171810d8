import fc from 'fast-check'
import { sql } from 'kysely'
import { addDays, atShanghai, shanghaiDate } from '@contract/time'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openStage, type Outcome, type Person, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from '../../cloudfunctions/duty/router'
import { reportRouter } from '../../cloudfunctions/report/router'
import { asking, plan, setPolicy } from '../../cloudfunctions/request/testing/roster'
import { siteRouter } from '../../cloudfunctions/site/router'

const TOWNS = ['140406100000', '140406101000', '140406102000']
const HOURS = [
  ['08:30', '12:30'],
  ['10:00', '14:00'],
  ['13:00', '17:00'],
] as const

let stage: Stage
let ask: ReturnType<typeof asking>
let county: Person
beforeAll(async () => {
  stage = await openStage()
  ask = asking(stage)
  county = await stage.staff('county', '140406')
})
afterAll(() => stage.close())

/** One roster of its own days, and four people who change it. */
interface World {
  day: string
  people: Person[]
  shiftIds: string[]
  requestIds: string[]
  began: number
}

const place = fc.integer({ min: 0, max: 11 })
const one = (kind: string) => fc.record({ kind: fc.constant(kind), a: place, b: place })
const act = fc.oneof(
  { weight: 4, arbitrary: one('swap') },
  { weight: 3, arbitrary: one('standIn') },
  { weight: 5, arbitrary: one('consent') },
  { weight: 3, arbitrary: one('approve') },
  ...['decline', 'cancel', 'refuse', 'leave', 'replace'].map((kind) => ({ weight: 1, arbitrary: one(kind) })),
)
type ChangeAct = { kind: string; a: number; b: number }
const batches = fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 14 })
const policy = fc.record({
  swapNeedsApproval: fc.boolean(),
  standInNeedsApproval: fc.boolean(),
  leaveNeedsApproval: fc.boolean(),
})

/** Each of these once for every place, so that whoever is free is met. */
const forAll = (kind: string, a: number): ChangeAct[][] =>
  Array.from({ length: 8 }, (_, b) => [{ kind, a, b }])

/** A day on which everything happens at least once, whatever chance leaves out of the other runs. */
const everything: [
  { swapNeedsApproval: boolean; standInNeedsApproval: boolean; leaveNeedsApproval: boolean },
  ChangeAct[][],
] = [
  { swapNeedsApproval: true, standInNeedsApproval: true, leaveNeedsApproval: true },
  [
    [{ kind: 'leave', a: 0, b: 3 }],
    ...[0, 3, 6].flatMap((shift) => forAll('swap', shift)),
    ...[1, 4, 7].flatMap((shift) => forAll('standIn', shift)),
    ...[0, 1, 2, 3].map((a): ChangeAct[] => [{ kind: 'consent', a, b: 0 }]),
    ...[0, 1, 2, 3].map((a): ChangeAct[] => [{ kind: 'approve', a, b: 0 }]),
    ...[0, 2, 5].flatMap((shift) => forAll('replace', shift)),
  ],
]

const pick = <T>(list: readonly T[], at: number): T | undefined =>
  list.length > 0 ? list[at % list.length] : undefined

const personOf = (world: World, id: string) => world.people.find(({ accountId }) => accountId === id)!

const rowsOf = ({ shiftIds }: World) =>
  stage.service.db.selectFrom('duty_shift').selectAll().where('id', 'in', shiftIds).orderBy('id').execute()

/** Who asked and who was asked, and the shifts of a leave as the county would be shown them. */
async function review(id: string) {
  const { data } = await ask.call(county, 'review', { id })
  return data as {
    request: { asker: { id: string }; other: { id: string } | null }
    cover: { shift: { id: string }; candidates: { id: string }[] }[]
  }
}

async function perform(world: World, { kind, a, b }: ChangeAct): Promise<Outcome | undefined> {
  const { people, requestIds } = world
  const rows = await rowsOf(world)
  const own = pick(rows, a)!
  const sitter = personOf(world, own.practitioner_id)
  const other = pick(people, b)!
  if (kind === 'swap') return ask.swap(sitter, own.id, pick(rows, b)!.id)
  if (kind === 'standIn') return ask.standIn(sitter, own.id, other)
  if (kind === 'replace') return ask.replace(county, own.id, other)
  if (kind === 'leave') {
    const from = addDays(world.day, a % 2)
    return ask.leave(other, from, addDays(from, b % 2))
  }
  const id = requestIds.length > 0 ? requestIds[requestIds.length - 1 - (a % requestIds.length)]! : undefined
  if (!id) return undefined
  const { request, cover } = await review(id)
  if (kind === 'cancel') return ask.cancel(personOf(world, request.asker.id), id)
  if (kind === 'refuse') return ask.refuse(county, id)
  if (kind === 'approve') {
    const chosen = cover.map(({ shift, candidates }) => {
      const standIn = candidates.find((candidate) =>
        people.some(({ accountId }) => accountId === candidate.id),
      )
      return { shiftId: shift.id, standInId: b % 2 ? null : (standIn?.id ?? null) }
    })
    return ask.approve(county, id, chosen)
  }
  if (!request.other) return undefined
  const asked = personOf(world, request.other.id)
  return kind === 'consent' ? ask.consent(asked, id) : ask.decline(asked, id)
}

/** What must hold of a roster whatever was done to it. */
async function expectSound(world: World): Promise<void> {
  const { db } = stage.service
  const { shiftIds } = world
  const { rows: doubles } = await sql<{ id: string }>`select one.id from duty_shift one join duty_shift two
    on two.practitioner_id = one.practitioner_id and two.id > one.id
    and one.starts_at < two.ends_at and two.starts_at < one.ends_at
    where one.status <> 'withdrawn' and two.status <> 'withdrawn' and one.id = any (${shiftIds}::uuid[])`.execute(
    db,
  )
  expect(doubles).toEqual([])

  const changes = await db
    .selectFrom('shift_change')
    .selectAll()
    .where('shift_id', 'in', shiftIds)
    .orderBy('version')
    .execute()
  for (const shift of await rowsOf(world)) {
    const own = changes.filter(({ shift_id: id }) => id === shift.id)
    expect(shift.version).toBe(own.length + 1)
    const last = own.at(-1)
    const withdrawn = last?.to_id === null
    expect(shift.status).toBe(withdrawn ? 'withdrawn' : 'published')
    if (last && !withdrawn) expect(shift.practitioner_id).toBe(last.to_id)
    expect(shift.stands_in_for).not.toBe(shift.practitioner_id)
    own.slice(1).forEach((change, at) => expect(change.from_id).toBe(own[at]!.to_id))
  }

  const { rows: away } = await sql`select duty_shift.id from duty_shift join duty_request leave
    on leave.asker_id = duty_shift.practitioner_id and leave.kind = 'leave' and leave.status in ('approved', 'settled')
    and duty_shift.day between leave.from_on and leave.to_on
    where duty_shift.status = 'published' and duty_shift.id = any (${shiftIds}::uuid[])`.execute(db)
  expect(away).toEqual([])

  const { rows: held } = await sql`select duty_request.id from duty_request join duty_request_shift part
    on part.request_id = duty_request.id where part.open <> (duty_request.closed_at is null)`.execute(db)
  expect(held).toEqual([])
}

/** The first day comes: sitters check in by the sheet, and figures and boards are compared with the roster. */
async function expectCountedOnce(world: World): Promise<void> {
  const { db } = stage.service
  const sites = TOWNS.map(siteCodeOf)
  const keys = await db
    .selectFrom('site')
    .select(['code', 'printed_key'])
    .where('code', 'in', sites)
    .execute()
  stage.at(atShanghai(world.day, '09:00'))
  const due = (await rowsOf(world)).filter(({ day, status }) => day === world.day && status !== 'withdrawn')

  for (const site of sites) {
    const board = await stage.call(siteRouter, undefined, 'point', { siteCode: site })
    const { now, later } = board.data as Record<'now' | 'later', { day: string; practitionerName: string }[]>
    const shown = [...now, ...later]
      .filter(({ day }) => day === world.day)
      .map(({ practitionerName }) => practitionerName)
    const sitting = due.filter(({ site_code: code }) => code === site)
    expect(shown.sort()).toEqual(sitting.map((row) => personOf(world, row.practitioner_id).name).sort())
  }

  let arrived = 0
  for (const shift of due) {
    const { code: siteCode, printed_key: printed } = keys.find(({ code }) => code === shift.site_code)!
    const code = { siteCode, printed }
    const input = { shiftId: shift.id, code }
    if (shift.stands_in_for) {
      const original = personOf(world, shift.stands_in_for)
      expect((await stage.call(dutyRouter, original, 'checkIn', input)).code).toBe('not-found')
    }
    const sitter = personOf(world, shift.practitioner_id)
    if ((await stage.call(dutyRouter, sitter, 'checkIn', input)).code === undefined) arrived++
  }
  stage.at(atShanghai(world.day, '23:00'))
  const period = { from: world.day, to: world.day, areaCode: '140406' }
  const { counts } = (await stage.call(reportRouter, county, 'dayFigures', period)).data
  expect(counts).toMatchObject({ 'duties-due': due.length, 'duties-arrived': arrived })
  const { rows } = (
    await stage.call(reportRouter, county, 'rows', { ...period, figure: 'duties-due', limit: 50 })
  ).data
  const names = (rows as { practitionerName: string }[])
    .map(({ practitionerName }) => practitionerName)
    .sort()
  expect(names).toEqual(due.map((row) => personOf(world, row.practitioner_id).name).sort())
}

let runs = 0

async function newWorld(): Promise<World> {
  const day = addDays('2026-12-01', runs++ * 3)
  stage.at(atShanghai(addDays(day, -7), '09:00'))
  county = await stage.staff('county', '140406')
  const people: Person[] = []
  for (const name of ['甲', '乙', '丙', '丁'])
    people.push(await stage.practitioner('140406', 'lawyer', `${name}${runs}`))
  const shiftIds: string[] = []
  for (const [at, person] of people.entries())
    for (const offset of [0, 1]) {
      const [from, to] = HOURS[(at + offset) % HOURS.length]!
      const site = siteCodeOf(TOWNS[at % TOWNS.length]!)
      shiftIds.push(await plan(stage, person, { site, day: addDays(day, offset), from, to }))
    }
  return { day, people, shiftIds, requestIds: [], began: shiftIds.length }
}

test('whatever people ask, answer and decide, at once or in turn, the roster stays sound and each duty counts once', async () => {
  const done: Record<string, number> = {}
  await fc.assert(
    fc.asyncProperty(policy, batches, async (wanted, acts) => {
      await setPolicy(stage, wanted)
      const world = await newWorld()
      for (const batch of acts) {
        const results = await Promise.all(batch.map((each) => perform(world, each)))
        results.forEach((result, at) => {
          expect(['broken', 'busy']).not.toContain(result?.code)
          if (!result?.data) return
          const { kind } = batch[at]!
          done[kind] = (done[kind] ?? 0) + 1
          if (['swap', 'standIn', 'leave'].includes(kind))
            world.requestIds.push((result.data as { id: string }).id)
        })
        await expectSound(world)
      }
      const left = (await rowsOf(world)).filter(({ status }) => status !== 'withdrawn').length
      const withdrawn = await stage.service.db
        .selectFrom('shift_change')
        .select('how')
        .where('shift_id', 'in', world.shiftIds)
        .where('to_id', 'is', null)
        .execute()
      expect(left + withdrawn.length).toBe(world.began)
      expect(withdrawn.every(({ how }) => how === 'leave')).toBe(true)
      await expectCountedOnce(world)
      expect(shanghaiDate(stage.service.clock())).toBe(world.day)
    }),
    { numRuns: 15, endOnFailure: true, examples: [everything] },
  )
  // a run in which nothing ever happened would prove nothing
  for (const kind of ['swap', 'standIn', 'consent', 'approve', 'leave', 'replace'])
    expect({ kind, done: done[kind] ?? 0 }).not.toEqual({ kind, done: 0 })
})
