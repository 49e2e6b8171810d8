import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openDemo, type Demo } from './support/demo'
import type { Phone } from './support/phone'

/** What begins at a station goes on: a time booked, a pressing matter, a matter passed on, the ledger taken along. */

const SITE = siteCodeOf('140406100000')

let demo: Demo
let resident: Phone
let lawyer: Phone
let county: Phone

beforeAll(async () => {
  demo = await openDemo()
  resident = await demo.phone()
  lawyer = await demo.phone(/李明/)
  county = await demo.phone(/马丽萍/)
})
afterAll(() => demo?.end())

it('books a time in three steps, read over before it is sent', async () => {
  await resident.open(`book/new/index?s=${SITE}`)
  await resident.tap('大字版')
  await resident.tap('到站点当面问')
  await resident.tap('下一步')
  await resident.sees('哪一天')
  await resident.tapFirst(/还有\d+个时间/)
  await resident.sees('几点')
  await resident.tapFirst(/^\d{1,2}:\d\d$/)
  await resident.tap('下一步')
  await resident.sees('请核对')
  await resident.type('姓名', '周大娘')
  await resident.type('电话', '13800000009')
  await resident.tap('就约这个时间')
  await resident.sees('已约好')
  expect(resident.faults).toEqual([])
})

it('brings a pressing matter to the centre, which acknowledges it and closes it with a result', async () => {
  await county.open('staff/escalations/index')
  await county.tap('等县区签收')
  await county.tap('签收')
  await county.sees('已签收')
  await county.tap('办结')
  await county.tap('已经化解')
  await county.type('怎么办的', '镇里当天把工资发清，来的人都签了字。')
  await county.tap('确定办结')
  await county.sees('已办结')
  expect(county.faults).toEqual([])
})

it('passes a matter on: taken over, and its result comes back to who sent it', async () => {
  await county.open('staff/referrals/index')
  await county.tap('等对方接收')
  await county.tap('接收，开始办')
  await county.sees('办结，反馈结果')
  await county.tap('办结，反馈结果')
  await county.type('办理结果', '双方当场签了调解协议，院墙退回两尺。')
  await county.tap('出反馈函，办结')
  await county.sees(/院墙退回两尺/)
  await lawyer.open('lawyer/referrals/index')
  await lawyer.tap('已了结')
  await lawyer.tapFirst(/人民调解：邻里纠纷/)
  await lawyer.sees(/院墙退回两尺/)
  expect(lawyer.faults).toEqual([])
})

it('takes the ledger along as a workbook that shows no whole phone number', async () => {
  await county.open('staff/ledger/index')
  await county.sees('导出台账')
  await county.tap('按上面的条件导出')
  await county.sees(/做好了/)
  const [download] = await Promise.all([county.page.waitForEvent('download'), county.tap('下载文件')])
  const cells = unzipSync(readFileSync(await download.path()))
  const sheet = strFromU8(cells['xl/worksheets/sheet1.xml']!)
  const strings = cells['xl/sharedStrings.xml'] ? strFromU8(cells['xl/sharedStrings.xml']) : ''
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  expect(sheet.match(/<row /g)!.length).toBeGreaterThan(1)
  expect(sheet + strings).not.toMatch(/1[3-9]\d{9}/)
  expect(county.faults).toEqual([])
})
