import {
  chromium,
  devices,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from 'playwright-core'
import { chineseFonts } from './chinese-fonts'
import { findChromium, type Chromium } from './chromium'

/** A headless Chromium that can draw Chinese. TEST_BROWSER=system or =npm chooses which. */
export async function launchBrowser(
  only = process.env.TEST_BROWSER as Chromium['source'] | undefined,
): Promise<Browser> {
  const { executable, env } = findChromium(only)
  return chromium.launch({
    executablePath: executable,
    env: { ...definedEnvironment(), ...chineseFonts(), ...env },
    args: [
      '--no-sandbox', // containers and root have no sandbox, and only our own pages are opened
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A phone of its own, signed in nowhere: 390 × 844, touch, Chinese, Shanghai time. */
export function openPhone(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    userAgent: devices['Pixel 7']?.userAgent,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  })
}

const definedEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
