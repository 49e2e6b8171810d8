import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { launchMiniProgram, type LaunchOptions, type MiniProgram } from '../../support/weapp/mini-program'
import type { ViewNode } from '../../support/weapp/view-node'
import { Line, type Cloud } from './line'

/** The build `npm run build:weapp` makes, or one made elsewhere. */
const BUILD = process.env['WEAPP_DIR'] ?? resolve(__dirname, '../../../dist/weapp')

export interface Phone {
  app: MiniProgram
  line: Line
  /** Taps what shows these words, once they are shown and the hand has come to rest. */
  tap(words: string): Promise<void>
  /** The field spoken of by this label; while it is marked wrong the reason follows the label. */
  field(label: string): ViewNode
  /** Types into a field. */
  fill(label: string, text: string): Promise<void>
  /** The app killed and opened again, with what it had kept. */
  restart(path: string): Promise<Phone>
  /** Ends the app. Throws when it asked WeChat for something that is not there, or wrote an error to the console. */
  putAway(): void
}

/** Between two acts of a hand: longer than a button stays deaf after a tap, and a draft unwritten. Milliseconds. */
const REST_MS = 550

const inHand = new Set<Phone>()

/** A phone with the mini-program open at `path`; its calls go to `cloud`. */
export function takePhone(cloud: Cloud, options: LaunchOptions): Promise<Phone> {
  return open(new Line(cloud), options)
}

const spoken = ({ attrs }: ViewNode) => String(attrs['ariaLabel'] ?? '').split('，')[0]
const fieldOf = (app: MiniProgram, label: string): ViewNode | undefined =>
  [...app.all('input'), ...app.all('textarea')].find((node) => spoken(node) === label)

async function open(line: Line, options: LaunchOptions): Promise<Phone> {
  const cloud = { callFunction: (asked: Parameters<Line['callFunction']>[0]) => line.callFunction(asked) }
  const app = await launchMiniProgram(BUILD, { ...options, wx: { ...options.wx, cloud } })
  const phone: Phone = {
    app,
    line,
    async tap(words) {
      await app.waitForText(words)
      await sleep(REST_MS)
      await app.tap(app.byText(words))
    },
    field(label) {
      const found = fieldOf(app, label)
      if (!found) throw new Error(`no field ${label} among\n${app.text()}`)
      return found
    },
    async fill(label, text) {
      // what a tap opened is there a moment later
      await app.waitFor(() => fieldOf(app, label))
      await app.input(phone.field(label), text)
    },
    async restart(path) {
      await sleep(REST_MS)
      phone.putAway()
      return open(line, { ...options, path, storage: app.storage })
    },
    putAway() {
      inHand.delete(phone)
      app.close()
      expect({
        errors: app.errors,
        unmocked: [...app.unmocked],
        console: app.console.filter(({ level }) => level === 'error'),
      }).toEqual({ errors: [], unmocked: [], console: [] })
    },
  }
  inHand.add(phone)
  return phone
}

/** For `afterEach`: every phone a test took ends clean. */
export const putAwayPhones = (): void => inHand.forEach((phone) => phone.putAway())
