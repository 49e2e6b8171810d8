import {
  arrowOf,
  findingStatuses,
  type FindingActor,
  type FindingStatus,
} from '@contract/supervision/workflow'
import { moveFinding } from '@server/kit/findings/move-finding'
import { openCast, type Cast } from '../testing/cast'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.stage.close())

const acts = ['notice', 'dismiss', 'state', 'decide', 'appeal', 'settle', 'overturn'] as const

/** Brings a new finding to a status along its steps, each done by who may. */
async function at(status: FindingStatus): Promise<string> {
  const { act, filed, people } = cast
  const id = await filed()
  const { finder, person, decider, third } = people
  if (status === 'filed') return id
  if (status === 'dropped') {
    await act(decider, 'dismiss', id)
    return id
  }
  const steps = [
    ['noticed', () => act(finder, 'notice', id)],
    ['stated', () => act(person, 'state', id)],
    ['decided', () => act(decider, 'decide', id)],
    ['appealed', () => act(person, 'appeal', id)],
    ['final', () => act(third, 'settle', id)],
  ] as const
  for (const [reached, step] of steps) {
    expect((await step()).code).toBeUndefined()
    if (reached === status) break
  }
  expect(await cast.status(id)).toBe(status)
  return id
}

/** Who each of the cast is to a finding at this status, in the words of the table. */
const roleOf: Record<string, (status: FindingStatus) => FindingActor | undefined> = {
  person: () => 'person',
  finder: () => 'finder',
  // before there is a decision they are staff like others
  decider: (status) => (['decided', 'appealed', 'final', 'dropped'].includes(status) ? 'decider' : 'county'),
  third: () => 'county',
  city: () => 'city',
}

test.each(findingStatuses.map((status) => [status]))(
  'at %s each act is done by who may, and by nobody else',
  async (status) => {
    const { people, act, effects } = cast
    let id = await at(status)
    for (const verb of acts) {
      for (const [name, who] of Object.entries(people)) {
        const before = await effects(id)
        const { code } = await act(who, verb, id)
        const actor = roleOf[name]?.(status)
        const byPerson = verb === 'state' || verb === 'appeal'
        const may =
          actor !== undefined &&
          byPerson === (actor === 'person') &&
          arrowOf(status, verb, actor) !== undefined
        expect({ status, verb, name, done: code === undefined }).toEqual({ status, verb, name, done: may })
        const expected = may ? arrowOf(status, verb, actor!)!.to : status
        expect(await cast.status(id)).toBe(expected)
        // nothing takes effect but by what makes it final
        if (expected !== 'final' || status === 'final') expect(await effects(id)).toEqual(before)
        if (may) id = await at(status)
      }
    }
  },
)

test('whoever is out of reach is told that there is no such finding', async () => {
  const { people, act, call } = cast
  const id = await at('stated')
  for (const verb of ['notice', 'dismiss', 'decide', 'settle', 'overturn'] as const)
    expect((await act(people.neighbour, verb, id)).code).toBe('not-found')
  for (const verb of ['state', 'appeal'] as const)
    expect((await act(people.stranger, verb, id)).code).toBe('not-found')
  expect((await call(people.neighbour, 'finding', { id })).code).toBe('not-found')
  expect((await call(people.stranger, 'myFinding', { id })).code).toBe('not-found')
  expect((await call(people.third, 'myFinding', { id })).code).toBe('not-found')
  const list = await call(people.neighbour, 'findings')
  expect(list.data.rows).toEqual([])
})

test('the database itself jumps over no step', async () => {
  const { stage, filed, people } = cast
  const id = await filed()
  const set = (status: FindingStatus) =>
    stage.service.db.updateTable('finding').set({ status }).where('id', '=', id).execute()
  for (const status of findingStatuses.filter((status) => status !== 'noticed' && status !== 'dropped'))
    await expect(set(status)).rejects.toMatchObject({ constraint: 'finding_steps' })
  await expect(
    stage.service.db.updateTable('finding').set({ facts: '别的' }).where('id', '=', id).execute(),
  ).rejects.toMatchObject({ constraint: 'finding_stays' })
  await expect(
    moveFinding(stage.service.db, { id, county_code: '140406', status: 'filed' }, 'decide', null, new Date()),
  ).rejects.toMatchObject({ code: 'finding-moved-on' })
  const decision = {
    finding_id: id,
    instance: 'first' as const,
    outcome: 'warning' as const,
    amount_fen: null,
    points: null,
    reasons: '直接写进去',
    decided_at: stage.service.clock().toISOString(),
  }
  for (const who of [people.finder, people.person])
    await expect(
      stage.service.db
        .insertInto('finding_decision')
        .values({ ...decision, decider_id: who.accountId })
        .execute(),
    ).rejects.toMatchObject({ constraint: 'decided_by_another' })
  await expect(
    stage.service.db
      .insertInto('deduction')
      .values({
        finding_id: id,
        practitioner_id: people.person.accountId,
        county_code: '140406',
        amount_fen: 1,
        final_at: stage.service.clock().toISOString(),
      })
      .execute(),
  ).rejects.toMatchObject({ constraint: 'deducted_when_final' })
})
