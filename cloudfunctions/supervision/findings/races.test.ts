import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { addShift } from '@server/kit/testing/ledger'
import { openCast, type Cast } from '../testing/cast'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.stage.close())

const codes = (results: { code: string | undefined }[]) => results.map(({ code }) => code ?? 'done').sort()

const stated = async () => {
  const id = await cast.filed()
  await cast.act(cast.people.finder, 'notice', id)
  await cast.act(cast.people.person, 'state', id)
  return id
}

test('two decide at once: one decision, and the other is told to look again', async () => {
  const { people, act, stage } = cast
  const id = await stated()
  const results = await Promise.all([
    act(people.decider, 'decide', id),
    act(people.third, 'decide', id, { penalty: { outcome: 'warning' } }),
    act(people.third, 'dismiss', id),
  ])
  expect(codes(results)).toEqual(['done', 'finding-moved-on', 'finding-moved-on'])
  const decisions = await stage.service.db
    .selectFrom('finding_decision')
    .select('instance')
    .where('finding_id', '=', id)
    .execute()
  expect(decisions).toEqual([{ instance: 'first' }])
})

test('one breach at one duty costs money once, whoever else saw it, and after the first was overturned', async () => {
  const { people, act, call, stage, status } = cast
  stage.at('2026-11-23T10:00:00+08:00')
  const shiftId = await addShift(stage, people.person, { day: '2026-11-20', status: 'published' })
  const seen = { shiftId, violation: 'absent', facts: '十点去看没有人，电话也没有人接' }
  const practitionerId = people.person.accountId
  const found = [
    await call(people.supervisor, 'fileAsSupervisor', seen),
    await call(people.finder, 'file', { ...seen, practitionerId, source: 'attendance' }),
    await call(people.finder, 'file', { ...seen, practitionerId, source: 'complaint' }),
  ].map(({ data }) => data.id as string)
  for (const id of found) {
    await act(people.third, 'notice', id)
    await act(people.person, 'state', id)
  }
  const results = await Promise.all(found.map((id) => act(people.decider, 'decide', id)))
  expect(codes(results)).toEqual(['already-deducted', 'already-deducted', 'done'])
  const first = found[results.findIndex(({ code }) => code === undefined)]!
  const [second, third] = found.filter((id) => id !== first)
  expect((await act(people.decider, 'decide', second!, { penalty: { outcome: 'warning' } })).code).toBe(
    undefined,
  )
  expect(await status(third!)).toBe('stated')
  await act(people.person, 'appeal', first)
  expect((await act(people.third, 'overturn', first)).code).toBeUndefined()
  expect((await act(people.decider, 'decide', third!)).code).toBeUndefined()
})

test('the finder and another decide at once: only the other ever does', async () => {
  const { people, act, stage } = cast
  const id = await stated()
  const results = await Promise.all([
    act(people.finder, 'decide', id),
    act(people.decider, 'decide', id),
    act(people.finder, 'decide', id),
  ])
  expect(results.filter(({ code }) => code === undefined)).toHaveLength(1)
  const { decider_id } = await stage.service.db
    .selectFrom('finding_decision')
    .select('decider_id')
    .where('finding_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(decider_id).toBe(people.decider.accountId)
})

test('one act sent many times at once is done once and answered the same', async () => {
  const { people, act, stage } = cast
  const id = await stated()
  const requestId = randomUUID()
  const results = await Promise.all(
    Array.from({ length: 5 }, () => act(people.decider, 'decide', id, { requestId })),
  )
  for (const result of results) expect(result).toEqual(results[0])
  expect(results[0]!.data.status).toBe('decided')
  const history = await stage.service.db
    .selectFrom('finding_history')
    .select('act')
    .where('finding_id', '=', id)
    .orderBy('id')
    .execute()
  expect(history.map(({ act }) => act)).toEqual(['notice', 'state', 'decide'])
})

test('an appeal settled twice at once takes effect once', async () => {
  const { people, act, effects } = cast
  const id = await stated()
  await act(people.decider, 'decide', id)
  await act(people.person, 'appeal', id)
  const results = await Promise.all([
    act(people.third, 'settle', id),
    act(people.city, 'settle', id),
    act(people.city, 'overturn', id),
  ])
  expect(codes(results).filter((code) => code === 'done')).toHaveLength(1)
  const { deducted } = await effects(id)
  expect(deducted.length).toBe((await cast.status(id)) === 'final' ? 1 : 0)
})

test('one thing filed by two supervisors at once is found once', async () => {
  const { people, call, stage } = cast
  const second = await stage.staff('supervisor', '140406')
  stage.at('2026-11-23T10:00:00+08:00')
  const shiftId = await addShift(stage, people.person, { status: 'published' })
  const file = (who: typeof second) =>
    call(who, 'fileAsSupervisor', { shiftId, violation: 'absent', facts: '十点去看没有人' })
  expect(codes(await Promise.all([file(people.supervisor), file(second)]))).toEqual(['already-found', 'done'])
})

/** Any acts by anybody in any order: what is deducted has gone through every step, and nobody judged twice. */
test('nothing is deducted without notice, the person’s term, a decision and the appeal’s term', async () => {
  const { people, act, effects, status, stage } = cast
  const someone = fc.constantFrom(...(Object.keys(people) as (keyof typeof people)[]))
  const verb = fc.constantFrom(
    'notice' as const,
    'dismiss' as const,
    'state' as const,
    'decide' as const,
    'appeal' as const,
    'settle' as const,
    'overturn' as const,
  )
  /** The step that leads on, by who may do it, so that some of the walks arrive. */
  const onward = {
    filed: ['finder', 'notice'],
    noticed: ['person', 'state'],
    stated: ['decider', 'decide'],
    decided: ['person', 'appeal'],
    appealed: ['third', 'settle'],
  } as const
  const step = fc.oneof(fc.constant('onward' as const), fc.tuple(someone, verb))
  let finals = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const id = await cast.filed()
      for (const step of steps) {
        const [who, what] =
          step === 'onward'
            ? (onward[(await status(id)) as keyof typeof onward] ?? ['finder', 'notice'])
            : step
        await act(people[who], what, id)
      }
      const { deducted } = await effects(id)
      const history = await stage.service.db
        .selectFrom('finding_history')
        .select(['act', 'actor_id'])
        .where('finding_id', '=', id)
        .orderBy('id')
        .execute()
      const walked = history.map(({ act }) => act).join(' ')
      const isFinal = (await status(id)) === 'final'
      expect(deducted.length).toBe(isFinal ? 1 : 0)
      if (!isFinal) return
      finals++
      expect(walked).toBe('notice state decide appeal settle')
      const by = history.map(({ actor_id }) => actor_id)
      expect([by[1], by[3]]).toEqual([people.person.accountId, people.person.accountId])
      expect(new Set([people.finder.accountId, people.person.accountId, by[2], by[4]]).size).toBe(4)
    }),
    { numRuns: 25, seed: 20261125 },
  )
  expect(finals).toBeGreaterThan(0)
}, 300_000)
