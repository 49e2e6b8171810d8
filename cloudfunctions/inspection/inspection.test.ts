import { randomUUID } from 'node:crypto'
import { addConsultation, addShift, setRatingAside } from '@server/kit/testing/ledger'
import type { Person } from '@server/kit/testing/stage'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { TOWN } from '@server/kit/testing/overseers'
import { picture } from '@server/kit/testing/picture'
import { attended, openCast, type Cast } from './testing/cast'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.stage.close())
beforeEach(() => cast.stage.at('2026-11-23T10:00:00+08:00'))

const draw = (who: Person, change: object = {}) =>
  cast.call(who, 'drawRound', {
    areaCode: '140406',
    kind: 'on-site',
    size: 3,
    dueOn: '2026-12-01',
    ...change,
  })

/** A task at 店上镇's station, drawn from that township alone. */
async function task(kind: 'on-site' | 'phone' = 'on-site'): Promise<string> {
  const { data } = await draw(cast.people.finder, { kind, size: 50 })
  const { id } = await cast.stage.service.db
    .selectFrom('inspection')
    .select('id')
    .where('round_id', '=', data.id)
    .where('site_code', '=', siteCodeOf(TOWN))
    .executeTakeFirstOrThrow()
  return id
}

const answers = Object.fromEntries(
  [
    'board-shown',
    'person-present',
    'code-shown',
    'ledger-matches',
    'free-told',
    'no-soliciting',
    'accessible',
  ].map((code) => [code, 'yes']),
)
const photographed = async (who: Person, inspectionId: string) => {
  const id = randomUUID()
  const { code } = await cast.call(who, 'keepSitePhoto', { id, inspectionId, content: picture })
  expect(code).toBeUndefined()
  return id
}
const finish = async (who: Person, id: string, change: object = {}) =>
  cast.call(who, 'finishInspection', {
    id,
    answers,
    photoIds: [await photographed(who, id)],
    ...change,
  })

describe('drawing', () => {
  test('seed and weights are kept, and draw the same sites again', async () => {
    const { people, call, stage } = cast
    await attended(stage, people.person, { day: '2026-11-20', late: true })
    const plan = await call(people.finder, 'roundPlan', { areaCode: '140406', kind: 'on-site' })
    const site = plan.data.candidates.find(
      ({ siteCode }: { siteCode: string }) => siteCode === siteCodeOf(TOWN),
    )
    expect(site.parts).toEqual(
      expect.arrayContaining([
        { part: 'late', seen: 1, outOf: 1, points: 3 },
        { part: 'no-records', seen: 1, outOf: 1, points: 4 },
      ]),
    )
    expect(site.weight).toBe(10 + 3 + 4 + 60)
    const { data: round } = await draw(people.finder)
    expect(round).toMatchObject({ sites: plan.data.sites, totalWeight: plan.data.totalWeight })
    expect(round.drawn).toHaveLength(3)
    expect(round.inspections.map(({ status }: { status: string }) => status)).toEqual([
      'open',
      'open',
      'open',
    ])
    // what is weighed later does not change what was drawn
    await attended(stage, people.person, { day: '2026-11-19', late: true })
    const again = await call(people.city, 'redraw', { id: round.id })
    expect(again.data).toEqual({
      same: true,
      siteNames: round.drawn.map(({ siteName }: { siteName: string }) => siteName),
    })
    await expect(
      stage.service.db.updateTable('inspection_round').set({ seed: 1 }).where('id', '=', round.id).execute(),
    ).rejects.toThrow()
  })

  test('a complaint in a rating weighs, unless the rating was set aside on appeal', async () => {
    const { people, call, stage } = cast
    const complained = async () => {
      const { data } = await call(people.finder, 'roundPlan', { areaCode: '140406', kind: 'on-site' })
      const site = data.candidates.find(({ siteCode }: { siteCode: string }) => siteCode === siteCodeOf(TOWN))
      return site.parts.find(({ part }: { part: string }) => part === 'complaint')?.seen ?? 0
    }
    const before = await complained()
    const one = await addConsultation(stage, people.person)
    const other = await addConsultation(stage, people.person)
    for (const consultationId of [one, other])
      await stage.service.db
        .insertInto('rating')
        .values({
          consultation_id: consultationId,
          practitioner_id: people.person.accountId,
          rater_id: null,
          entered_by: people.station.accountId,
          ticket_hash: null,
          way: 'handed-over',
          satisfaction: 'dissatisfied',
          was_free: true,
          solicited: false,
          comment: null,
          rated_at: stage.service.clock().toISOString(),
        })
        .execute()
    expect(await complained()).toBe(before + 2)
    await setRatingAside(stage, one)
    expect(await complained()).toBe(before + 1)
  })

  test('two rounds have seeds of their own', async () => {
    const [one, two] = await Promise.all([draw(cast.people.finder), draw(cast.people.finder)])
    expect(one.data.seed).not.toBe(two.data.seed)
  })

  test('only where one serves, only for a day to come, and only where there are sites', async () => {
    const { people, call, stage } = cast
    expect((await draw(people.neighbour)).code).toBe('not-found')
    expect((await draw(people.finder, { areaCode: '140400' })).code).toBe('not-found')
    expect((await draw(people.finder, { dueOn: '2026-11-22' })).fields).toEqual({
      dueOn: '请选今天或以后的日期',
    })
    const { data } = await draw(people.finder)
    expect((await call(people.neighbour, 'round', { id: data.id })).code).toBe('not-found')
    expect((await call(people.neighbour, 'redraw', { id: data.id })).code).toBe('not-found')
    expect((await call(people.neighbour, 'rounds')).data.rows).toEqual([])
    await stage.service.db
      .updateTable('site')
      .set({ active: false })
      .where('area_code', 'like', '140431%')
      .execute()
    expect((await draw(people.neighbour, { areaCode: '140431' })).code).toBe('no-sites-to-draw')
  })
})

