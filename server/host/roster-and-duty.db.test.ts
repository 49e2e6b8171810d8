import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from '../../cloudfunctions/duty/router'
import { reportRouter } from '../../cloudfunctions/report/router'
import { asking, setPolicy } from '../../cloudfunctions/request/testing/roster'
import { LUCHENG, plannerOf, shiftsAt } from '../../cloudfunctions/roster/testing/planning'
import { dianshang } from '@server/kit/testing/public-shift'

let stage: Stage
let county: Person
let lawyer: Person
let other: Person
let planner: ReturnType<typeof plannerOf>

beforeEach(async () => {
  stage = await openStage()
  stage.at('2026-11-23T08:00:00+08:00')
  county = await stage.staff('county', LUCHENG)
  lawyer = await stage.practitioner(LUCHENG, 'lawyer', '李明')
  other = await stage.practitioner(LUCHENG, 'lawyer', '王芳')
  planner = plannerOf(stage, county)
})
afterEach(() => stage.close())

async function publishedMonth() {
  const { data } = await planner.propose(dianshang, { people: [lawyer.accountId] })
  await planner.fill()
  await planner.publish()
  return { ...data, shifts: await shiftsAt(stage, dianshang) }
}

const checkIn = async (person: Person, shiftId: string) => {
  const site = await stage.service.db
    .selectFrom('site')
    .select('printed_key')
    .where('code', '=', dianshang)
    .executeTakeFirstOrThrow()
  return stage.call(dutyRouter, person, 'checkIn', {
    shiftId,
    code: { siteCode: dianshang, printed: site.printed_key },
  })
}

const attendances = () => stage.service.db.selectFrom('attendance').selectAll().execute()

test('a check-in and a publishing that gives the duty to somebody else, at once: one of them, and no half', async () => {
  const { lineId, shifts } = await publishedMonth()
  stage.at('2026-12-01T08:25:00+08:00')
  await planner.set({ act: 'put', key: `${lineId}:2026-12-01:1`, personId: other.accountId })
  const { revision, gapsFingerprint } = await planner.plan()
  const [arrived, published] = await Promise.all([
    checkIn(lawyer, shifts[0]!.id),
    planner.call<{ changed: number }>('publish', { revision, acceptedGaps: gapsFingerprint }),
  ])
  const [after] = await shiftsAt(stage, dianshang)
  if (arrived.code === undefined) {
    expect(published.code).toBe('nothing-to-publish')
    expect(after).toMatchObject({ practitioner_id: lawyer.accountId, status: 'checked-in', version: 1 })
    expect(await attendances()).toMatchObject([{ practitioner_id: lawyer.accountId }])
  } else {
    expect(arrived.code).toBe('not-found')
    expect(published.data).toMatchObject({ changed: 1 })
    expect(after).toMatchObject({ practitioner_id: other.accountId, status: 'published', version: 2 })
    expect(await attendances()).toEqual([])
  }
})

test('a check-in and a publishing that takes the duty back, at once: one of them, and no half', async () => {
  const { lineId, shifts } = await publishedMonth()
  stage.at('2026-12-01T08:25:00+08:00')
  await planner.set({ act: 'remove', key: `${lineId}:2026-12-01:1` })
  const { revision, gapsFingerprint } = await planner.plan()
  const [published, arrived] = await Promise.all([
    planner.call('publish', { revision, acceptedGaps: gapsFingerprint }),
    checkIn(lawyer, shifts[0]!.id),
  ])
  const row = (await shiftsAt(stage, dianshang)).find(({ id }) => id === shifts[0]!.id)
  expect([published.code, arrived.code]).toEqual(
    row!.status === 'withdrawn' ? [undefined, 'shift-withdrawn'] : ['nothing-to-publish', undefined],
  )
  expect(await attendances()).toHaveLength(row!.status === 'withdrawn' ? 0 : 1)
})

test('who had a stand-in by request is never absent: not in the plan, not in the figures, not after publishing again', async () => {
  const { id, shifts } = await publishedMonth()
  await setPolicy(stage, { standInNeedsApproval: false })
  const ask = asking(stage)
  const asked = await ask.standIn(lawyer, shifts[0]!.id, other)
  expect(asked.code).toBeUndefined()
  await ask.call(other, 'answer', { id: asked.data.id, answer: 'consent' })
  const held = (await planner.plan()).slots[0]!
  expect(held).toMatchObject({ state: 'held', heldBecause: 'changed-elsewhere', personId: other.accountId })
  // the rest of the month is planned anew; the stand-in's duty stays
  await planner.propose(dianshang, {
    replaces: id,
    fromOn: '2026-12-02',
    weekdays: [4],
    people: [lawyer.accountId],
  })
  await planner.fill()
  expect((await planner.publish()).code).toBeUndefined()
  stage.at('2026-12-01T08:25:00+08:00')
  expect((await checkIn(other, shifts[0]!.id)).code).toBeUndefined()
  stage.at('2026-12-01T20:00:00+08:00')
  const day = { from: '2026-12-01', to: '2026-12-01' }
  const { data: figures } = await stage.call(reportRouter, county, 'dayFigures', day)
  expect(figures.counts).toMatchObject({ 'duties-due': 1, 'duties-arrived': 1 })
  const { data: due } = await stage.call(reportRouter, county, 'rows', { ...day, figure: 'duties-due' })
  expect(due.rows.map((row: { practitionerName: string }) => row.practitionerName)).toEqual(['王芳'])
})
