import { paperPhoto } from './paper-photo'
import type { Phone } from './phone'

/** One of 1948: the number alone tells of an old woman. */
const ID_NUMBER = '140406194803120022'

/** Where and who: the first two steps. */
export async function tellWho(phone: Phone): Promise<void> {
  await phone.tap('潞城区')
  await phone.tap('下一步')
  await phone.fill('姓名', '王秀英')
  await phone.fill('身份证号', ID_NUMBER)
  await phone.fill('电话', '13703550011')
  await phone.fill('现在住在哪里', '潞城区店上镇下王都村12号')
  await phone.tap('下一步')
}

/** What about, what kind of help, and how it came about. Stays on the last of these steps. */
export async function tellMatter(phone: Phone, matter: string, facts: string): Promise<void> {
  await phone.tap(matter)
  await phone.tap('民事案件请律师')
  await phone.tap('下一步')
  await phone.fill('事情经过', facts)
}

/** Promise instead of proof, and what the household lives on. */
export async function tellMeans(phone: Phone): Promise<void> {
  await phone.tap('签承诺书，不用开证明')
  await phone.tap('下一步')
  await phone.fill('您自己每月收入', '160')
  await phone.tap('加上一起生活的家里人')
  await phone.fill('姓名', '申小孙')
  await phone.tap('孙子女')
  await phone.fill('每月收入', '0')
  await phone.tap('下一步')
}

/** Adds a photo under each of these kinds of paper, in the order of the page. */
export async function photograph(phone: Phone, kinds: string[]): Promise<void> {
  const { app } = phone
  for (const [at, kind] of kinds.entries()) {
    await app.waitForText(kind)
    app.photos.splice(0, app.photos.length, paperPhoto)
    await app.tap(app.all('.c-photos__add')[at]!)
    await app.waitFor(() => app.text().split('已传1张').length === at + 2)
  }
}

/** A notice three screens long, whose end lies below the box it is read in; read to that end. */
export async function readNotice({ app, tap }: Phone): Promise<void> {
  await app.waitForText('请先看到最后')
  await tap('往下看')
  await app.fire('#notice-box', 'scroll', { scrollTop: 240 })
  await app.waitForText('请先看到最后')
  await app.fire('#notice-box', 'scroll', { scrollTop: 980 })
  await app.fire('#notice-box', 'scrolltolower', { direction: 'bottom' })
  await tap('我已看清')
}

/** Where the notice lies on a phone. To be said before its step opens, on the page that will show it. */
export function layOutNotice({ app }: Phone): void {
  app.measure('#notice-box', { top: 200, bottom: 620, height: 420 })
  app.measure('#notice-end', { top: 1360, bottom: 1400, height: 40 })
}

/** Three strokes of a finger. */
export async function sign({ app, tap }: Phone): Promise<void> {
  await app.waitForText('申请人签名')
  for (const y of [40, 90, 140]) {
    await app.touch('canvas', 'touchstart', [{ x: 40, y }])
    for (const x of [120, 200, 280]) await app.touch('canvas', 'touchmove', [{ x, y: y + 4 }])
    await app.touch('canvas', 'touchend', [{ x: 280, y: y + 4 }])
  }
  await tap('签好了')
}
