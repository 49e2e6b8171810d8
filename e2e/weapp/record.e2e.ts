import type { SignedIn } from '@contract/account/schema'
import { matterTypeLabels, resultLabels } from '@contract/consultation/labels'
import type { Consultation } from '@contract/consultation/schema'
import type { DueShift } from '@contract/duty/schema'
import { parseScene } from '@contract/site/scene'
import { randomUUID } from 'node:crypto'
import { hostCloud } from './support/host-cloud'
import { putAwayPhones, takePhone } from './support/phone'
import { changeDraft, draftsOn, storageOf } from './support/device'
import { openWorld, shiftNow, type World } from './support/world'

const SUMMARY = '在砖厂干了五个月，老板一直拖着工资不给'
const ANSWER = '先到劳动监察投诉，留好考勤和聊天记录'

let world: World
let lawyer: SignedIn
let county: SignedIn
let shift: DueShift

beforeAll(async () => {
  world = await openWorld()
  lawyer = await world.person('值班律师')
  county = await world.person('县区工作人员 · 潞城区')
  shift = await shiftNow(world, lawyer)
  const { siteCode } = shift
  const sheet = await world.ask(county, 'site.printedCode', { siteCode })
  const code = { siteCode, printed: parseScene(sheet.scene).p }
  await world.ask(lawyer, 'duty.confirmDiscipline', { requestId: randomUUID(), version: 1 })
  await world.ask(lawyer, 'duty.checkIn', { requestId: randomUUID(), shiftId: shift.id, code })
})
afterEach(putAwayPhones)
afterAll(() => world?.end())

const opened = () =>
  takePhone(hostCloud(world.origin), {
    path: `/lawyer/record/index?shift=${shift.id}`,
    storage: storageOf(lawyer),
  })

/** Records of this talk as the lawyer's ledger has them. */
async function inLedger(summary: string): Promise<Consultation[]> {
  const { rows } = await world.ask(lawyer, 'consultation.mine', { limit: 50 })
  return (rows as Consultation[]).filter((row) => row.summary === summary)
}

it('keeps a record through two restarts without a network, and sends it once when there is one', async () => {
  const first = await opened()
  await first.app.waitForText(shift.siteName)
  first.line.away = true
  await first.app.network(false)
  await first.app.waitForText('没有网络，您填的内容会留在手机里')
  await first.fill('咨询内容', SUMMARY)
  await first.tap(matterTypeLabels.wages)
  await first.app.waitForText('草稿已保存')

  const second = await first.restart(`/lawyer/record/index?shift=${shift.id}`)
  await second.app.waitForText('接着写上次没写完的')
  expect(second.field('咨询内容').value).toBe(SUMMARY)
  expect(second.app.text()).toContain(shift.siteName)
  await second.fill('解答意见', ANSWER)
  await second.tap(resultLabels.answered)
  await second.tap('来访人姓名、电话')
  await second.fill('来访人电话', '13703551234')
  await second.tap('提交登记')
  await second.app.waitForText('还要填好：告知可以申请援助')
  await second.tap('已告诉来访人：符合条件可以申请法律援助')
  await second.tap('提交登记')
  await second.app.waitForText('已存在手机里，有网自动发出，不会重复')

  const third = await second.restart('/lawyer/records/index')
  await third.app.waitForText('有网会自动发出，不会重复')
  expect(await inLedger(SUMMARY)).toEqual([])
  third.line.loseNextAnswerOf('consultation.record')
  third.line.away = false
  await third.app.network(true)
  const { app } = third
  await app.waitFor(() => !app.text().includes('还在手机里') && app.text().includes(SUMMARY), 15_000)

  const sent = third.line.of('consultation.record')
  expect(sent.slice(-2).map(({ fate }) => fate)).toEqual(['answer lost', 'answered'])
  expect(new Set(sent.map(({ input }) => JSON.stringify(input))).size).toBe(1)
  expect(await inLedger(SUMMARY)).toEqual([
    expect.objectContaining({
      siteCode: shift.siteCode,
      practitionerName: '李明',
      matterType: 'wages',
      answer: ANSWER,
      result: 'answered',
      clientPhone: '137****1234',
      rated: false,
    }),
  ])
  expect(draftsOn(app.storage)).toEqual([])
})

it('gives back what the server refuses, to be corrected and sent under the same record', async () => {
  const summary = '邻居占了我家承包地两垄，说不通'
  const phone = await opened()
  const { app, line } = phone
  await app.waitForText(shift.siteName)
  await phone.fill('咨询内容', summary)
  await phone.fill('解答意见', ANSWER)
  await phone.tap(matterTypeLabels['land-title'])
  await phone.tap(resultLabels.answered)
  await phone.tap('已告诉来访人：符合条件可以申请法律援助')
  await app.waitFor(() => draftsOn(app.storage)[0]?.[1].value.rightTold)
  // nine days pass before this phone is found again
  changeDraft(app.storage, { occurredAt: new Date(Date.now() - 9 * 86_400_000).toISOString() })
  const later = await phone.restart(`/lawyer/record/index?shift=${shift.id}`)
  await later.app.waitForText('接着写上次没写完的')
  await later.tap('提交登记')
  await later.app.waitForText('刚才没有登记上')
  expect(await inLedger(summary)).toEqual([])
  // the last of the times offered is this very minute
  await later.app.change('picker', (later.app.find('picker').attrs.range as string[]).length - 1)
  await later.tap('提交登记')
  await later.app.waitForText('已登记')
  expect(await inLedger(summary)).toHaveLength(1)
  const ids = line.of('consultation.record').map(({ input }) => (input as { id: string }).id)
  expect(ids).toEqual([ids[0], ids[0]])
})
