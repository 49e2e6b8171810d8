import * as fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { countedOut } from '@contract/roster/testing/oracle'
import { monthSpan } from '@contract/roster/month'
import type { Coverage, Plan, SlotEdit } from '@contract/roster/schema'
import { addDays } from '@contract/time'
import { isRestDay } from '@server/kit/holidays'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { rosterRouter } from './router'
import { LUCHENG, plannerOf, standing } from './testing/planning'

/** A month of its own for each run, so that what one leaves behind is no matter to the next. */
const MONTHS = ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06']

let stage: Stage
let county: Person
let people: Person[]
let sites: { code: string; kind: 'county-centre' | 'town-station' }[]
let run = 0

beforeAll(async () => {
  stage = await openStage()
  stage.at('2026-11-23T08:00:00+08:00')
  county = await stage.staff('county', LUCHENG)
  people = []
  for (const name of ['甲', '乙', '丙', '丁'])
    people.push(await stage.practitioner(LUCHENG, 'lawyer', `${name}律师`))
  sites = (await stage.service.db
    .selectFrom('site')
    .select(['code', 'kind'])
    .where('area_code', 'like', `${LUCHENG}%`)
    .orderBy('code')
    .execute()) as typeof sites
})
afterAll(() => stage.close())

const some = fc.nat(1000)
const edit = fc.record({
  act: fc.constantFrom('put', 'put', 'put', 'clear', 'remove', 'restore', 'times', 'add' as const),
  slot: some,
  person: some,
  day: fc.integer({ min: 1, max: 28 }),
  hours: fc.constantFrom(['08:30', '12:30'], ['10:00', '15:00'], ['14:00', '18:00']),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const world = fc.record({
  patterns: fc.array(
    fc.record({
      site: some,
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 2 }),
      hours: fc.constantFrom(['08:30', '12:30'], ['08:30', '12:00'], ['11:00', '17:00']),
      restDays: fc.constantFrom('skip', 'next-workday', 'keep'),
      peopleNeeded: fc.integer({ min: 1, max: 2 }),
      rota: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 5 },
  ),
  leave: fc.option(fc.record({ person: some, day: fc.integer({ min: 1, max: 25 }) })),
  first: fc.array(edit, { maxLength: 5 }),
  second: fc.array(edit, { maxLength: 8 }),
})

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!

function toEdit(plan: Plan, { act, slot, person, day, hours }: Edit): SlotEdit | undefined {
  const personId = pick(people, person).accountId
  const [startTime, endTime] = hours as [string, string]
  if (act === 'add') {
    const on = `${plan.month}-${String(day).padStart(2, '0')}`
    return { act, siteCode: pick(sites, slot).code, kind: 'village', day: on, startTime, endTime, personId }
  }
  if (plan.slots.length === 0) return undefined
  const { key } = pick(plan.slots, slot)
  if (act === 'put') return { act, key, personId }
  if (act === 'times') return { act, key, startTime, endTime }
  return { act, key }
}

/** What must hold of the database and of what the plan says of it, after every publishing. */
async function mustHold(plan: Plan) {
  const shifts = await standing(stage)
  for (const a of shifts)
    for (const b of shifts)
      if (a.id < b.id && a.practitioner_id === b.practitioner_id)
        expect(a.starts_at < b.ends_at && b.starts_at < a.ends_at).toBe(false)
  const inMonth = shifts.filter(({ day }) => day.startsWith(plan.month))
  const said = plan.slots.filter(({ state }) => state === 'published')
  expect(said.map((slot) => `${slot.siteCode} ${slot.startsAt} ${slot.personId}`).sort()).toEqual(
    inMonth.map((shift) => `${shift.site_code} ${shift.starts_at} ${shift.practitioner_id}`).sort(),
  )
  const covered = shifts.map((shift) => ({
    siteCode: shift.site_code,
    personId: shift.practitioner_id,
    day: shift.day,
    startsAt: shift.starts_at,
    endsAt: shift.ends_at,
  }))
  const bare = sites.map((site) => ({ ...site, advised: false }))
  const counted = countedOut(bare, covered, plan.month, isRestDay)
  const told = (gaps: { siteCode: string; to: string; missing: number }[]) =>
    gaps.map(({ siteCode, to, missing }) => `${siteCode} ${to} ${missing}`).sort()
  expect(told(plan.gaps)).toEqual(counted)
  const { first: from, last: to } = monthSpan(plan.month)
  const { data } = await stage.call<Coverage>(rosterRouter, county, 'coverage', { from, to })
  expect(told(data.gaps)).toEqual(counted)
}

test('any roster, however it is edited: published without double booking, every gap told', async () => {
  let published = 0
  await fc.assert(
    fc.asyncProperty(world, async (w) => {
      const month = pick(MONTHS, run++)
      const { first, last } = monthSpan(month)
      const planner = plannerOf(stage, county, LUCHENG, month)
      for (const { site, hours, rota, ...rule } of w.patterns)
        await planner.propose(pick(sites, site).code, {
          ...rule,
          starts: hours[0],
          ends: hours[1],
          people: rota.map((n) => people[n]!.accountId),
          fromOn: first,
          toOn: last,
        })
      if (w.leave)
        await stage.service.db
          .insertInto('duty_request')
          .values({
            id: randomUUID(),
            kind: 'leave',
            county_code: LUCHENG,
            asker_id: pick(people, w.leave.person).accountId,
            other_id: null,
            from_on: addDays(first, w.leave.day),
            to_on: addDays(first, w.leave.day + 2),
            reason: '探亲',
            status: 'settled',
            asked_at: '2026-11-20T00:00:00Z',
            closed_at: '2026-11-21T00:00:00Z',
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      for (const [round, edits] of [w.first, w.second].entries()) {
        await planner.fill({ afresh: round === 1 })
        for (const one of edits) {
          const meant = toEdit(await planner.plan(), one)
          if (meant) await planner.set(meant)
        }
        const { code } = await planner.publish()
        expect([undefined, 'nothing-to-publish', 'double-booked', 'on-leave']).toContain(code)
        if (code === undefined) published++
        // what was refused has changed nothing, and the next round begins from there
        if (code === undefined || code === 'nothing-to-publish') await mustHold(await planner.plan())
      }
    }),
    { numRuns: MONTHS.length, endOnFailure: true },
  )
  expect(published).toBeGreaterThan(MONTHS.length)
})
