import { expand } from '@contract/roster/expand'
import { isRestDay } from '@server/kit/holidays'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { demoPatterns } from './roster'
import { rosterSites } from './seed'
import { seedYear } from './year'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  stage.at('2026-10-01T08:00:00+08:00')
})
afterAll(() => stage.close())

test('a month of all 141 sites is planned and published through the door, once, with nobody in two places', async () => {
  const { db } = stage.service
  const said: string[] = []
  const month = '2026-10'
  const say = (line: string) => void said.push(line)
  const published = await seedYear(stage.service, stage.service.clock(), say, [month])
  const sites = await rosterSites(db)
  expect(sites).toHaveLength(141)
  // on the day after the National Day week so many moved duties meet that a few find nobody, and are told as empty
  const slots = expand(demoPatterns(sites, '2026-01-01'), month, isRestDay)
  const empty = await db
    .selectFrom('planned_shift')
    .select(['day', 'why'])
    .where('practitioner_id', 'is', null)
    .execute()
  expect(published + empty.length).toBe(slots.length)
  expect(empty.filter(({ day, why }) => day !== '2026-10-08' || !why?.unfilled)).toEqual([])
  const shifts = await db
    .selectFrom('duty_shift')
    .select(['site_code', 'practitioner_id', 'starts_at', 'ends_at'])
    .where('status', '=', 'published')
    .execute()
  expect(shifts).toHaveLength(published)
  expect(new Set(shifts.map(({ site_code }) => site_code)).size).toBe(141)
  const inTwoPlaces = shifts.filter((one) =>
    shifts.some(
      (other) =>
        other !== one &&
        other.practitioner_id === one.practitioner_id &&
        other.starts_at < one.ends_at &&
        one.starts_at < other.ends_at,
    ),
  )
  expect(inTwoPlaces).toEqual([])
  expect(await seedYear(stage.service, stage.service.clock(), say, [month])).toBe(0)
  expect(said).toHaveLength(2)
  expect(stage.logged).toEqual([])
})