describe('a task', () => {
  test('is taken by one of two at once, and handed in by nobody else', async () => {
    const { people, call } = cast
    const id = await task()
    const results = await Promise.all([
      call(people.finder, 'takeInspection', { id }),
      call(people.decider, 'takeInspection', { id }),
    ])
    expect(results.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'inspection-taken'])
    const [winner, loser] = results[0]!.code
      ? [people.decider, people.finder]
      : [people.finder, people.decider]
    expect((await finish(loser, id)).code).toBe('inspection-taken')
    expect((await call(loser, 'takeInspection', { id, give: true })).code).toBe('inspection-taken')
    expect((await call(winner, 'takeInspection', { id, give: true })).data.assignedTo).toBeNull()
    expect((await finish(loser, id)).data.status).toBe('done')
  })

  test('is handed in once, whole, by two at once', async () => {
    const { people, stage } = cast
    const id = await task()
    const shiftId = await addShift(stage, people.person, { day: '2026-11-23' })
    const found = { shiftId, violation: 'no-records', facts: '上午接待三人，一条也没登记' }
    const rectification = { what: '值班公示还是上个月的，请更换', dueOn: '2026-11-27' }
    const both = [people.finder, people.decider]
    const results = await Promise.all(
      both.map((who) => finish(who, id, { findings: [found], rectification })),
    )
    const finder_id = both[results.findIndex(({ code }) => !code)]!.accountId
    expect(results.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'inspection-closed'])
    const { data } = results.find(({ code }) => !code)!
    expect(data.findings).toEqual([
      expect.objectContaining({ source: 'on-site', violation: 'no-records', status: 'filed' }),
    ])
    expect(data.rectification).toMatchObject({ status: 'open', dueOn: '2026-11-27', overdue: false })
    const rows = await stage.service.db
      .selectFrom('inspection_finding')
      .innerJoin('finding', 'finding.id', 'finding_id')
      .select(['shift_id', 'finder_id', 'county_code'])
      .where('inspection_id', '=', id)
      .execute()
    expect(rows).toEqual([{ shift_id: shiftId, finder_id, county_code: '140406' }])
  })

  test('on the spot wants every line and a photo of one’s own', async () => {
    const { people, call } = cast
    const id = await task()
    const { accessible: _left, ...less } = answers
    const missing = await call(people.finder, 'finishInspection', { id, answers: less })
    expect(missing.fields).toEqual({
      photos: '实地检查至少要拍一张照片',
      'answers.accessible': '请选是、否或不涉及',
    })
    const others = await photographed(people.decider, id)
    expect((await finish(people.finder, id, { photoIds: [others] })).code).toBe('not-found')
    expect((await call(people.finder, 'inspection', { id })).data.status).toBe('open')
  })

  test('keeps whether the phone was there, and not where it was', async () => {
    const { people, stage } = cast
    const id = await task()
    await stage.service.db
      .updateTable('site')
      .set({ lat: 36.39, lng: 113.12, fence_m: 300 })
      .where('code', '=', siteCodeOf(TOWN))
      .execute()
    const place = { lat: 36.3905, lng: 113.1205, accuracyM: 20 }
    const { data } = await finish(people.finder, id, { place })
    expect(data).toMatchObject({ location: 'inside', distanceM: 71 })
    const row = await stage.service.db
      .selectFrom('inspection')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain('36.39')
  })

  test('by telephone has a result and no place', async () => {
    const { people, call } = cast
    const id = await task('phone')
    expect((await call(people.finder, 'finishInspection', { id, answers: {} })).fields).toEqual({
      callResult: '请选电话结果',
    })
    const place = { lat: 36.39, lng: 113.12, accuracyM: 20 }
    const { data } = await call(people.finder, 'finishInspection', {
      id,
      answers: {},
      callResult: 'no-answer',
      place,
    })
    expect(data).toMatchObject({ status: 'done', callResult: 'no-answer', location: null })
  })

  test('finds only who is on the day’s roster of the site', async () => {
    const { people, stage } = cast
    const id = await task()
    const yesterday = await addShift(stage, people.person, { day: '2026-11-22' })
    const elsewhere = await addShift(stage, people.stranger, { town: '140406101000', day: '2026-11-23' })
    for (const shiftId of [yesterday, elsewhere]) {
      const found = { shiftId, violation: 'late', facts: '到岗晚了半个小时' }
      expect((await finish(people.finder, id, { findings: [found] })).code).toBe('not-found')
    }
    expect((await cast.call(people.finder, 'inspection', { id })).data.status).toBe('open')
  })

  test('is cancelled with a reason, and stays so', async () => {
    const { people, call } = cast
    const id = await task()
    expect((await call(people.finder, 'inspection', { id })).data.mayCancel).toBe(true)
    const { data } = await call(people.finder, 'cancelInspection', { id, notes: '站点正在装修' })
    expect(data).toMatchObject({ status: 'cancelled', notes: '站点正在装修' })
    expect((await finish(people.finder, id)).code).toBe('inspection-closed')
    const done = await call(people.finder, 'inspections', { state: 'done' })
    expect(done.data.rows.map(({ id }: { id: string }) => id)).toContain(id)
  })

  test('drawn by the city is taken by the county, and not taken back', async () => {
    const { people, call, stage } = cast
    const { data } = await draw(people.city, { areaCode: '140400', size: 50 })
    const { id } = await stage.service.db
      .selectFrom('inspection')
      .innerJoin('site', 'site.code', 'inspection.site_code')
      .select('inspection.id')
      .where('round_id', '=', data.id)
      .where('site.area_code', 'like', '140406%')
      .executeTakeFirstOrThrow()
    const taken = await call(people.finder, 'takeInspection', { id })
    expect(taken.data).toMatchObject({ mayInspect: true, mayCancel: false })
    expect((await call(people.city, 'inspection', { id })).data.mayCancel).toBe(true)
    const cancel = (who: Person) => call(who, 'cancelInspection', { id, notes: '站点正在装修' })
    expect((await cancel(people.finder)).code).toBe('not-allowed')
    expect((await cancel(people.city)).data).toMatchObject({ status: 'cancelled', mayCancel: false })
  })

  test('is no business of another county', async () => {
    const { people, call } = cast
    const id = await task()
    for (const [procedure, input] of [
      ['inspection', { id }],
      ['takeInspection', { id }],
      ['cancelInspection', { id, notes: '不去了' }],
      ['finishInspection', { id, answers }],
      ['keepSitePhoto', { id: randomUUID(), inspectionId: id, content: picture }],
    ] as const)
      expect((await call(people.neighbour, procedure, input)).code).toBe('not-found')
  })
})

