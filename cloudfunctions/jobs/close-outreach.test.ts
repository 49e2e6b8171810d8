import { newSiteKeys } from '@server/kit/site-keys'
import { dispatch } from '@server/kit/dispatch'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

let stage: Stage
let county: Person
beforeAll(async () => {
  stage = await openStage()
  county = await stage.staff('county', '140406')
})
afterAll(() => stage.close())

const run = async () => {
  const answer = await dispatch(jobsRouter, { procedure: 'closeOutreach' }, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}

async function standing(code: string, last_day: string) {
  const { db, keyring } = stage.service
  await db
    .insertInto('site')
    .values({
      code,
      kind: 'outreach',
      area_code: '140406100000',
      name: `庙会${code}`,
      address: null,
      phone: null,
      opening_hours: '[]',
      lat: null,
      lng: null,
      ...newSiteKeys(keyring)(code),
    })
    .execute()
  await db
    .insertInto('outreach')
    .values({
      site_code: code,
      first_day: '2026-11-20',
      last_day,
      note: null,
      opened_by: county.accountId,
      opened_at: '2026-11-19T00:00:00Z',
    })
    .execute()
}

test('a place stands to the end of its last day, is closed once, and its row of audit says by whom', async () => {
  await standing('fair1', '2026-11-24')
  await standing('fair2', '2026-11-25')
  stage.at('2026-11-24T23:59:59+08:00')
  expect(await run()).toBe(0)
  stage.at('2026-11-25T00:05:00+08:00')
  expect((await Promise.all([run(), run()])).sort()).toEqual([0, 1])
  const rows = await stage.service.db
    .selectFrom('outreach')
    .innerJoin('site', 'site.code', 'outreach.site_code')
    .select(['code', 'active', 'closed_at'])
    .orderBy('code')
    .execute()
  expect(rows).toEqual([
    { code: 'fair1', active: false, closed_at: '2026-11-24T16:05:00.000Z' },
    { code: 'fair2', active: true, closed_at: null },
  ])
  const audit = await stage.service.db
    .selectFrom('audit_log')
    .select(['act', 'role'])
    .where('subject_id', '=', 'fair1')
    .execute()
  expect(audit).toEqual([{ act: 'outreach-closed', role: 'system' }])
})
