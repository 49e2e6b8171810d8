import { settings } from '@contract/settings'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { dispatch } from '@server/kit/dispatch'
import { addShift } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

let stage: Stage
let lawyer: Person

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  lawyer = await stage.practitioner('140406')
})

const run = (procedure: string) => dispatch(jobsRouter, { procedure }, { system: true }, stage.service)

test('who forgot to leave is told once, with the way to put it right, and nothing of whom they saw', async () => {
  const id = await addShift(stage, lawyer)
  await stage.service.db
    .insertInto('attendance')
    .values({
      shift_id: id,
      practitioner_id: lawyer.accountId,
      checked_in_at: '2026-11-23T08:30:00+08:00',
      in_code: 'rotating',
      in_location: 'unknown',
      in_distance_m: null,
      arrival: 'on-time',
      checked_out_at: null,
      out_code: null,
      out_location: null,
      out_distance_m: null,
      departure: null,
      short: null,
      minutes: null,
    })
    .execute()
  stage.at('2026-11-23T18:30:00+08:00')
  await run('closeOverdueShifts')
  stage.at('2026-11-23T18:31:00+08:00')
  await Promise.all([run('closeOverdueShifts'), run('closeOverdueShifts')])
  const messages = await stage.service.db
    .selectFrom('message')
    .select(['kind', 'title', 'body', 'link'])
    .where('account_id', '=', lawyer.accountId)
    .execute()
  expect(messages).toEqual([
    {
      kind: 'closed-by-system',
      title: '系统替您签退了',
      body: '11月23日 8:30开始，店上镇公共法律服务站的一班没有签退，系统按17:30结束记。时间不对可以申请补签。',
      link: `/lawyer/duty/index?id=${id}`,
    },
  ])
})

test('a spent code outlives the longest time a kept one may be delivered in', async () => {
  const longest = settings['duty.offline'].schema.shape.acceptWithinHours.maxValue!
  const used_at = '2026-11-23T08:30:00+08:00'
  await stage.service.db
    .insertInto('presence_code_use')
    .values({ site_code: siteCodeOf('140406100000'), step: 1, used_by: lawyer.accountId, used_at })
    .execute()
  stage.at(new Date(new Date(used_at).getTime() + (longest + 1) * 3_600_000).toISOString())
  await run('purgePositions')
  const kept = await stage.service.db.selectFrom('presence_code_use').select('step').execute()
  expect(kept).toEqual([{ step: 1 }])
})
