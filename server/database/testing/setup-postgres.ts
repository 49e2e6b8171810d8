import { openDatabase } from '../client'
import { migrateToLatest } from '../migrate'
import { databaseUrl, templateName } from './server-database'
import { startPostgres } from './postgres-server'
import type { PostgresSource } from './postgres-binaries'
import { atTeardown } from './teardown'
import { Client } from 'pg'

/**
 * Starts a PostgreSQL server and migrates the database that each test file gets a copy of.
 * TEST_POSTGRES=system or =npm chooses where the server comes from.
 */
export default async function setup(): Promise<void> {
  const server = await startPostgres(process.env.TEST_POSTGRES as PostgresSource | undefined)
  atTeardown(() => server.stop())
  process.stderr.write(`PostgreSQL ${server.version} (${server.source})\n`)
  process.env.TEST_POSTGRES_URL = server.url
  const admin = new Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(`create database ${templateName}`)
  await admin.end()
  const database = await openDatabase({ url: databaseUrl(templateName), connections: 1 })
  await migrateToLatest(database)
  await database.close()
}
