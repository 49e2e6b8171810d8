import type { SignedIn } from '@contract/account/schema'
import type { DueShift } from '@contract/duty/schema'
import { formatScene } from '@contract/site/scene'
import { shanghai } from '@contract/time'
import { createKeyring } from '@server/kit/crypto/keyring'
import { readEnvironment } from '@server/kit/environment'
import { rotatingSecretContext } from '@server/kit/site-keys'
import { rotatingCode } from '@server/kit/totp'
import { hostCloud } from './support/host-cloud'
import { putAwayPhones, takePhone, type Phone } from './support/phone'
import { storageOf } from './support/device'
import { openWorld, shiftNow, type World } from './support/world'

let world: World
let lawyer: SignedIn
let station: SignedIn
let county: SignedIn
let shift: DueShift

beforeAll(async () => {
  world = await openWorld()
  lawyer = await world.person('值班律师')
  station = await world.person('站点工作人员')
  county = await world.person('县区工作人员 · 潞城区')
  shift = await shiftNow(world, lawyer)
})
afterEach(putAwayPhones)
afterAll(() => world?.end())

const lawyersPhone = (path = '/lawyer/today/index') =>
  takePhone(hostCloud(world.origin), { path, storage: storageOf(lawyer) })

/** The code on the station's screen now. */
const onScreen = async (): Promise<string> =>
  (await world.ask(station, 'site.presenceCode', { siteCode: shift.siteCode })).code

/** What the screen showed at another time. */
async function onScreenAt(time: Date): Promise<string> {
  const [site] = await world.rows('select rotating_secret_sealed from site where code = $1', [shift.siteCode])
  const { fieldKeys } = readEnvironment(world.environment)
  const context = rotatingSecretContext(shift.siteCode)
  return rotatingCode(createKeyring(fieldKeys).open(site.rotating_secret_sealed, context), time).code
}

/** A mini-program code of a scene, as WeChat tells of it when the app itself scans. */
const scanning = (phone: Phone, scene: string) =>
  phone.app.override('scanCode', () => ({
    scanType: 'WX_CODE',
    path: `pages/point/index?scene=${encodeURIComponent(scene)}`,
    result: '',
  }))

/** How the county sees the lawyer's duty. */
async function seenByCounty() {
  const { sites } = await world.ask(county, 'duty.onDuty', {})
  return sites
    .flatMap(({ shifts }: { shifts: { id: string }[] }) => shifts)
    .find(({ id }: { id: string }) => id === shift.id)
}
const attendances = () => world.rows('select * from attendance where shift_id = $1', [shift.id])

it('asks for the discipline of duty before the first check-in, read to its end and confirmed once', async () => {
  const phone = await lawyersPhone(`/lawyer/check-in/index?shift=${shift.id}&moment=in`)
  const { app } = phone
  await phone.tap('看值班纪律')
  expect(app.route).toBe('lawyer/discipline/index')
  await phone.tap('往下看，还有6条')
  await phone.tap('往下看，还有2条')
  await phone.tap('我已看清，照着做')
  await app.waitForText('请用站点的码签到')
  expect(app.routes).toEqual(['lawyer/check-in/index'])
  const confirmed = await world.rows(
    'select version from discipline_confirmation where practitioner_id = $1',
    [lawyer.who.accountId],
  )
  expect(confirmed).toEqual([{ version: 1 }])
})

it('refuses a code that proves nothing with one sentence each, and asks for another', async () => {
  const phone = await lawyersPhone(`/lawyer/check-in/index?shift=${shift.id}&moment=in`)
  const { app } = phone
  await app.waitForText(shift.siteName)

  const tries: [scene: string, sentence: string][] = [
    ['s=2bm1x&k=12345678', '这是别的站点的码，请用您值班站点的码'],
    [`s=${shift.siteCode}`, '这不是站点的码，请扫站点屏幕或墙上的码'],
    [
      formatScene({ s: shift.siteCode, k: await onScreenAt(new Date(Date.now() - 3 * 60_000)) }),
      '现场码已过期，请用屏幕上最新的码',
    ],
  ]
  for (const [scene, sentence] of tries) {
    scanning(phone, scene)
    await phone.tap('扫码签到')
    await app.waitForText(sentence)
  }
  await app.input('input', '1234')
  await phone.tap('签到')
  expect(phone.line.of('duty.checkIn')).toHaveLength(2)
  await app.input('input', await onScreenAt(new Date(Date.now() + 3_600_000)))
  await phone.tap('签到')
  await app.waitForText('现场码不对，请看清站点屏幕上的8位数字')

  expect(await attendances()).toEqual([])
  expect(await seenByCounty()).not.toMatchObject({ presence: 'on-duty' })
})

it('checks in by the screen’s code, once though the first answer gets lost', async () => {
  const phone = await lawyersPhone()
  const { app, line } = phone
  await app.waitForText(shift.siteName)
  await phone.tap('签到')
  expect(app.route).toBe('lawyer/check-in/index')

  scanning(phone, formatScene({ s: shift.siteCode, k: await onScreen() }))
  line.away = true
  await phone.tap('扫码签到')
  await app.waitForText('签到先存在手机里了')
  line.loseNextAnswerOf('duty.checkIn')
  line.away = false
  await app.waitForText('签到成功')

  const sent = line.of('duty.checkIn')
  expect(sent.map(({ fate }) => fate)).toEqual(['never arrived', 'answer lost', 'answered'])
  expect(new Set(sent.map(({ input }) => JSON.stringify(input))).size).toBe(1)

  const seen = await seenByCounty()
  expect(seen).toMatchObject({ presence: 'on-duty', inCode: 'rotating', practitionerName: '李明' })
  expect(app.text()).toContain(shanghai(seen.checkedInAt).format('H:mm:ss'))
  expect(await attendances()).toHaveLength(1)

  await phone.tap('看今天值班')
  expect(app.routes).toEqual(['lawyer/today/index'])
  await app.waitForText('在岗')
})

it('checks out by the sheet on the wall, told beforehand what leaving now means', async () => {
  const { url } = await world.ask(station, 'site.printedCode', { siteCode: shift.siteCode })
  const phone = await lawyersPhone()
  const { app } = phone
  await phone.tap('签退')
  await app.waitForText('现在签退记为早退')
  app.override('scanCode', () => ({ scanType: 'QR_CODE', result: url }))
  await phone.tap('扫码签退')
  await app.waitForText('签退成功')
  expect(app.text()).toContain('早退')

  const [attendance, ...more] = await attendances()
  expect(more).toEqual([])
  expect(attendance).toMatchObject({ out_code: 'printed', departure: 'early', closed_by_system: false })
  expect(app.text()).toContain(shanghai(attendance.checked_out_at.toISOString()).format('H:mm:ss'))
  expect(await seenByCounty()).toMatchObject({ presence: 'left' })
})
