import { openDemo, type Demo } from './support/demo'
import type { Phone } from './support/phone'

/** A granted case goes on: what one is entitled to, who takes it, what is told, and what the person aided sees of it. */

let demo: Demo
let resident: Phone
let lawyer: Phone
let county: Phone
let offered: string

beforeAll(async () => {
  demo = await openDemo()
  resident = await demo.phone(/王秀英/)
  lawyer = await demo.phone(/李明/)
  county = await demo.phone(/赵志刚/)
})
afterAll(() => demo?.end())

it('finds out in a few taps what one is entitled to, with the article beside', async () => {
  const stranger = await demo.phone()
  const law = stranger.page.getByText(/^依据：/).locator('visible=true')
  await stranger.open('apply/finder/index')
  await stranger.tap('讨工资、讨工钱')
  for (let asked = 0; asked < 6 && !(await law.count()); asked++) {
    await stranger.page.getByText('下一步', { exact: true }).locator('visible=true').last().tap()
    await stranger.page.waitForTimeout(700)
    if (!(await law.count())) await stranger.page.locator('.c-choice__card >> visible=true').last().tap()
  }
  await stranger.sees(/^依据：.*法律援助法/)
  expect(stranger.faults).toEqual([])
  await stranger.close()
})

it('shows the county who comes first and why, and is taken on by the lawyer it was given to', async () => {
  await county.open('staff/assignments/index')
  await county.tapFirst(/援申字/)
  await county.sees(/派给这位/)
  await lawyer.open('lawyer/cases/index')
  await lawyer.tapFirst(/援申字/)
  await lawyer.sees('接下来办')
  offered = /id=([0-9a-f-]{36})/.exec(lawyer.page.url())![1]!
  await lawyer.tap('接下来办')
  await lawyer.tap('接下')
  await lawyer.page.getByText('接下来办', { exact: true }).waitFor({ state: 'hidden' })
})

it('is told to the person aided step by step, who asks when nothing comes', async () => {
  await lawyer.open(`lawyer/case/index?id=${offered}`)
  await lawyer.sees('现在要做')
  await lawyer.open(`lawyer/case-act/index?id=${offered}&act=progress`)
  await lawyer.tap('立案、递交材料')
  await lawyer.type('办了什么，接下来怎么办', '材料已经交到法院，等立案通知。')
  await lawyer.tap('告诉受援人')
  await resident.open(`apply/case/index?id=${offered}`)
  await resident.sees('律师已接手')
  await resident.sees(/材料已经交到法院/)
  expect({ resident: resident.faults, lawyer: lawyer.faults, county: county.faults }).toEqual({
    resident: [],
    lawyer: [],
    county: [],
  })
})
