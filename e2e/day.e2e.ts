import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openDemo, type Demo } from './support/demo'
import { callWire, demoSession } from './support/host'
import { signInAs, type Phone } from './support/phone'

/** The day of the programme, lived by three people with a phone each. */

const SITE = siteCodeOf('140406100000')

let demo: Demo
let resident: Phone
let lawyer: Phone
let county: Phone

beforeAll(async () => {
  demo = await openDemo()
  resident = await demo.phone()
  lawyer = await demo.phone()
  county = await demo.phone()
})
afterAll(() => demo?.end())

const rotatingCode = async () => {
  const session = await demoSession(demo.origin, '站点工作人员')
  const shown = await callWire(demo.origin, 'site', 'presenceCode', { siteCode: SITE }, session)
  return (shown as { data: { code: string } }).data.code
}

it('shows who is on duty to whoever scans the printed code, signed in or not', async () => {
  const session = await demoSession(demo.origin, '站点工作人员')
  const printed = await callWire(demo.origin, 'site', 'printedCode', { siteCode: SITE }, session)
  await resident.page.goto(
    (printed as { data: { url: string } }).data.url.replace(/^https?:\/\/[^/]+/, demo.origin),
  )
  await resident.sees('店上镇公共法律服务站')
  await resident.sees('李明')
  await resident.sees('还没到岗')
})

it('lets the lawyer check in by the code of the station’s screen, once', async () => {
  await signInAs(lawyer, /李明/)
  await lawyer.sees(/请马上签到|现在可以签到|现在签到算迟到/)
  await lawyer.page.locator('.today__punch').locator('visible=true').tap()
  await readDiscipline(lawyer)
  await lawyer.sees('请用站点的码签到')
  await lawyer.type('站点屏幕上的8位数字', '00000000')
  await lawyer.tap('签到')
  await lawyer.sees(/现场码不对/)
  const code = await rotatingCode()
  await lawyer.type('站点屏幕上的8位数字', code)
  await lawyer.tap('签到')
  await lawyer.sees('签到成功')

  const again = await callWire(
    demo.origin,
    'duty',
    'today',
    undefined,
    await demoSession(demo.origin, '值班律师'),
  )
  const shifts = (again as { data: { shifts: { status: string; attendance: { inCode: string } | null }[] } })
    .data.shifts
  expect(shifts.filter((shift) => shift.status === 'checked-in')).toMatchObject([
    { attendance: { inCode: 'rotating' } },
  ])

  await resident.page.reload()
  await resident.sees('在岗')
})

it('keeps a record of one matter through a lost page, and sends it once', async () => {
  await lawyer.open('lawyer/today/index')
  await lawyer.tap('写一条记录')
  await lawyer.tap('劳动报酬')
  await lawyer.tap('农民工')
  await lawyer.type('咨询内容', '在工地干活八个月，包工头拖欠工资，问怎么要回来')
  await lawyer.sees(/草稿已保存/)
  await lawyer.page.reload()
  await lawyer.sees('接着写上次没写完的')
  await lawyer.tap('提交登记')
  await lawyer.sees(/还要填好/)
  await lawyer.type('解答意见', '保留考勤和转账记录，可以申请法律援助讨要工资')
  await lawyer.tap('转法律援助')
  await lawyer.tap('已告诉来访人：符合条件可以申请法律援助')
  await lawyer.page.context().setOffline(true)
  await lawyer.tap('提交登记')
  await lawyer.sees('等待网络')
  await lawyer.page.context().setOffline(false)
  await lawyer.sees('已登记')

  const mine = await callWire(
    demo.origin,
    'consultation',
    'mine',
    {},
    await demoSession(demo.origin, '值班律师'),
  )
  const rows = (mine as { data: { rows: { answer: string }[] } }).data.rows
  expect(rows.filter((row) => row.answer === '保留考勤和转账记录，可以申请法律援助讨要工资')).toHaveLength(1)
})

it('takes one rating, from the resident’s own phone', async () => {
  await lawyer.tap('出示评价码')
  const issued = lawyer.page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('issueTicket'),
  )
  await lawyer.page.reload()
  const { data } = (await (await issued).json()) as { data: { url: string } }
  await lawyer.sees(/请来访人用自己的手机扫/)

  await resident.page.goto(data.url.replace(/^https?:\/\/[^/]+/, demo.origin))
  await resident.sees('这次服务您满意吗？')
  await resident.tap('提交评价')
  await resident.sees(/请选一个/)
  await resident.tap('满意')
  await resident.tap('没收钱')
  await resident.tap('没有')
  await resident.tap('提交评价')
  await resident.sees(/谢谢/)
  await resident.page.reload()
  await resident.sees(/已经评价过|评价过了/)

  await lawyer.page.goto(data.url.replace(/^https?:\/\/[^/]+/, demo.origin))
  await lawyer.sees(/评价过|不能给自己/)
})

