import { areaLevel, countyOf } from '@contract/area'
import { SiteCode } from '@contract/site/schema'
import { changzhiAreas, siteCodeOf, siteOf, type AreaRow } from './changzhi'

/** The bureau's own list: county, number of townships, and each township by its three digits and name. */
const list = `
140403 潞州区 16 | 001东街街道 002西街街道 003英雄南路街道 004英雄中路街道 005紫金街街道 006太行东街街道 007太行西街街道 008延安南路街道 009常青街道 010五马街道 013堠北庄街道 014老顶山街道 015大辛庄街道 103马厂镇 104黄碾镇 105西白兔镇
140404 上党区 10 | 001韩店街道 101苏店镇 102荫城镇 103西火镇 104八义镇 106郝家庄镇 107南宋镇 201西池乡 202北呈乡 203东和乡
140405 屯留区 10 | 001麟绛街道 101上村镇 102渔泽镇 103余吾镇 104吾元镇 105张店镇 106丰宜镇 200李高乡 201路村乡 202河神庙乡
140406 潞城区 8 | 001潞华街道 002成家川街道 003翟店街道 100店上镇 101微子镇 102辛安泉镇 104史回镇 201黄牛蹄乡
140423 襄垣县 9 | 100古韩镇 101王桥镇 102侯堡镇 103夏店镇 104虒亭镇 105西营镇 106王村镇 107下良镇 108善福镇
140425 平顺县 11 | 100青羊镇 101龙溪镇 102石城镇 103苗庄镇 104玉峡关镇 200西沟乡 201东寺头乡 202虹梯关乡 203阳高乡 204北耽车乡 206北社乡
140426 黎城县 8 | 101东阳关镇 102上遥镇 103西井镇 104黄崖洞镇 105黎侯镇 106洪井镇 107西仵镇 108程家山镇
140427 壶关县 10 | 100龙泉镇 101百尺镇 102店上镇 103晋庄镇 104树掌镇 105大峡谷镇 106集店镇 201黄山乡 202东井岭乡 203石坡乡
140428 长子县 11 | 100丹朱镇 101鲍店镇 102石哲镇 103大堡头镇 104慈林镇 105色头镇 106南漳镇 107宋村镇 108南陈镇 201碾张乡 202常张乡
140429 武乡县 12 | 100丰州镇 101洪水镇 102蟠龙镇 103监漳镇 104故城镇 105韩北镇 202大有乡 203贾豁乡 205上司乡 206石北乡 207涌泉乡 208分水岭乡
140430 沁县 11 | 100定昌镇 101郭村镇 102故县镇 103新店镇 104漳源镇 105册村镇 106沁州黄镇 107南里镇 108松村镇 203牛寺乡 206杨安乡
140431 沁源县 12 | 100沁河镇 101郭道镇 102灵空山镇 103王和镇 105王陶镇 107景凤镇 200中峪乡 201法中乡 202交口乡 203聪子峪乡 204韩洪乡 207赤石桥乡`

const counties = list
  .trim()
  .split('\n')
  .map((line) => {
    const [head = '', tail = ''] = line.split(' | ')
    const [code = '', name = '', count = ''] = head.split(' ')
    const towns = tail
      .split(' ')
      .map((town) => ({ code: `${code}${town.slice(0, 3)}000`, name: town.slice(3) }))
    return { code, name, count: Number(count), towns }
  })

let areas: AreaRow[]
beforeAll(async () => {
  areas = await changzhiAreas()
})
const byLevel = (level: string) => areas.filter((area) => area.level === level)
const named = ({ code, name }: { code: string; name: string }) => `${code} ${name}`

test('one city, its 12 counties and 128 townships', () => {
  expect(byLevel('city').map(named)).toEqual(['140400 长治市'])
  expect(byLevel('county').map(named).sort()).toEqual(counties.map(named).sort())
  expect(byLevel('town')).toHaveLength(128)
  expect(areas).toHaveLength(141)
})

test.each(counties)("$name's townships are those of the list, by code and name", ({ code, count, towns }) => {
  const own = byLevel('town').filter((town) => countyOf(town.code) === code)
  expect(own).toHaveLength(count)
  expect(own.map(named).sort()).toEqual(towns.map(named).sort())
})

test('every area hangs on the one above it, and its code says its level', () => {
  for (const area of areas) {
    expect(areaLevel(area.code)).toBe(area.level)
    expect(area.parent_code).toBe(
      { city: null, county: '140400', town: countyOf(area.code), village: null }[area.level],
    )
  }
})

test('141 sites: a centre for city and county, a station for each township, no two with one code', () => {
  const sites = areas.map(siteOf)
  const count = (kind: string) => sites.filter((site) => site.kind === kind).length
  expect([count('city-centre'), count('county-centre'), count('town-station')]).toEqual([1, 12, 128])
  expect(new Set(sites.map((site) => site.code)).size).toBe(141)
  for (const { code } of sites) expect(SiteCode.safeParse(code).success).toBe(true)
})

test('codes on printed sheets never change', () => {
  const codes = ['140400', '140406', '140406100000', '140431207000'].map(siteCodeOf)
  expect(codes).toEqual(['2bl9c0', '2bldyo', '2ble1g', '2blxev'])
})
