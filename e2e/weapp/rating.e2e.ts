import { randomUUID } from 'node:crypto'
import type { SignedIn } from '@contract/account/schema'
import type { Consultation } from '@contract/consultation/schema'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { FunctionCloud } from './support/function-cloud'
import { putAwayPhones, takePhone } from './support/phone'
import { storageOf } from './support/device'
import { openWorld, type World } from './support/world'

const VISITOR = 'oVisitor45grItIBpFcJ3eRBCb6y'
const NEIGHBOUR = 'oNeighbour5grItIBpFcJ3eRBC6y'
const LAWYER = 'oLawyer445grItIBpFcJ3eRBCb6y'

let world: World
let cloud: FunctionCloud
let lawyer: SignedIn

beforeAll(async () => {
  world = await openWorld()
  cloud = new FunctionCloud(world.environment)
  lawyer = await world.person('值班律师')
})
afterEach(putAwayPhones)
afterAll(async () => {
  cloud?.end()
  await world?.end()
})

/** A talk the lawyer has written down. */
async function newRecord(): Promise<Consultation> {
  const id = randomUUID()
  return world.ask(lawyer, 'consultation.record', {
    ...{ requestId: id, id, siteCode: siteCodeOf('140406100000'), channel: 'phone', matterType: 'wages' },
    ...{ groups: [], summary: '工地拖欠工资八个月', answer: '先向劳动监察投诉', result: 'answered' },
    ...{ rightTold: true, occurredAt: new Date().toISOString() },
  })
}

/** What is in the code on the lawyer's screen. */
const newScene = async (record: Consultation): Promise<string> => {
  const asked = { consultationId: record.id, requestId: randomUUID() }
  return (await world.ask(lawyer, 'rating.issueTicket', asked)).scene
}

/** WeChat opens a scanned mini-program code with its scene encoded once more. */
const pageOf = (scene: string) => `/pages/rate/index?scene=${encodeURIComponent(scene)}`
const scan = (openid: string, scene: string, storage?: Map<string, string>) =>
  takePhone(cloud.of(openid), { path: pageOf(scene), scene: 1047, ...(storage && { storage }) })

const ratingOf = async (record: Consultation) =>
  (await world.rows('select * from rating where consultation_id = $1', [record.id]))[0]

it('is given once by a visitor whom WeChat alone has introduced', async () => {
  const record = await newRecord()
  const scene = await newScene(record)
  const visitor = await scan(VISITOR, scene)
  await visitor.app.waitForText('李明在店上镇公共法律服务站接待了您')
  const neighbour = await scan(NEIGHBOUR, scene)

  await visitor.tap('提交评价')
  await visitor.app.waitForText('请选一个：满意、一般，还是不满意')
  await visitor.tap('满意')
  await visitor.tap('没收钱')
  await visitor.tap('没有')
  await visitor.fill('还有什么想说的', '话说得明白，还给写了纸条')
  visitor.line.loseNextAnswerOf('rating.rate')
  await visitor.tap('提交评价')
  await visitor.app.waitForText('谢谢您的评价')
  expect(visitor.line.of('rating.rate').map(({ fate }) => fate)).toEqual(['answer lost', 'answered'])

  // the account behind the rating is the one WeChat's identity leads to
  const entered = (await cloud.of(VISITOR)('account', { procedure: 'enter' })) as { data: SignedIn }
  expect(await ratingOf(record)).toMatchObject({
    rater_id: entered.data.who.accountId,
    satisfaction: 'satisfied',
    was_free: true,
    solicited: false,
    comment: '话说得明白，还给写了纸条',
  })
  expect(await world.ask(lawyer, 'consultation.open', { id: record.id })).toMatchObject({ rated: true })
  const { rows } = await world.ask(lawyer, 'consultation.mine', {})
  expect(rows.find(({ id }: { id: string }) => id === record.id)).toMatchObject({ rated: true })

  const again = await visitor.restart(pageOf(scene))
  await again.app.waitForText('这次服务已经评价过了')
  expect(again.app.text()).not.toContain('提交评价')

  // another phone had the same code open all the while
  await neighbour.tap('不满意')
  await neighbour.tap('收了')
  await neighbour.tap('有')
  await neighbour.tap('提交评价')
  await neighbour.app.waitForText('这次服务已经评价过了')
  expect(await ratingOf(record)).toMatchObject({ satisfaction: 'satisfied' })
})

it('is refused to the lawyer’s own account, on the lawyer’s own phone', async () => {
  const record = await newRecord()
  const phone = await scan(LAWYER, await newScene(record), storageOf(lawyer))
  await phone.tap('满意')
  await phone.tap('没收钱')
  await phone.tap('没有')
  await phone.tap('提交评价')
  await phone.app.waitForText('不能给自己的服务评价')
  expect(await ratingOf(record)).toBeUndefined()
})

it('of one who was charged and solicited leads to the hotline', async () => {
  const record = await newRecord()
  const phone = await scan(NEIGHBOUR, await newScene(record))
  await phone.tap('不满意')
  await phone.tap('收了')
  await phone.tap('有')
  await phone.tap('提交评价')
  await phone.app.waitForText('您反映的情况已经记下')
  await phone.tap('打 12348')
  expect(phone.app.calls.filter(({ name }) => name === 'makePhoneCall')).toEqual([
    expect.objectContaining({ options: expect.objectContaining({ phoneNumber: '12348' }) }),
  ])
  expect(await ratingOf(record)).toMatchObject({ was_free: false, solicited: true })
})

it('does not open for a code nobody issued', async () => {
  const phone = await scan(VISITOR, `r=${'A'.repeat(22)}`)
  await phone.app.waitForText('这个评价码无效，请让值班人员重新出示')
})
