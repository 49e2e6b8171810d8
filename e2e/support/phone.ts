import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openPhone } from './browser'

/** A person with a phone of their own in a browser. */
export interface Phone {
  page: Page
  /** Opens a page of the app by its path. */
  open(path: string): Promise<void>
  /** Taps what says exactly this. Taro keeps earlier pages in the document, so only what can be seen counts. */
  tap(text: string): Promise<void>
  /** Taps the first that says something like this. */
  tapFirst(pattern: RegExp): Promise<void>
  /** Types into the field of this label. */
  type(label: string, text: string): Promise<void>
  /** Waits until this can be read. */
  sees(text: string | RegExp): Promise<void>
  /** Errors of the page that nothing caught, and messages of the console that are errors. */
  faults: string[]
  close(): Promise<void>
}

const PICTURES = resolve(__dirname, '../../.cache/e2e')

/** What the person taps animates for so long before it can be relied on. */
const SETTLE_MS = 700

export async function newPhone(browser: Browser, origin: string): Promise<Phone> {
  const context = await openPhone(browser)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // a refusal is an answer with a status of its own; the browser prints every such status as an error
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      faults.push(message.text())
  })
  page.on('dialog', (dialog) => void dialog.accept())
  const settle = () => page.waitForTimeout(SETTLE_MS)
  /** Leaves a picture of what was there instead, for whoever reads the failure. */
  const orPicture = async (wait: Promise<void>) => {
    try {
      await wait
    } catch (error) {
      const path = join(PICTURES, `${Date.now()}.png`)
      await page.screenshot({ path })
      throw new Error(`${(error as Error).message}\nwhat was shown: ${path}`)
    }
  }

  return {
    page,
    faults,
    async open(path) {
      await page.goto(`${origin}/#/${path}`)
      await settle()
    },
    async tap(text) {
      await orPicture(page.getByText(text, { exact: true }).locator('visible=true').last().tap())
      await settle()
    },
    async tapFirst(pattern) {
      await orPicture(page.getByText(pattern).locator('visible=true').first().tap())
      await settle()
    },
    async type(label, text) {
      await orPicture(page.getByLabel(label).locator('visible=true').last().fill(text))
    },
    async sees(text) {
      await orPicture(page.getByText(text).locator('visible=true').first().waitFor())
    },
    close: () => context.close(),
  }
}

/** Signs in as one of the demonstration's people, by the list on the sign-in page. */
export async function signInAs(phone: Phone, who: RegExp): Promise<void> {
  await phone.open('pages/sign-in/index')
  await phone.page.getByText(who).locator('visible=true').first().tap()
  await phone.page.waitForFunction(() => !location.hash.includes('sign-in'))
  await phone.page.waitForTimeout(SETTLE_MS)
}
