import type { Browser } from 'playwright-core'
import { launchBrowser, openPhone } from './browser'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Runs in the page: each character drawn on a canvas, as one string of its pixels. */
const draw = (characters: string[]) =>
  characters.map((character) => {
    const context = document.createElement('canvas').getContext('2d')!
    context.font = '40px sans-serif'
    context.fillText(character, 0, 50)
    return [...context.getImageData(0, 0, 60, 60).data].join()
  })

test('the browser is a phone that can draw Chinese', async () => {
  const phone = await openPhone(browser)
  const page = await phone.newPage()
  await page.goto('data:text/html,<meta name=viewport content="width=device-width">')
  expect(await page.evaluate(() => [innerWidth, 'ontouchstart' in window, navigator.language])).toEqual([
    390,
    true,
    'zh-CN',
  ])
  const [nothing, missing, ...chinese] = await page.evaluate(draw, [' ', '\u{10FFF0}', ...'惠民法援襄垣祎喆'])
  expect(new Set([nothing, missing, ...chinese]).size).toBe(10)
  await phone.close()
})
