import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from './router'
import { codeOf, DAY, dianshang, plan, qinhe, sheetOf, weizi } from './testing/roster'

let stage: Stage
let here: Person
let missing: Person
let left: Person
let far: Person

const clock = (time: string) => stage.at(`${DAY}T${time}+08:00`)

/** At 10:00: two expected at 店上镇 with one there, one left at 微子镇, one there at 沁河镇; two more not counted. */
beforeAll(async () => {
  stage = await openStage()
  here = await stage.practitioner('140406', 'lawyer', '李在岗')
  missing = await stage.practitioner('140406', 'legal-worker', '王未到')
  left = await stage.practitioner('140406', 'lawyer', '张离岗')
  far = await stage.practitioner('140431', 'retired-judge', '陈沁源')
  const absent = await stage.practitioner('140406')

  const checkIn = async (person: Person, site: string, shiftId: string, act = 'checkIn') => {
    const code = { rotating: await codeOf(stage, site) }
    const { code: refused } = await stage.call(dutyRouter, person, act, { shiftId, code })
    expect(refused).toBeUndefined()
  }
  await plan(stage, missing)
  await plan(stage, absent, { status: 'withdrawn' })
  await plan(stage, absent, { from: '14:30', to: '17:30' })
  const leaving = await plan(stage, left, { site: weizi })
  clock('08:20:00')
  await checkIn(here, dianshang, await plan(stage, here))
  await checkIn(left, weizi, leaving)
  clock('08:50:00')
  const code = { printed: await sheetOf(stage, qinhe) }
  await stage.call(dutyRouter, far, 'checkIn', { shiftId: await plan(stage, far, { site: qinhe }), code })
  clock('09:30:00')
  await checkIn(left, weizi, leaving, 'checkOut')
})
afterAll(() => stage.close())

const onDuty = async (person: Person, input: object = {}) => stage.call(dutyRouter, person, 'onDuty', input)

test('a county sees its sites, those that lack somebody first, with what each figure is made of', async () => {
  clock('10:00:00')
  const { data } = await onDuty(await stage.staff('county', '140406'))
  expect(data).toMatchObject({ present: 1, expected: 3, asOf: '2026-11-24T02:00:00.000Z' })
  expect(data.sites).toMatchObject([
    {
      siteCode: dianshang,
      siteName: '店上镇公共法律服务站',
      areaCode: '140406100000',
      present: 1,
      expected: 2,
    },
    { siteCode: weizi, present: 0, expected: 1, shifts: [{ practitionerName: '张离岗', presence: 'left' }] },
  ])
  const [first, second] = [...data.sites[0].shifts].sort((a, b) => a.presence.localeCompare(b.presence))
  expect(first).toMatchObject({ practitionerName: '王未到', presence: 'not-arrived', checkedInAt: null })
  expect(second).toMatchObject({
    practitionerName: '李在岗',
    practitionerKind: 'lawyer',
    presence: 'on-duty',
    checkedInAt: '2026-11-24T00:20:00.000Z',
    arrival: 'on-time',
    inCode: 'rotating',
    inLocation: 'unknown',
  })
})

test('a station sees itself, another county itself, the city all', async () => {
  clock('10:00:00')
  const sitesSeenBy = async (person: Person) =>
    (await onDuty(person)).data.sites.map(({ siteCode }: { siteCode: string }) => siteCode)
  expect(await sitesSeenBy(await stage.staff('station', '140406101000'))).toEqual([weizi])
  expect(await sitesSeenBy(await stage.staff('county', '140431'))).toEqual([qinhe])
  expect(await sitesSeenBy(await stage.staff('county', '140430'))).toEqual([])
  const city = await stage.staff('city', '140400')
  expect(await sitesSeenBy(city)).toEqual([dianshang, weizi, qinhe])
  expect((await onDuty(city)).data).toMatchObject({ present: 2, expected: 4 })
})

test('can be narrowed to an area of one’s own, and to no other', async () => {
  clock('10:00:00')
  const city = await stage.staff('city', '140400')
  expect((await onDuty(city, { areaCode: '140431' })).data).toMatchObject({ present: 1, expected: 1 })
  const county = await stage.staff('county', '140406')
  expect((await onDuty(county, { areaCode: '140406101000' })).data).toMatchObject({ present: 0, expected: 1 })
  expect((await onDuty(county, { areaCode: '140431' })).code).toBe('not-found')
  expect((await onDuty(county, { areaCode: '140400' })).code).toBe('not-found')
})

test('before the start only who has come is counted, and past the end nobody is', async () => {
  const county = await stage.staff('county', '140406')
  clock('08:25:00')
  expect((await onDuty(county)).data).toMatchObject({
    present: 1,
    expected: 1,
    sites: [{ shifts: [{ practitionerName: '李在岗' }] }],
  })
  clock('12:30:00')
  expect((await onDuty(county)).data).toMatchObject({ present: 0, expected: 0, sites: [] })
})
