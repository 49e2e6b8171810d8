import type { CasePaperCatalogue, CasePaperHistory } from '@contract/catalogue/schema'
import { paperRules } from '@server/kit/casework/file'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { settingRouter } from './router'

let stage: Stage
let keeper: Person
let city: Person
beforeAll(async () => {
  stage = await openStage()
  stage.at('2026-11-23T09:00:00+08:00')
  keeper = await stage.staff('county', '140406')
  city = await stage.staff('city', '140400')
})
afterAll(async () => {
  expect(stage.logged).toEqual([])
  await stage.close()
})

const evidence = {
  aidForm: 'civil',
  stage: 'trial',
  code: 'evidence',
  name: '调查取证的材料',
  required: true,
  whenTerminated: false,
  pageOrder: 50,
  retired: false,
}
const change = (person: Person, input: object = {}) =>
  stage.call<CasePaperHistory>(settingRouter, person, 'changeCasePaper', {
    areaCode: '140406',
    effectiveFrom: '2026-12-01',
    because: '案卷评查的要求',
    ...evidence,
    ...input,
  })
/** What is wanted of the file of a civil case at court that a county received on a day. */
const wanted = async (day: string, county = '140406') =>
  (
    await paperRules(stage.service.db, {
      aid_form: 'civil',
      county_code: county,
      submitted_at: `${day}T09:00:00+08:00`,
    })
  ).filter(({ stage }) => stage === 'trial')

test('a rule holds for cases received from its day on; those before keep theirs', async () => {
  const { data } = await change(keeper)
  expect(data).toMatchObject({ now: { required: false }, mayChange: true })
  expect(data.versions).toMatchObject([
    { required: true, source: 'county', effectiveFrom: '2026-12-01', madeByName: '赵科长' },
    { required: false, source: 'shipped', effectiveFrom: '2023-09-01' },
  ])
  const of = async (day: string, county?: string) =>
    (await wanted(day, county)).find(({ code }) => code === 'evidence')?.required
  expect([await of('2026-11-30'), await of('2026-12-01'), await of('2026-12-01', '140431')]).toEqual([
    false,
    true,
    false,
  ])
})

test('one wanted no more is gone from the day on, and one added stands in its place', async () => {
  await change(keeper, { code: 'hearing', name: '庭审记录', pageOrder: 55, required: false, retired: true })
  const { data } = await change(keeper, { code: undefined, name: '廉洁办案告知书', pageOrder: 15 })
  const names = async (day: string) => (await wanted(day)).map(({ name }) => name)
  expect(await names('2026-11-30')).toContain('开庭通知和庭审记录')
  expect(await names('2026-11-30')).not.toContain('廉洁办案告知书')
  const after = await names('2026-12-01')
  expect(after).not.toContain('庭审记录')
  expect(after.slice(0, 3)).toEqual(['委托协议', '廉洁办案告知书', '授权委托书'])
  const { data: list } = await stage.call<CasePaperCatalogue>(settingRouter, keeper, 'casePapers', {
    areaCode: '140406',
  })
  expect(list.papers).toContainEqual(
    expect.objectContaining({ code: data.code, aidForm: 'civil', stage: 'trial', nextFrom: '2026-12-01' }),
  )
})

test('what the law itself wants may be called otherwise, and is wanted all the same', async () => {
  const agreement = { code: 'agreement', name: '法律援助委托协议', pageOrder: 10 }
  expect((await change(keeper, { ...agreement, retired: true })).fields).toHaveProperty('retired')
  expect((await change(keeper, { ...agreement, required: false })).fields).toHaveProperty('required')
  expect((await change(keeper, agreement)).code).toBeUndefined()
  expect((await wanted('2026-12-01')).find(({ code }) => code === 'agreement')).toMatchObject({
    name: '法律援助委托协议',
    required: true,
  })
})

test('refused: today, a stage the form does not have, another county, a paper nobody knows, twice a day', async () => {
  expect((await change(keeper, { effectiveFrom: '2026-11-23' })).code).toBe('setting-too-early')
  expect((await change(keeper, { stage: 'investigation' })).fields).toHaveProperty('stage')
  expect((await change(city)).code).toBe('not-found')
  expect((await change(keeper, { areaCode: '140431' })).code).toBe('not-found')
  expect((await change(keeper, { code: 'no-such' })).code).toBe('not-found')
  const on = { code: 'progress', name: '通报情况记录', pageOrder: 70, effectiveFrom: '2026-12-24' }
  const both = await Promise.all([change(keeper, on), change(keeper, on)])
  expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'setting-taken'])
})
