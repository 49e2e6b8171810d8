import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pino from 'pino'
import { openDatabase } from '@server/database/client'
import { DirectoryInUse } from '@server/database/directory-lock'
import { migrateToLatest } from '@server/database/migrate'
import { seedPlaces } from '@server/database/seeds/places'
import { systemClock } from '@server/kit/clock'
import { codesByUrl } from '@server/kit/code-images'
import { createKeyring } from '@server/kit/crypto/keyring'
import { EnvironmentIncomplete, readEnvironment, type Environment } from '@server/kit/environment'
import { createDiskStore } from '@server/kit/files/disk-store'
import { createSealedStore } from '@server/kit/files/sealed-store'
import { readTemplates } from '@server/kit/messages/templates'
import type { Service } from '@server/kit/service'
import { newSiteKeys } from '@server/kit/site-keys'
import { urlCode } from '@server/kit/wechat/code-image'
import { wechatOverHttp } from '@server/kit/wechat/wechat-over-http'
import { ensureFrontEnd } from '../../tools/front-end'
import { buildHost } from './app'
import { demoKeys } from './demo/keys'
import { demoPeople } from './demo/people'
import { seedDemo } from './demo/seed'
import { seedBookings } from './demo/booking'
import { seedAssignments } from './demo/assignment'
import { seedCasework } from './demo/casework'
import { seedClosings } from './demo/closing'
import { seedDefence } from './demo/defence'
import { seedQuality } from './demo/quality'
import { seedQuestions } from './demo/question'
import { seedIntake } from './demo/intake'
import { seedLooseEnds } from './demo/loose-ends'
import { seedPromises } from './demo/promise'
import { seedReferrals } from './demo/referral'
import { seedSupplements } from './demo/supplement'
import { ensureShiftNow } from './demo/shift-now'
import { seedYear } from './demo/year'
import { startSchedule } from './schedule'

const ROOT = resolve(__dirname, '../..')
const say = (line: string) => process.stdout.write(`${line}\n`)

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }

interface Place {
  demo: boolean
  /** The demonstration has the whole year's rosters and not a month's. */
  year: boolean
  port: number
  host: string
  dataDir: string
}

function placeOf(env: NodeJS.ProcessEnv, argv: readonly string[]): Place {
  const demo = argv.includes('--demo')
  const year = argv.includes('--year')
  return {
    demo,
    year,
    port: Number(env['PORT'] ?? 3000),
    host: env['HOST'] ?? '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] ?? join(ROOT, '.data', demo ? (year ? 'year' : 'demo') : 'live')),
  }
}

/** In a demonstration the keys are its own and the database is the embedded one, unless told otherwise. */
const environmentOf = (place: Place, env: NodeJS.ProcessEnv): Environment =>
  readEnvironment(
    place.demo
      ? { PUBLIC_URL: `http://${place.host}:${place.port}`, FIELD_KEYS: demoKeys(place.dataDir), ...env }
      : env,
  )

/** A number of proxies in front, or a list of their addresses. What stands before them is the caller's own word. */
const proxiesOf = (text: string) =>
  /^\d+$/.test(text) ? (_address: string, hop: number) => hop < Number(text) : text

const wechatOf = ({ wechatAppId, wechatAppSecret }: Environment) =>
  wechatAppId && wechatAppSecret
    ? wechatOverHttp({ appid: wechatAppId, secret: wechatAppSecret, now: systemClock })
    : undefined

async function openService(place: Place, environment: Environment) {
  const database = await openDatabase(
    environment.databaseUrl ? { url: environment.databaseUrl } : { dataDir: place.dataDir },
  )
  const ran = await migrateToLatest(database)
  if (ran.length > 0) say(`  数据库已更新（${ran.length}步）`)
  const keyring = createKeyring(environment.fieldKeys)
  const sites = await seedPlaces(database.db, newSiteKeys(keyring))
  if (sites > 0) say(`  已放好${sites}个服务站点`)
  const logger = pino({ level: 'info', base: undefined })
  const wechat = wechatOf(environment)
  const service: Service = {
    db: database.db,
    engine: database.engine,
    keyring,
    files: createSealedStore(createDiskStore(join(place.dataDir, 'files')), keyring),
    codeImages: codesByUrl(environment.publicUrl, urlCode),
    ...(wechat && { wechat }),
    messageTemplates: readTemplates(environment.wechatTemplates),
    clock: systemClock,
    log: {
      info: (facts, message) => logger.info(facts, message),
      error: (facts, message) => logger.error(facts, message),
    },
    demoPeople: place.demo ? demoPeople : [],
    guests: true,
  }
  return { database, service }
}

async function start(): Promise<void> {
  process.umask(0o077) // what is kept here is nobody else's on this machine
  const place = placeOf(process.env, process.argv.slice(2))
  const environment = environmentOf(place, process.env)
  const began = Date.now()
  const h5 = process.env['H5_DIR'] ?? (await ensureFrontEnd('h5', say))
  say('正在打开数据库……')
  const { database, service } = await openService(place, environment)
  if (place.demo) {
    say('正在准备演示数据……')
    if (place.year) await seedYear(service, service.clock(), say)
    await seedDemo(service.db, service.clock())
    await ensureShiftNow(service.db, service.clock())
    await seedBookings(service.db, service.keyring, service.clock())
    await seedReferrals(service)
    await seedDefence(service)
    await seedQuestions(service)
    await seedCasework(service)
    await seedSupplements(service)
    await seedAssignments(service)
    await seedPromises(service)
    await seedIntake(service)
    await seedClosings(service)
    await seedQuality(service)
    await seedLooseEnds(service)
  }
  const app = await buildHost({
    service,
    h5,
    version,
    ...(process.env['TRUST_PROXY'] && { trustProxy: proxiesOf(process.env['TRUST_PROXY']) }),
    ...(process.env['CALLS_PER_MINUTE'] && { callsPerMinute: Number(process.env['CALLS_PER_MINUTE']) }),
  })
  const stopSchedule = startSchedule(service)
  const stop = async () => {
    stopSchedule()
    await app.close()
    await database.close()
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
  await app.listen({ port: place.port, host: place.host })
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  say(`惠民法援已启动（${seconds}秒）：${environment.publicUrl}${place.demo ? '  演示模式' : ''}`)
}

start().catch((error: unknown) => {
  if (error instanceof EnvironmentIncomplete || error instanceof DirectoryInUse) say(error.message)
  else console.error(error)
  process.exit(1)
})