it('takes an application with a promise, signed on the screen, in large letters', async () => {
  await signInAs(resident, /王秀英/)
  await resident.tap('大字版')
  await resident.tap('申请法律援助')
  await resident.tap('开始填写')
  await resident.tap('潞城区')
  await resident.tap('下一步')
  await resident.type('姓名', '王秀英')
  await resident.type('身份证号', '140481195803120027')
  await resident.type('电话', '13812345678')
  await resident.type('现在住在哪里', '潞城区店上镇某村12号')
  await resident.tap('下一步')
  await resident.tap('以上都不是')
  await resident.tap('下一步')
  await resident.tap('社会保障')
  await resident.tap('民事案件请律师')
  await resident.tap('下一步')
  await resident.type('事情经过', '儿子在城里打工，三年没有给赡养费，想请律师帮我要')
  await resident.tap('下一步')
  await resident.tap('签承诺书，不用开证明')
  await resident.tap('下一步')
  await resident.type('您自己每月收入', '180')
  await resident.tap('下一步')
  await addPhoto(resident, 1)
  await addPhoto(resident, 2)
  await resident.tap('下一步')

  await resident.sees('请先看到最后')
  while (await resident.page.getByText('请先看到最后').locator('visible=true').count())
    await resident.tap('往下看')
  await resident.tap('我已看清')
  await resident.sees(/^第三份/)
  await drawSignature(resident)
  await resident.tap('签好了')
  await resident.sees('核对提交')
  await resident.tap('提交申请')
  await resident.sees('申请已提交')
  await resident.tap('看办到哪一步')
  await resident.sees('正在审查')
})

it('is decided on the phone by its own county, and seen by no other', async () => {
  const other = await demo.phone()
  await signInAs(other, /郭红霞/)
  await other.open('staff/aid-queue/index')
  await other.sees('没有等着审查的申请')

  await signInAs(county, /赵志刚/)
  await county.tap('审批法律援助')
  await county.sees(/^王\*\*/)
  await county.page
    .getByText(/^王\*\*/)
    .locator('visible=true')
    .first()
    .tap()
  await county.sees(/完好/)
  const id = /id=([0-9a-f-]{36})/.exec(county.page.url())![1]!
  await other.open(`staff/aid-review/index?id=${id}`)
  await other.sees(/没有找到/)
  await other.close()

  await county.tap('同意援助')
  await county.page.getByText(/^\+ /).locator('visible=true').first().tap()
  await county.tap('确认同意')
  await county.tap('同意')
  await county.sees('同意援助')

  await resident.page.reload()
  await resident.sees('同意援助')
  await resident.sees(/3天内/)
  await resident.open('pages/inbox/index')
  await resident.sees(/援助/)
})

it('went through the day without a fault in any page', () => {
  expect({ resident: resident.faults, lawyer: lawyer.faults, county: county.faults }).toEqual({
    resident: [],
    lawyer: [],
    county: [],
  })
})

/** Reads the discipline of duty to its end and confirms it, as a check-in asks for the first time. */
async function readDiscipline(phone: Phone): Promise<void> {
  await phone.tap('看值班纪律')
  await phone.sees(/先告诉来访人：咨询不收费/)
  for (const more = phone.page.getByText(/^往下看/).locator('visible=true'); await more.count();) {
    await more.last().tap()
    await phone.page.waitForTimeout(700)
  }
  await phone.tap('我已看清，照着做')
}

/** Adds a photo, the `nth`, to the first kind of paper: a real JPEG, of the page itself. */
async function addPhoto({ page }: Phone, nth: number): Promise<void> {
  const buffer = await page.screenshot({ type: 'jpeg' })
  const choosing = page.waitForEvent('filechooser')
  await page.getByText('拍照或选图').locator('visible=true').first().tap()
  await (await choosing).setFiles({ name: 'id.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByText(`已传${nth}张`).locator('visible=true').first().waitFor()
}

/** Draws three strokes with the mouse, which the pad takes as it takes a finger. */
async function drawSignature({ page }: Phone): Promise<void> {
  const pad = page.locator('.c-signature').locator('visible=true').last()
  await pad.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await pad.boundingBox())!
  for (const at of [0.2, 0.45, 0.7]) {
    await page.mouse.move(x + width * at, y + height * 0.25)
    await page.mouse.down()
    for (let step = 1; step <= 12; step++)
      await page.mouse.move(x + width * (at + step * 0.012), y + height * (0.25 + step * 0.04))
    await page.mouse.up()
  }
}
