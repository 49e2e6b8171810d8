import { randomUUID } from 'node:crypto'
import type { SignedIn } from '@contract/account/schema'
import type { Decide, Queue, Review } from '@contract/aid/desk-schema'
import type { MyCaseItem } from '@contract/aid/schema'
import { dayText } from '@contract/time'
import {
  layOutNotice,
  photograph,
  readNotice,
  sign,
  tellMatter,
  tellMeans,
  tellWho,
} from './support/applicant'
import { hostCloud } from './support/host-cloud'
import { paperPhoto } from './support/paper-photo'
import { putAwayPhones, takePhone } from './support/phone'
import { draftsOn, inLargeLetters, storageOf } from './support/device'
import { openWorld, type World } from './support/world'

let world: World
let resident: SignedIn
let county: SignedIn
let otherCounty: SignedIn

beforeAll(async () => {
  world = await openWorld()
  resident = await world.person('王秀英')
  county = await world.person('县区工作人员 · 潞城区')
  otherCounty = await world.person('县区工作人员 · 沁源县')
})
afterEach(putAwayPhones)
afterAll(() => world?.end())

const takeFormInHand = (storage?: Map<string, string>) =>
  takePhone(hostCloud(world.origin), { path: '/apply/form/index', ...(storage && { storage }) })

const review = (by: SignedIn, id: string): Promise<Review> =>
  world.ask(by, 'review.review', { id, requestId: randomUUID() })

type Verdict<D = Decide> = D extends Decide ? Omit<D, 'requestId' | 'id'> : never
const decide = (id: string, verdict: Verdict): Promise<Review> =>
  world.ask(county, 'review.decide', { requestId: randomUUID(), id, ...verdict })

it('is made in large letters by promise, over a restart, and its decision comes back', async () => {
  const begun = await takeFormInHand(inLargeLetters(storageOf(resident)))
  await begun.app.waitForText('开始填写')
  expect(begun.app.find('.skin').classes).toContain('elder')
  await begun.tap('开始填写')
  await tellWho(begun)
  expect(begun.app.all('.c-chips__chip--on').map(({ text }) => text)).toEqual(['老年人', '妇女'])
  await begun.tap('以上都不是')
  await begun.tap('下一步')
  await tellMatter(begun, '婚姻家庭', '三个儿子都不给赡养费，村里调解了两回，还是不给')

  const phone = await begun.restart('/apply/form/index')
  const { app, line } = phone
  await app.waitForText('接着填上次没填完的')
  expect(app.find('.skin').classes).toContain('elder')
  expect(phone.field('事情经过').value).toContain('三个儿子都不给赡养费')
  layOutNotice(phone)
  await phone.tap('下一步')
  await tellMeans(phone)
  await phone.tap('下一步')
  await app.waitForText('这一样还没有传')
  await photograph(phone, ['身份证件'])
  await phone.tap('下一步')
  await readNotice(phone)
  await app.waitForText('姓名：王秀英　证件号码：140406********0022')
  await phone.tap('签好了')
  await app.waitForText('请在框内签上您的名字')
  await sign(phone)
  await app.waitForText('潞城区店上镇下王都村12号')
  line.loseNextAnswerOf('aid.submit')
  await phone.tap('提交申请')
  await app.waitForText('申请已提交')
  expect(line.of('aid.submit').map(({ fate }) => fate)).toEqual(['answer lost', 'answered'])
  expect(draftsOn(app.storage)).toEqual([])

  const cases = (await world.ask(resident, 'aid.mine')) as MyCaseItem[]
  const [mine, ...more] = cases.filter(({ status }) => status === 'submitted')
  expect(more).toEqual([])
  const { id } = mine!
  const seen = await review(county, id)
  expect(seen).toMatchObject({
    item: { status: 'submitted', groups: ['elderly', 'woman'], matterType: 'family' },
    form: { name: '王秀英', idNumber: '140406********0022' },
    meansPath: 'promise',
    incomePerHeadYuan: 80,
    promise: { signerName: '王秀英', intact: true },
    papers: [{ kind: 'identity', type: 'image/jpeg', bytes: paperPhoto.length }],
  })
  expect(seen.promise!.strokes).toHaveLength(3)
  const paper = { applicationId: id, paperId: seen.papers[0]!.id, requestId: randomUUID() }
  const { content } = await world.ask(county, 'review.reviewPaper', paper)
  expect(Buffer.from(content.split(',')[1], 'base64').equals(paperPhoto)).toBe(true)
  await expect(review(otherCounty, id)).rejects.toThrow('not-found')

  await phone.tap('看办到哪一步')
  await app.waitForText(`最晚答复：${dayText(seen.clock!.dueOn)}`)
  expect(app.text()).toContain(seen.item.number)
  const { decision, clock } = await decide(id, { act: 'grant', reasons: '赡养费纠纷，承诺属实，符合条件' })
  await app.awayAndBack()
  await app.waitForText('同意援助')
  expect(app.text()).toContain(decision!.number)
  expect(app.text()).toContain('赡养费纠纷，承诺属实，符合条件')
  expect(app.text()).toContain(`最晚派律师：${dayText(clock!.dueOn)}`)
})

it('spares who asks for wages all question of means, and a refusal says where to object', async () => {
  const phone = await takeFormInHand()
  const { app } = phone
  await phone.tap('开始填写')
  await tellWho(phone)
  await phone.tap('进城打工，讨要工资或者工伤赔偿')
  await phone.tap('下一步')
  await tellMatter(phone, '劳动报酬', '在太原工地干了八个月，包工头一直不给钱')
  await phone.tap('下一步')
  await app.waitForText('把材料拍照传上来')
  await photograph(phone, ['身份证件', '能证明特殊情况的材料'])
  await phone.tap('下一步')
  await app.waitForText('最后核对一遍')
  expect(app.text()).not.toContain('家里收入')
  await phone.tap('提交申请')
  await phone.tap('看办到哪一步')
  await app.waitForText('正在审查')

  const { rows } = (await world.ask(county, 'review.queue', {})) as Queue
  const { id, circumstance } = rows.find(({ number }) => app.text().includes(number))!
  expect(circumstance).toBe('migrant-wages')
  expect(await review(county, id)).toMatchObject({ meansPath: 'check-waived', promise: null })
  const reasons = '劳动合同履行地和工地都在太原，请向当地申请'
  await decide(id, { act: 'refuse', ground: 'no-jurisdiction', reasons })
  await app.awayAndBack()
  await app.waitForText('不予援助')
  expect(app.text()).toContain(reasons)
  expect(app.text()).toContain('收到决定书那天起15天内，向潞城区司法局提出异议')
})
