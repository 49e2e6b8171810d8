import { atShanghai } from '@contract/time'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from '../../cloudfunctions/duty/router'
import { asking, dianshang, plan, setPolicy, shiftRow } from '../../cloudfunctions/request/testing/roster'

const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']

let stage: Stage
let ask: ReturnType<typeof asking>
let county: Person
let printed: string
beforeAll(async () => {
  stage = await openStage()
  ask = asking(stage)
  county = await stage.staff('county', '140406')
  const site = await stage.service.db
    .selectFrom('site')
    .select('printed_key')
    .where('code', '=', dianshang)
    .executeTakeFirstOrThrow()
  printed = site.printed_key
})
afterAll(() => stage.close())

const checkIn = (person: Person, shiftId: string) =>
  stage.call(dutyRouter, person, 'checkIn', { shiftId, code: { siteCode: dianshang, printed } })

const attendanceOf = (shiftId: string) =>
  stage.service.db
    .selectFrom('attendance')
    .select('practitioner_id')
    .where('shift_id', '=', shiftId)
    .execute()

/** Li's shift of a day, agreed to be sat by Wang and waiting for the county, half an hour before it begins. */
async function agreed(day: string) {
  stage.at(atShanghai('2026-11-23', '09:00'))
  await setPolicy(stage, { standInNeedsApproval: true })
  const li = await stage.practitioner('140406')
  const wang = await stage.practitioner('140406')
  const shiftId = await plan(stage, li, { day })
  const { id } = (await ask.standIn(li, shiftId, wang)).data
  await ask.consent(wang, id)
  stage.at(atShanghai(day, '08:00'))
  return { li, wang, shiftId, id }
}

test('approval and the original’s check-in at once: one of them, and the shift is whoever’s came first', async () => {
  for (const [round, day] of DAYS.entries()) {
    const { li, wang, shiftId, id } = await agreed(day)
    const approve = () => ask.approve(county, id)
    const enter = () => checkIn(li, shiftId)
    const [approved, entered] =
      round % 2
        ? await Promise.all([approve(), enter()])
        : (await Promise.all([enter(), approve()])).reverse()
    const shift = await shiftRow(stage, shiftId)
    const attendance = await attendanceOf(shiftId)
    if (approved!.code === undefined) {
      expect(entered!.code).toBe('not-found')
      expect(shift).toMatchObject({
        practitioner_id: wang.accountId,
        status: 'published',
        stands_in_for: li.accountId,
      })
      expect(attendance).toEqual([])
    } else {
      expect([approved!.code, entered!.code]).toEqual(['change-too-late', undefined])
      expect(shift).toMatchObject({ practitioner_id: li.accountId, status: 'checked-in', version: 1 })
      expect(attendance).toEqual([{ practitioner_id: li.accountId }])
    }
  }
})

test('once approved the stand-in checks in, and the original has nothing to be absent from', async () => {
  const { li, wang, shiftId, id } = await agreed('2026-12-08')
  await ask.approve(county, id)
  expect((await checkIn(li, shiftId)).code).toBe('not-found')
  expect((await checkIn(wang, shiftId)).data.status).toBe('checked-in')
  stage.at(atShanghai('2026-12-09', '09:00'))
  const month = await stage.call(dutyRouter, li, 'month', { month: '2026-12' })
  expect(month.data.shifts).toEqual([])
})
