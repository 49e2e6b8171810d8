import { aidStatuses, takenOn, type AidStatus } from '@contract/aid/statuses'
import { hadInHand } from '@server/kit/testing/cases'
import { FIRST_DAY, recipes, type Walked } from './testing/aid-acts'
import { openAidCast, setLevels, type AidCast, type Role } from './testing/aid-cast'
import { arrows, attempt, mayDo, noArrows, personOf, recipeOf, walkTo } from './testing/aid-ways'

/**
 * The whole table over the wire: every arrow is walked by whoever it belongs to, from the first form or notice on;
 * everybody else, and everybody where there is no arrow, is refused and leaves no trace.
 */

let cast: AidCast
const standing = new Map<AidStatus, Walked>()
beforeAll(async () => {
  cast = await openAidCast()
  for (const status of aidStatuses) standing.set(status, await walkTo(cast, status))
}, 300_000)
afterAll(() => cast.stage.close())

const roles: Role[] = [
  'nobody',
  'applicant',
  'stranger',
  'helper',
  'lawyer',
  'otherLawyer',
  'station',
  'county',
  'colleague',
  'receiver',
  'neighbour',
  'city',
  'supervisor',
]

const traces = async ({ id }: Walked) => ({
  status: (
    await cast.stage.service.db
      .selectFrom('aid_application')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).status,
  history: await cast.stage.service.db
    .selectFrom('aid_history')
    .select(['act', 'from_status', 'to_status'])
    .where('application_id', '=', id)
    .orderBy('id')
    .execute(),
})

const sinceGrant = (status: AidStatus) => takenOn.includes(status) && status !== 'notified'

/** What the wrong person is told: nothing that tells a case of others there is, and no more than their own part in it. */
const forNobody = ['sign-in-needed']
const forOthers = [
  'not-allowed',
  'not-found',
  'own-application',
  'same-person',
  'not-in-this-state',
  'objection-not-yours',
]

test('every arrow is walked by whoever it belongs to, and by nobody else', async () => {
  for (const { status, act, to } of arrows) {
    const it = await walkTo(cast, status, act)
    const recipe = recipeOf(status, act)
    await recipe.prepare?.(cast, it)
    const before = await traces(it)
    expect([status, act, before.status]).toEqual([status, act, status])
    for (const role of roles.filter((one) => !mayDo(recipe).includes(one))) {
      const { code } = await attempt(cast, it, recipe, personOf(cast, it, role))
      expect(role === 'nobody' ? forNobody : forOthers).toContain(code ?? `let: ${status} ${act} ${role}`)
    }
    expect([status, act, await traces(it)]).toEqual([status, act, before])
    const { code, fields } = await attempt(cast, it, recipe, personOf(cast, it, recipe.by))
    expect([status, act, code, fields]).toEqual([status, act, undefined, undefined])
    expect(await traces(it)).toEqual({
      status: to,
      history: [...before.history, { act, from_status: status, to_status: to }],
    })
  }
}, 900_000)

test('where the table has no arrow, even whoever does such acts finds no way', async () => {
  cast.stage.at(FIRST_DAY)
  for (const { status, act } of noArrows) {
    const it = standing.get(status)!
    const before = await traces(it)
    await setLevels(cast, act.startsWith('propose') ? 2 : 1)
    const recipe = recipeOf(status, act)
    const { code } = await attempt(cast, it, recipe, personOf(cast, it, recipe.by))
    const told = act === 'ask-supplement' ? 'second-supplement' : 'not-in-this-state'
    expect([told, 'not-in-this-state', 'not-found']).toContain(code ?? `let: ${status} ${act}`)
    expect([status, act, await traces(it)]).toEqual([status, act, before])
  }
}, 300_000)

test('whoever had a case in hand does nothing of the office’s part in it afterwards', async () => {
  const { stage, county, otherLawyer: before } = cast
  await stage.alsoStaff(before, 'county', '140406')
  for (const { status, act } of arrows.filter(
    ({ status, actor }) => sinceGrant(status) && actor === 'county',
  )) {
    const it = await walkTo(cast, status, act)
    const recipe = recipeOf(status, act)
    await recipe.prepare?.(cast, it)
    await hadInHand(stage, it.id, before, county)
    const { code } = await attempt(cast, it, recipe, before)
    expect([status, act, code]).toEqual([status, act, 'case-in-own-hands'])
  }
}, 600_000)

test('decided and withdrawn at once: one of them', async () => {
  for (let round = 0; round < 5; round++) {
    const it = await walkTo(cast, 'submitted', 'grant')
    await recipes.grant.prepare!(cast, it)
    const both = await Promise.all([
      attempt(cast, it, recipes.grant, cast.county),
      attempt(cast, it, recipes.withdraw, it.applicant),
    ])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
    expect((await traces(it)).history).toHaveLength(2)
  }
})
