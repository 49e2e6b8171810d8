import type { Pattern } from '@contract/roster/pattern-schema'
import type { Plan, PlanChange, PlanSlot, SlotEdit } from '@contract/roster/schema'
import type { Person, Stage } from '@server/kit/testing/stage'
import { rosterRouter } from '../router'

/** 潞城区: a centre and eight stations. 沁县: a centre and eleven. */
export const LUCHENG = '140406'
export const QINXIAN = '140430'
export const MONTH = '2026-12'

/** A weekly morning of four hours on Tuesdays, unless told otherwise. */
export const pattern = (siteCode: string, over: object = {}) => ({
  siteCode,
  kind: 'at-site',
  cycle: 'weekly',
  weekdays: [2],
  anchorMonday: null,
  weekOfMonth: null,
  monthOfQuarter: null,
  starts: '08:30',
  ends: '12:30',
  peopleNeeded: 1,
  restDays: 'next-workday',
  fields: [],
  people: [],
  fromOn: '2026-11-24',
  toOn: null,
  ...over,
})

/** What the planner's page does, as one member of staff, on one county and month. */
export function plannerOf(stage: Stage, staff: Person, county = LUCHENG, month = MONTH) {
  const call = <T>(procedure: string, input: object = {}) =>
    stage.call<T>(rosterRouter, staff, procedure, { county, month, ...input })
  const plan = async (): Promise<Plan> => (await call<Plan>('plan')).data
  return {
    call,
    plan,
    propose: (siteCode: string, over: object = {}) =>
      stage.call<Pattern>(rosterRouter, staff, 'proposePattern', pattern(siteCode, over)),
    fill: (over: object = {}) => call<PlanChange>('fill', over),
    set: (edit: SlotEdit) => call<PlanChange>('setSlot', { edit }),
    /** Looks and publishes what it saw, its gaps accepted. */
    async publish(over: object = {}) {
      const { revision, gapsFingerprint } = await plan()
      return call<{ version: number; added: number; changed: number; withdrawn: number; notified: number }>(
        'publish',
        { revision, acceptedGaps: gapsFingerprint, ...over },
      )
    },
    slotsOf: async (siteCode: string): Promise<PlanSlot[]> =>
      (await plan()).slots.filter((slot) => slot.siteCode === siteCode),
  }
}

/** Gives every site of a county its pattern: the centre each workday, stations once a week on a day of their own. */
export async function patternsFor(stage: Stage, staff: Person, county: string): Promise<number> {
  const sites = await stage.service.db
    .selectFrom('site')
    .select(['code', 'kind'])
    .where('area_code', 'like', `${county}%`)
    .where('kind', 'in', ['county-centre', 'town-station'])
    .orderBy('code')
    .execute()
  const { propose } = plannerOf(stage, staff, county)
  for (const [n, { code, kind }] of sites.entries())
    await propose(
      code,
      kind === 'county-centre' ? { cycle: 'workdays', weekdays: [] } : { weekdays: [(n % 5) + 1] },
    )
  return sites.length
}

export const shiftsAt = (stage: Stage, siteCode: string) =>
  stage.service.db
    .selectFrom('duty_shift')
    .selectAll()
    .where('site_code', '=', siteCode)
    .orderBy('starts_at')
    .orderBy('version', 'desc')
    .execute()

/** Who really sits anywhere, as the database has it. */
export const standing = (stage: Stage) =>
  stage.service.db
    .selectFrom('duty_shift')
    .selectAll()
    .where('status', '<>', 'withdrawn')
    .orderBy('starts_at')
    .execute()

export const messagesTo = (stage: Stage, person: Person, kind: string) =>
  stage.service.db
    .selectFrom('message')
    .select(['title', 'body', 'link'])
    .where('account_id', '=', person.accountId)
    .where('kind', '=', kind)
    .execute()
