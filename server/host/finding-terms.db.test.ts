import { dispatch } from '@server/kit/dispatch'
import { jobsRouter } from '../../cloudfunctions/jobs/router'
import { openCast, type Cast } from '../../cloudfunctions/supervision/testing/cast'

/** What a person does at the end of a term against what the night's jobs do: two functions, one row. */
let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.stage.close())
beforeEach(() => cast.stage.at('2026-11-23T10:00:00+08:00'))

const run = async (procedure: string) => {
  const answer = await dispatch(jobsRouter, { procedure }, { system: true }, cast.stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}

const decided = async () => {
  const { act, filed, people } = cast
  const id = await filed()
  await act(people.finder, 'notice', id)
  await act(people.person, 'state', id)
  await act(people.decider, 'decide', id)
  return id
}

test('who says nothing lets the days pass: the last is still theirs, the night after moves it on once', async () => {
  const { act, filed, people, stage, status, call } = cast
  const id = await filed()
  await act(people.finder, 'notice', id)
  stage.at('2026-11-30T23:59:00+08:00')
  expect(await run('lapseStatements')).toBe(0)
  stage.at('2026-12-01T01:10:00+08:00')
  const moved = await Promise.all([run('lapseStatements'), run('lapseStatements')])
  expect(moved.sort()).toEqual([0, 1])
  expect(await status(id)).toBe('stated')
  expect((await act(people.person, 'state', id)).code).toBe('finding-moved-on')
  const { data } = await call(people.decider, 'finding', { id })
  expect(data).toMatchObject({ acts: ['dismiss', 'decide'], dueOn: '2026-12-16', statements: [] })
})

test('a decision without an appeal takes effect the night after its last day, once', async () => {
  const { effects, stage, status, people, act, call } = cast
  const id = await decided()
  stage.at('2026-11-30T23:59:59+08:00')
  expect(await run('finalizeFindings')).toBe(0)
  expect(await effects(id)).toEqual({ deducted: [], points: [], circulars: [] })
  stage.at('2026-12-01T00:00:00+08:00')
  const done = await Promise.all([run('finalizeFindings'), run('finalizeFindings')])
  expect(done.sort()).toEqual([0, 1])
  expect(await status(id)).toBe('final')
  expect(await effects(id)).toEqual({ deducted: [5000], points: [-5], circulars: [] })
  expect((await act(people.person, 'appeal', id)).code).toBe('finding-moved-on')
  expect((await call(people.person, 'myFinding', { id })).data).toMatchObject({
    status: 'final',
    deductedFen: 5000,
    acts: [],
  })
  const audit = await stage.service.db
    .selectFrom('audit_log')
    .select(['act', 'role'])
    .where('subject_id', '=', id)
    .orderBy('position', 'desc')
    .limit(1)
    .execute()
  expect(audit).toEqual([{ act: 'finding-final', role: 'system' }])
})

test('an appeal of the last day against the job: either it is an appeal, or it is final, and never both', async () => {
  const { act, effects, people, stage, status } = cast
  for (let round = 0; round < 5; round++) {
    stage.at('2026-11-23T10:00:00+08:00')
    const id = await decided()
    stage.at('2026-11-30T23:59:59+08:00')
    const appeal = act(people.person, 'appeal', id)
    // the appeal has read its clock; the job's is past midnight
    stage.at('2026-12-01T00:00:01+08:00')
    const [{ code }] = await Promise.all([appeal, run('finalizeFindings')])
    const { deducted } = await effects(id)
    if (code === undefined) expect([await status(id), deducted]).toEqual(['appealed', []])
    else expect([code, await status(id), deducted]).toEqual(['finding-moved-on', 'final', [5000]])
  }
})

test('one that cannot be made final holds up no other', async () => {
  const { effects, stage, status } = cast
  const broken = await decided()
  const whole = await decided()
  // its deduction is there already, as no way of the product would write it
  await stage.service.db
    .insertInto('point_entry')
    .values({
      practitioner_id: cast.people.person.accountId,
      county_code: '140406',
      reason: 'finding-final',
      source_id: broken,
      points: -1,
      day: '2026-11-23',
      entered_at: stage.service.clock().toISOString(),
    })
    .execute()
  stage.at('2026-12-01T01:20:00+08:00')
  await expect(run('finalizeFindings')).rejects.toThrow('broken')
  expect(await status(broken)).toBe('decided')
  expect(await status(whole)).toBe('final')
  expect(await effects(whole)).toMatchObject({ deducted: [5000] })
})
