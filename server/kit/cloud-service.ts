import { openDatabase } from '@server/database/client'
import { systemClock } from './clock'
import { sceneUrl, type CodeImages } from './code-images'
import { createKeyring } from './crypto/keyring'
import { EnvironmentIncomplete, readEnvironment } from './environment'
import { createCloudBaseStore } from './files/cloudbase-store'
import { createSealedStore } from './files/sealed-store'
import type { Log } from './log'
import { readTemplates } from './messages/templates'
import type { Service } from './service'
import { formatScene } from '@contract/site/scene'
import type { WeChat } from './wechat/wechat'
import { wechatInCloud } from './wechat/wechat-in-cloud'
import { scenePage } from './scene-page'

/** Connections of one instance: functions scale by instances, and the database's total is shared by all of them. */
const CONNECTIONS_PER_INSTANCE = 2

const writeLine = (level: string) => (facts: Record<string, unknown>, message: string) =>
  void process.stdout.write(`${JSON.stringify({ level, message, ...facts })}\n`)

const platformLog: Log = { info: writeLine('info'), error: writeLine('error') }

/** Codes drawn by WeChat itself; the URL beside them is for browsers. */
const codesByWeChat = (wechat: WeChat, publicUrl: string): CodeImages => ({
  url: (scene) => sceneUrl(publicUrl, scene),
  async image(scene) {
    const png = await wechat.miniProgramCode(formatScene(scene), scenePage(scene))
    return `data:image/png;base64,${png.toString('base64')}`
  },
})

async function open(): Promise<Service> {
  const environment = readEnvironment(process.env)
  if (!environment.databaseUrl) throw new EnvironmentIncomplete('DATABASE_URL is not set')
  const database = await openDatabase({ url: environment.databaseUrl, connections: CONNECTIONS_PER_INSTANCE })
  await database.become('service')
  const keyring = createKeyring(environment.fieldKeys)
  const wechat = wechatInCloud()
  return {
    db: database.db,
    engine: database.engine,
    keyring,
    files: createSealedStore(createCloudBaseStore(), keyring),
    codeImages: codesByWeChat(wechat, environment.publicUrl),
    wechat,
    messageTemplates: readTemplates(environment.wechatTemplates),
    clock: systemClock,
    log: platformLog,
    demoPeople: [],
    guests: false,
  }
}

let opened: Promise<Service> | undefined

/** The service of this instance, opened by its first call; one that failed to open is tried again by the next. */
export function cloudService(): Promise<Service> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}