describe('putting right', () => {
  async function ordered(dueOn = '2026-11-27') {
    const id = await task()
    const rectification = { what: '值班公示还是上个月的，请更换', dueOn }
    const { data } = await finish(cast.people.finder, id, { rectification })
    return { inspectionId: id, id: data.rectification.id as string, photoId: data.photoIds[0] as string }
  }
  const ids = (list: { data: { rows: { id: string }[] } }) => list.data.rows.map(({ id }) => id)

  test('the station sees its own, hands in with a photo; the county returns and then accepts', async () => {
    const { people, call } = cast
    const { inspectionId, id, photoId } = await ordered()
    const seen = await call(people.station, 'inspection', { id: inspectionId })
    expect(seen.data).toMatchObject({ mayInspect: false, findings: [], onSite: [] })
    expect(seen.data.rectification.acts).toEqual(['hand-in'])
    expect((await call(people.station, 'sitePhoto', { inspectionId, id: photoId })).data.src).toContain(
      'base64',
    )
    const proof = await photographed(people.station, inspectionId)
    const handed = await call(people.station, 'handIn', { id, note: '已经换成本月的公示', photoIds: [proof] })
    expect(handed.data).toMatchObject({ status: 'handed-in', acts: [] })
    expect((await call(people.decider, 'sitePhoto', { inspectionId, id: proof })).data.src).toContain(
      'base64',
    )
    expect((await call(people.neighbour, 'sitePhoto', { inspectionId, id: proof })).code).toBe('not-found')

    const without = await call(people.decider, 'judgeRectification', { id, act: 'return', note: '看不清' })
    expect(without.fields).toEqual({ dueOn: '请选重新整改的最后一天' })
    const returned = await call(people.decider, 'judgeRectification', {
      id,
      act: 'return',
      note: '照片看不清日期',
      dueOn: '2026-11-30',
    })
    expect(returned.data).toMatchObject({ status: 'returned', dueOn: '2026-11-30' })
    await call(people.station, 'handIn', { id, note: '重新拍了清楚的照片' })
    const accepted = await call(people.decider, 'judgeRectification', { id, act: 'accept', note: '改好了' })
    expect(accepted.data.status).toBe('accepted')
    expect(accepted.data.events.map(({ act }: { act: string }) => act)).toEqual([
      'order',
      'hand-in',
      'return',
      'hand-in',
      'accept',
    ])
    expect((await call(people.station, 'handIn', { id, note: '再报一次看看' })).code).toBe(
      'rectification-moved-on',
    )
  })

  test('who handed it in does not judge it', async () => {
    const { people, call } = cast
    const { id } = await ordered()
    await call(people.finder, 'handIn', { id, note: '我替站里报一下' })
    const judge = { id, act: 'accept', note: '改好了' }
    expect((await call(people.finder, 'judgeRectification', judge)).code).toBe('own-rectification')
    expect((await call(people.neighbour, 'judgeRectification', judge)).code).toBe('not-found')
    expect((await call(people.third, 'judgeRectification', judge)).data.status).toBe('accepted')
  })

  test('is judged once by two at once', async () => {
    const { people, call } = cast
    const { id } = await ordered()
    await call(people.station, 'handIn', { id, note: '已经换成本月的公示' })
    const results = await Promise.all([
      call(people.decider, 'judgeRectification', { id, act: 'accept', note: '改好了' }),
      call(people.third, 'judgeRectification', { id, act: 'return', note: '没改好', dueOn: '2026-11-30' }),
    ])
    expect(results.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'rectification-moved-on'])
  })

  test('late the day after its last, in a list of its own; a station sees no other’s', async () => {
    const { people, call, stage } = cast
    const { id } = await ordered('2026-11-24')
    stage.at('2026-11-24T23:59:00+08:00')
    expect(ids(await call(people.finder, 'rectifications', { state: 'overdue' }))).not.toContain(id)
    stage.at('2026-11-25T00:00:00+08:00')
    const late = await call(people.finder, 'rectifications', { state: 'overdue' })
    expect(ids(late)).toContain(id)
    expect(late.data.rows.every(({ overdue }: { overdue: boolean }) => overdue)).toBe(true)
    expect(late.data.counts.overdue).toBe(late.data.rows.length)
    expect(ids(await call(people.station, 'rectifications', { state: 'overdue' }))).toContain(id)
    const otherStation = await stage.staff('station', '140406101000')
    expect(ids(await call(otherStation, 'rectifications', { state: 'open' }))).not.toContain(id)
    expect((await call(otherStation, 'handIn', { id, note: '别的站来报一下' })).code).toBe('not-found')
  })

  test('a station is not told of an inspection before there is something to put right', async () => {
    const id = await task()
    expect((await cast.call(cast.people.station, 'inspection', { id })).code).toBe('not-found')
  })
})
