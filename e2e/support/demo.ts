import { launchBrowser } from './browser'
import { newDataDir, startHost } from './host'
import { newPhone, signInAs, type Phone } from './phone'

/** The demonstration as somebody starts it, with phones to live it on. */
export interface Demo {
  origin: string
  /** Another phone; signed in as the person whose name it matches, if one is given. */
  phone(who?: RegExp): Promise<Phone>
  end(): Promise<void>
}

/** Starts it on an empty folder. */
export async function openDemo(): Promise<Demo> {
  const { dataDir, remove } = await newDataDir()
  const host = await startHost(['--demo'], { DATA_DIR: dataDir })
  const browser = await launchBrowser()
  return {
    origin: host.origin,
    async phone(who) {
      const phone = await newPhone(browser, host.origin)
      if (who) await signInAs(phone, who)
      return phone
    },
    async end() {
      await browser.close()
      await host.stop()
      await remove()
    },
  }
}
