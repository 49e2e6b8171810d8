import type { Collection, LawyerQuestions } from '@contract/question/schema'
import { dianshang, publishShift, qinhe, weizi } from '@server/kit/testing/public-shift'
import { openCast, type Cast } from './testing/cast'

let cast: Cast
beforeEach(async () => {
  cast = await openCast()
})
afterEach(() => cast.stage.close())

const send = (ids: string[], siteCode = dianshang) =>
  cast.call<Collection>(cast.people.helper, 'bundle', { siteCode, ids })
const listOf = (who: Cast['people']['lawyer']) => cast.must(cast.call<LawyerQuestions>(who, 'list'))

test('what a helper collects is with them alone until it is sent', async () => {
  const { collect, must, call, people, kinds } = cast
  const { collected, bundles } = await must(collect())
  expect(collected).toMatchObject([
    { status: 'collected', relation: 'helper', name: '赵**', promisedBy: null },
  ])
  expect(bundles).toEqual([])
  const id = collected[0]!.id
  expect((await call(people.lawyer, 'opened', { id })).code).toBe('not-found')
  expect((await call(people.lawyer, 'take', { id })).code).toBe('not-found')
  expect((await call(people.county, 'staffOpen', { id })).code).toBe('not-found')
  expect(await kinds(people.lawyer)).toEqual([])
  expect((await collect({ siteCode: qinhe })).code).toBe('not-found')
  expect((await collect({ name: '' })).fields).toHaveProperty('name')
})

test('an urgent one is sent at once', async () => {
  const { collect, must, kinds, people } = cast
  const { collected } = await must(collect({ urgent: true, urgentReason: '明天就要拆房' }))
  expect(collected).toEqual([])
  expect(await kinds(people.station)).toEqual(['question-urgent'])
})

test('sent together to the next duty, in turn: the special groups first; answered one by one, and reported back', async () => {
  const { collectedIds, must, people, kinds, answer, call } = cast
  const ids = await collectedIds({ text: '第一个要问的事' }, { groups: ['elderly'], text: '第二个要问的事' })
  const sent = await must(send(ids))
  expect(sent.collected).toEqual([])
  expect(sent.bundles).toMatchObject([
    { siteName: expect.stringContaining('店上'), duty: { day: '2026-11-24', name: '李律师' }, answered: 0 },
  ])
  expect(await kinds(people.lawyer)).toEqual(['question-bundle'])
  const { bundles } = await listOf(people.lawyer)
  expect(bundles).toMatchObject([
    { helperName: '网格员', questions: [{ excerpt: '第二个要问的事' }, { excerpt: '第一个要问的事' }] },
  ])
  for (const [place, { id }] of bundles[0]!.questions.entries()) {
    await must(call(people.lawyer, 'take', { id }))
    await must(answer(id))
    const reported = (await kinds(people.helper)).includes('question-bundle-answered')
    expect(reported).toBe(place === 1)
  }
  const report = (await must(call<Collection>(people.helper, 'collected'))).bundles
  expect(report).toMatchObject([{ answered: 2, questions: [{ status: 'answered' }, { status: 'answered' }] }])
  const records = await cast.stage.service.db.selectFrom('consultation').select('collected_by').execute()
  expect(records).toEqual(Array(2).fill({ collected_by: people.helper.accountId }))
  expect((await listOf(people.lawyer)).bundles).toEqual([])
})

test('a duty farther off than the promise moves the promise to its end; without any the general one holds', async () => {
  const { collectedIds, must, row, people, stage } = cast
  await publishShift(stage, people.second, { site: weizi, day: '2026-12-02' })
  const [id] = await collectedIds({ siteCode: weizi })
  await must(send([id!], weizi))
  expect((await row(id!)).promised_by).toBe('2026-12-02T04:30:00.000Z')
  stage.at('2026-12-03T10:00:00+08:00')
  const [late] = await collectedIds({})
  const sent = await must(send([late!]))
  expect(sent.bundles[0]!.duty).toBeNull()
  expect((await row(late!)).promised_by).toBe('2026-12-07T02:00:00.000Z')
})

test('once, also by two taps; never what is another’s, another site’s, or sent already', async () => {
  const { collectedIds, must, people, stage, newId, call } = cast
  const ids = await collectedIds({}, {})
  const requestId = newId()
  const outcomes = await Promise.all([
    call(people.helper, 'bundle', { siteCode: dianshang, ids, requestId }),
    call(people.helper, 'bundle', { siteCode: dianshang, ids, requestId }),
    send(ids),
  ])
  expect(outcomes.filter(({ code }) => code === 'question-moved-on').length).toBeGreaterThan(0)
  const bundles = await stage.service.db.selectFrom('question_bundle').select('id').execute()
  expect(bundles).toHaveLength(1)
  const [other] = await collectedIds({})
  expect((await send([other!], weizi)).code).toBe('not-found')
  expect((await send([newId()])).code).toBe('not-found')
  const stranger = await stage.practitioner('140406', 'grid-worker', '别的网格员')
  expect((await call(stranger, 'bundle', { siteCode: dianshang, ids: [other] })).code).toBe('not-found')
  await must(send([other!]))
})

test('of sending it and taking it at once, the taking waits for the sending or finds nothing', async () => {
  const { collectedIds, call, people, row } = cast
  const [id] = await collectedIds({})
  const [sent, take] = await Promise.all([send([id!]), call(people.lawyer, 'take', { id })])
  expect(sent.code).toBeUndefined()
  const { status, owner_id, bundle_id } = await row(id!)
  expect(bundle_id).not.toBeNull()
  expect([undefined, 'not-found']).toContain(take.code)
  expect([status, owner_id]).toEqual(take.code ? ['waiting', null] : ['taken', people.lawyer.accountId])
})

test('a colleague’s of the same duty is not shown in the bundle any more; what is taken back ends the report', async () => {
  const { collectedIds, must, call, people, stage, kinds, answer } = cast
  await publishShift(stage, people.second, { from: '14:00', to: '18:00' })
  const ids = await collectedIds({}, {}, {})
  await must(send(ids))
  await must(call(people.second, 'take', { id: ids[0] }))
  const { bundles } = await listOf(people.lawyer)
  expect(bundles[0]!.questions.map(({ id }) => id).sort()).toEqual(ids.slice(1).sort())
  await must(answer(ids[0]!, {}, people.second))
  await must(call(people.lawyer, 'take', { id: ids[1] }))
  await must(answer(ids[1]!))
  expect(await kinds(people.helper)).not.toContain('question-bundle-answered')
  await must(call(people.helper, 'withdraw', { id: ids[2] }))
  expect((await kinds(people.helper)).filter((kind) => kind === 'question-bundle-answered')).toHaveLength(1)
})

test('what its helper takes back unsent is nobody else’s to read; what was sent stays with the office', async () => {
  const { collectedIds, must, call, people } = cast
  const [unsent, sent] = await collectedIds({}, {})
  await must(send([sent!]))
  for (const id of [unsent, sent]) await must(call(people.helper, 'withdraw', { id }))
  for (const who of [people.station, people.county, people.city]) {
    expect((await call(who, 'staffOpen', { id: unsent })).code).toBe('not-found')
    expect((await must(call(who, 'staffList', { part: 'done' }))).rows).toMatchObject([{ id: sent }])
  }
})
