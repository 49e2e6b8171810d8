import { randomUUID } from 'node:crypto'
import { addDays, shanghaiDate } from '@contract/time'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openDemo, type Demo } from './support/demo'
import { callWire, demoSession } from './support/host'
import type { Phone } from './support/phone'

/** From the month's plan to a finding that is heard and decided, lived by four people with a phone each. */

const SITE = siteCodeOf('140406100000')
const TAPS_FOR_A_MONTH = 8

let demo: Demo
let county: Phone
let head: Phone
let lawyer: Phone
let colleague: Phone
let resident: Phone

const nextMonth = addDays(`${shanghaiDate(new Date()).slice(0, 7)}-01`, 31).slice(0, 7)

beforeAll(async () => {
  demo = await openDemo()
  county = await demo.phone(/赵志刚/)
  head = await demo.phone(/马丽萍/)
  lawyer = await demo.phone(/李明/)
  colleague = await demo.phone(/陈静/)
  resident = await demo.phone()
})
afterAll(() => demo?.end())

const ask = async (who: string, name: string, procedure: string, input: object = {}) => {
  const session = await demoSession(demo.origin, who)
  const answer = await callWire(demo.origin, name, procedure, { requestId: randomUUID(), ...input }, session)
  if (!answer.ok) throw new Error(`${procedure}: ${answer.refusal.code}`)
  return answer.data
}

const tapLike = async (phone: Phone, text: RegExp) => {
  await phone.page.getByText(text).locator('visible=true').last().tap()
  await phone.page.waitForTimeout(700)
}

/** Chooses from the browser's own wheel. */
async function choose(phone: Phone, label: string, option: RegExp): Promise<void> {
  const wheel = phone.page.getByLabel(label).locator('visible=true').last()
  const labels = await wheel.locator('option').allTextContents()
  const index = labels.findIndex((text) => option.test(text))
  if (index < 0) throw new Error(`${label}: ${labels.join('、')}`)
  await wheel.selectOption({ index })
  await phone.page.waitForTimeout(700)
}

/** Chooses the first duty of the next month on which 陈静 is free, and her for it. */
async function handToChenJing(): Promise<void> {
  const month = new RegExp(`^${Number(nextMonth.slice(5))}月`)
  const wheel = lawyer.page.getByLabel('您的哪一班').locator('visible=true').last()
  const labels = (await wheel.locator('option').allTextContents()).filter((text) => month.test(text))
  for (const label of labels) {
    await wheel.selectOption({ label })
    await lawyer.sees('请谁代班')
    await lawyer.page.waitForTimeout(1500)
    const her = lawyer.page.getByText(/^陈静/).locator('visible=true')
    if ((await her.count()) > 0) return her.last().tap()
  }
  throw new Error('陈静 is free on none of these days')
}

it('plans a county’s month and publishes it within a few taps', async () => {
  let taps = 0
  const tap = async (text: string) => {
    taps++
    await county.tap(text)
  }
  await county.open(`staff/planner/index?month=${nextMonth}`)
  await county.sees('还没发布')
  await tap('自动排满空班')
  await county.sees(/核对并发布/)
  taps++
  await tapLike(county, /核对并发布/)
  await county.sees('各站点的排班都够。')
  await tap('发布')
  await county.sees(/已发布第1版/)
  expect(taps).toBeLessThanOrEqual(TAPS_FOR_A_MONTH)
  expect(county.faults).toEqual([])
})

it('shows the published month to everybody who asks at the site', async () => {
  await resident.open(`pages/board/index?s=${SITE}&month=${nextMonth}`)
  await resident.sees('李明')
  expect(resident.faults).toEqual([])
})

it('hands a duty on: asked, consented, approved, and the board names who sits it', async () => {
  await lawyer.open('lawyer/request/index?kind=stand-in')
  await lawyer.sees('您的哪一班')
  await lawyer.sees('您的哪一班')
  await handToChenJing()
  await lawyer.type('理由', '当天上午要开庭')
  await lawyer.tap('发给对方')
  await colleague.open('lawyer/requests/index')
  await colleague.sees('等您答复')
  await colleague.tap('同意代班')
  await county.open('staff/requests/index')
  await tapLike(county, /李明/)
  await county.tap('批准')
  await county.sees('已批准')
  await resident.page.reload()
  await resident.sees('陈静')
})

it('calls the roll, is answered in one tap, and counts the answer', async () => {
  await ask('值班律师', 'duty', 'confirmDiscipline', { version: 1 })
  const today = await ask('值班律师', 'duty', 'today')
  const shift = today.shifts.find(
    ({ status, endsAt }: { status: string; endsAt: string }) =>
      status === 'published' && Date.parse(endsAt) > Date.now(),
  )
  const sheet = await ask('站点工作人员', 'site', 'printedCode', { siteCode: SITE })
  const printed = /p=([0-9a-z]{6})/.exec(sheet.scene)![1]
  await ask('值班律师', 'duty', 'checkIn', { shiftId: shift.id, code: { siteCode: SITE, printed } })

  await county.open('staff/roll-calls/index')
  await county.tap('发起点名')
  await county.tap('马上点名')
  await county.tap('点名')
  await county.sees('等应答')

  await lawyer.open('lawyer/today/index')
  await lawyer.sees('系统点名，请应答')
  await lawyer.open('lawyer/roll-call/index')
  await lawyer.tap('我在岗')
  await lawyer.sees('应答成功')
  await county.page.reload()
  await county.sees('已应答')
})

it('hears the person before anybody decides, and lets somebody else decide', async () => {
  const { people } = await ask('县区工作人员 · 潞城区', 'roster', 'people', { county: '140406' })
  const id = people.find(({ name }: { name: string }) => name === '李明').id as string
  await county.open(`staff/file-finding/index?person=${id}`)
  await choose(county, '什么问题', /^迟到/)
  await county.type('看到的情况', '九点二十分打电话到站里，说人还没到')
  await county.tap('提出')
  await county.sees('核对过了，告知本人')
  await county.tap('核对过了，告知本人')
  await county.sees('等本人说明')

  await lawyer.open('lawyer/findings/index')
  await tapLike(lawyer, /迟到/)
  await lawyer.type('那天是怎么回事', '路上遇到事故堵车，已经给站里打过电话')
  await lawyer.tap('提交说明')
  await lawyer.tap('提交')
  await lawyer.sees('等决定')

  // whoever found it cannot decide it; a colleague can, and it takes effect only after the term to appeal
  await county.page.reload()
  await county.sees(/要由没有参与过的同事来办/)
  await head.open('staff/findings/index')
  await tapLike(head, /李明/)
  await tapLike(head, /^提醒谈话/)
  await head.type('理由', '说明有据，初次，提醒即可')
  await head.tap('作出决定')
  await head.tap('确定')
  await head.sees(/已决定，可申诉/)
  expect(await ask('县区工作人员 · 潞城区', 'supervision', 'circulars', {})).toEqual([])
})
