import { randomUUID } from 'node:crypto'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openDemo, type Demo } from './support/demo'
import { callWire, demoSession } from './support/host'
import { signInAs, type Phone } from './support/phone'

/** Faster than paper: from an open shift, a whole record is six taps at most and the words of the matter. */

const SITE = siteCodeOf('140406100000')
const MOST_TAPS = 6

let demo: Demo
let lawyer: Phone

beforeAll(async () => {
  demo = await openDemo()
  lawyer = await demo.phone()
})
afterAll(() => demo?.end())

it('is on duty, and has an answer of the kind it gives every week', async () => {
  const session = await demoSession(demo.origin, '值班律师')
  const saved = await callWire(
    demo.origin,
    'consultation',
    'saveTemplate',
    {
      requestId: randomUUID(),
      id: randomUUID(),
      matterType: 'wages',
      title: '讨薪三步',
      answer: '先向劳动监察投诉，再申请仲裁；农民工讨薪可以申请法律援助',
    },
    session,
  )
  expect(saved.ok).toBe(true)
  const read = { requestId: randomUUID(), version: 1 }
  expect((await callWire(demo.origin, 'duty', 'confirmDiscipline', read, session)).ok).toBe(true)
  await signInAs(lawyer, /李明/)
  await lawyer.sees(/请马上签到|现在可以签到|现在签到算迟到/)
  await lawyer.page.locator('.today__punch').locator('visible=true').tap()
  await lawyer.sees('请用站点的码签到')
  const screen = await demoSession(demo.origin, '站点工作人员')
  const shown = await callWire(demo.origin, 'site', 'presenceCode', { siteCode: SITE }, screen)
  await lawyer.type('站点屏幕上的8位数字', (shown as { data: { code: string } }).data.code)
  await lawyer.tap('签到')
  await lawyer.sees('签到成功')
})

it('takes a complete record in six taps beside the words of the matter', async () => {
  let taps = 0
  const tap = async (text: string) => {
    taps += 1
    await lawyer.tap(text)
  }
  await lawyer.open('lawyer/today/index')
  await tap('写一条记录')
  await lawyer.type('咨询内容', '在工地干活八个月，包工头拖欠工资，问怎么要回来')
  await tap('劳动报酬')
  await tap('讨薪三步')
  await tap('当场解答')
  await tap('已告诉来访人：符合条件可以申请法律援助')
  await tap('提交登记')
  await lawyer.sees('已登记')
  expect(taps).toBeLessThanOrEqual(MOST_TAPS)

  const mine = await callWire(
    demo.origin,
    'consultation',
    'mine',
    {},
    await demoSession(demo.origin, '值班律师'),
  )
  const [latest] = (mine as { data: { rows: Record<string, unknown>[] } }).data.rows
  expect(latest).toMatchObject({
    channel: 'on-site',
    siteCode: SITE,
    matterType: 'wages',
    result: 'answered',
    answer: '先向劳动监察投诉，再申请仲裁；农民工讨薪可以申请法律援助',
  })
  expect(lawyer.faults).toEqual([])
})
