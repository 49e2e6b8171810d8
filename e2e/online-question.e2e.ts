import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openDemo, type Demo } from './support/demo'
import type { Phone } from './support/phone'

/** A question asked from home comes back answered, and the answer is one record of the ledger. */

const SITE = siteCodeOf('140406100000')
const ASKED = '邻居把围墙砌到我家地里，村里调解过没有用，还能怎么办？'

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

it('is asked by a guest, in large letters, with words alone', async () => {
  await resident.open(`ask/new/index?s=${SITE}`)
  await resident.tap('大字版')
  await resident.type('要问的事', ASKED)
  await resident.tap('提交')
  await resident.sees('等值班的人接')
  await resident.sees(/前答复/)
  expect(resident.faults).toEqual([])
})

it('is taken by who sits at the site, and by nobody after that', async () => {
  await lawyer.open('lawyer/questions/index')
  await lawyer.tap(ASKED)
  await lawyer.tap('我来答')
  await lawyer.sees('转给同事')
  await county.open('staff/questions/index')
  await county.sees(/李明/)
  expect(await county.page.getByText(ASKED).count()).toBe(0)
})

it('is answered with the kind and the law told, once', async () => {
  await lawyer.tap('邻里纠纷')
  await lawyer.type('解答意见', '可以到镇司法所申请调解；不成就向法院起诉，请求排除妨害。')
  await lawyer.tap('答复')
  await lawyer.sees('请告诉对方可以申请法律援助，再勾选')
  await lawyer.tap('答复里已告诉对方：符合条件可以申请法律援助')
  await lawyer.tap('答复')
  await lawyer.sees('已记进台账1条')
  expect(lawyer.faults).toEqual([])
})

it('comes back to who asked, with a slip for paper, and is rated on their own phone', async () => {
  await resident.open('ask/mine/index')
  await resident.tap(ASKED)
  // what was seen seconds ago is not asked for again by itself
  await resident.page.reload()
  await resident.sees(/请求排除妨害/)
  await resident.tap('看答复单')
  await resident.sees(/请求排除妨害/)
  await resident.page.goBack()
  await resident.tap('评价这次答复')
  await resident.sees('满意')
  expect(resident.faults).toEqual([])
})

it('is asked on, and goes back to the same person', async () => {
  await resident.open('ask/mine/index')
  await resident.tap(ASKED)
  await resident.type('还有哪里不明白', '去司法所要带什么？')
  await resident.tap('接着问他')
  await resident.sees('李明在给您答复')
  await lawyer.open('lawyer/questions/index')
  await lawyer.sees('去司法所要带什么？')
})
