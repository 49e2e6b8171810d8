import { openDatabase } from '@server/database/client'
import { migrateToLatest } from '@server/database/migrate'
import { seedPlaces } from '@server/database/seeds/places'
import { createKeyring } from '@server/kit/crypto/keyring'
import { newSiteKeys } from '@server/kit/site-keys'
import { readEnvironment } from '@server/kit/environment'
import { run } from './with-service'

/** `npm run db:migrate`: brings a server's database to this version and puts the city's places in, before functions are deployed. */
run(async () => {
  const environment = readEnvironment(process.env)
  if (!environment.databaseUrl) throw new Error('请设置 DATABASE_URL')
  const database = await openDatabase({ url: environment.databaseUrl })
  try {
    const ran = await migrateToLatest(database)
    const sites = await seedPlaces(database.db, newSiteKeys(createKeyring(environment.fieldKeys)))
    process.stdout.write(`数据库更新${ran.length}步，新放站点${sites}个\n`)
  } finally {
    await database.close()
  }
})
