import { openDemo, type Demo } from './support/demo'
import type { Phone } from './support/phone'

/** Somebody without a phone is served at the counter, told by voice, and takes the case up on a phone of their own later. */

let demo: Demo
let station: Phone
let county: Phone
let taken: string

beforeAll(async () => {
  demo = await openDemo()
  station = await demo.phone(/张慧/)
  county = await demo.phone(/赵志刚/)
})
afterAll(() => demo?.end())

const shown = (phone: Phone, text: RegExp) => phone.page.getByText(text).locator('visible=true').count()

it('is handed over with a receipt; what is decided then waits to be told by voice', async () => {
  await station.open('staff/to-tell/index')
  await station.sees(/牛\*\*/)
  expect(await shown(station, /赵\*\*/)).toBe(0)

  await county.open('staff/taken-in/index')
  await county.tapFirst(/赵\*\*/)
  await county.tap('接收')
  await county.tap('接收')
  await county.sees('潞城区中心已收到')
  taken = /id=([0-9a-f-]{36})/.exec(county.page.url())![1]!
  await county.open(`staff/aid-review/index?id=${taken}`)
  await county.tap('同意援助')
  await county.tapFirst(/^\+ /)
  await county.tap('确认同意')
  await county.tap('同意')
  await county.sees(/给予法律援助决定/)

  await station.page.reload()
  await station.sees(/赵\*\*/)
  await station.sees(/^同意给您法律援助。/)
})

it('is taken up on a phone of their own by the code of the counter and the last four of their paper', async () => {
  await station.open(`staff/link-code/index?id=${taken}`)
  await station.tap('看过他的身份证件')
  await station.tap('给他一个绑定码')
  const code = station.page.locator('.c-headline__main--code >> visible=true')
  await code.waitFor()
  const written = (await code.innerText()).trim()

  const person = await demo.phone(/申保田/)
  await person.open('apply/link/index')
  await person.type('绑定码', written.toLowerCase())
  await person.type('您身份证号的最后四位', '9999')
  await person.tap('绑到我手机')
  await person.sees(/还能试2次/)
  await person.type('您身份证号的最后四位', '0003')
  await person.tap('绑到我手机')
  await person.sees('给予法律援助决定')
  expect(person.page.url()).toContain(taken)
  expect(person.faults).toEqual([])
})

it('is followed by themself from then on: nobody has to tell them by voice, and the code is worth nothing', async () => {
  await station.open('staff/to-tell/index')
  await station.page.reload()
  await station.sees(/牛\*\*/)
  expect(await shown(station, /赵\*\*/)).toBe(0)
  await station.open(`staff/taken-in-one/index?id=${taken}`)
  await station.sees('潞城区中心已收到')
  expect(await shown(station, /绑到他自己的手机/)).toBe(0)
  expect({ station: station.faults, county: county.faults }).toEqual({ station: [], county: [] })
})
