import { noticeText } from '@contract/roster/notice'
import type { WeekNotice } from '@contract/roster/public-schema'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { boardRouter } from './router'
import { dianshang, publishShift, qinhe, weizi } from '@server/kit/testing/public-shift'

let stage: Stage
let station: Person
let helper: Person
beforeAll(async () => {
  stage = await openStage()
  station = await stage.staff('station', '140406100000')
  helper = await stage.practitioner('140406', 'grid-worker')
  const lawyer = await stage.practitioner('140406', 'lawyer', '李明')
  await publishShift(stage, lawyer)
  await publishShift(stage, lawyer, { day: '2026-11-29' })
  await publishShift(stage, lawyer, { day: '2026-11-30' })
  await publishShift(stage, lawyer, { day: '2026-11-22' })
  await publishShift(stage, lawyer, { day: '2026-11-25', site: weizi })
  await publishShift(stage, lawyer, { day: '2026-11-26', site: qinhe })
})
afterAll(() => stage.close())

const ask = (person: Person, input: object) =>
  stage.call<WeekNotice>(boardRouter, person, 'weekNotice', input)

test('the week of a site from its Monday, whichever of its days is named; helpers may pass it on too', async () => {
  for (const person of [station, helper]) {
    const { data } = await ask(person, { siteCode: dianshang, from: '2026-11-26' })
    expect(data).toMatchObject({ name: '店上镇公共法律服务站', from: '2026-11-23', to: '2026-11-29' })
    const days = data.sites[0]!.days.filter(({ shifts }) => shifts.length > 0).map(({ day }) => day)
    expect(days).toEqual(['2026-11-24', '2026-11-29'])
    expect(noticeText(data)).toContain('24日周二、29日周日 8:30–12:30 李明（律师）')
  }
})

test('the week now running, unless a day is named', async () => {
  const { data } = await ask(station, { siteCode: dianshang })
  expect(data).toEqual((await ask(station, { siteCode: dianshang, from: '2026-11-23' })).data)
})

test('the code of a notice opens the site and holds no key that proves presence', async () => {
  const drawn: object[] = []
  const { codeImages } = stage.service
  stage.service.codeImages = {
    ...codeImages,
    image: (scene) => {
      drawn.push(scene)
      return codeImages.image(scene)
    },
  }
  const { data } = await ask(station, { siteCode: dianshang, from: '2026-11-23' })
  stage.service.codeImages = codeImages
  expect(drawn).toEqual([{ s: dianshang }])
  expect(data.code).toEqual({ siteCode: dianshang, image: expect.stringMatching(/^data:image\/svg/) })
})

test('a county has all its sites, its centre first, and the centre’s code', async () => {
  const { data } = await ask(station, { countyCode: '140406', from: '2026-11-23' })
  const centre = siteCodeOf('140406')
  expect(data).toMatchObject({ name: '潞城区', code: { siteCode: centre } })
  expect(data.sites[0]!.code).toBe(centre)
  expect(data.sites.map(({ code }) => code)).not.toContain(qinhe)
  const text = noticeText(data)
  expect(text).toContain('店上镇公共法律服务站\n· 24日周二、29日周日')
  expect(text).toContain('微子镇公共法律服务站\n· 25日周三')
})

test('what one may ask about is as the county words it, from its day on', async () => {
  await stage.service.db
    .insertInto('setting')
    .values({
      key: 'roster.notice',
      area_code: '140406',
      effective_from: '2026-11-30',
      value: JSON.stringify({ matters: '土地流转和彩礼纠纷' }),
    })
    .execute()
  expect((await ask(station, { siteCode: dianshang, from: '2026-11-23' })).data.matters).toContain('婚姻家庭')
  expect((await ask(station, { siteCode: dianshang, from: '2026-11-30' })).data.matters).toBe(
    '土地流转和彩礼纠纷',
  )
})

test('neither both nor none may be named, and what is not there is not found', async () => {
  const from = '2026-11-23'
  const refused = async (input: object) => (await ask(station, input)).code
  expect(await refused({ from })).toBe('bad-input')
  expect(await refused({ from, siteCode: dianshang, countyCode: '140406' })).toBe('bad-input')
  expect(await refused({ from, siteCode: 'zzzzz' })).toBe('not-found')
  expect(await refused({ from, countyCode: '140499' })).toBe('not-found')
  expect(await refused({ from, countyCode: '140400' })).toBe('not-found')
  expect(await refused({ from, countyCode: '140406100000' })).toBe('not-found')
})
