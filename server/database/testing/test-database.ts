import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { Client } from 'pg'
import { openDatabase, type Database } from '../client'
import { databaseUrl, templateName } from './server-database'

/** A migrated, empty database of one's own, on the engine of the present jest project. close() removes it. */
export async function openTestDatabase(): Promise<Database> {
  const database = await (testEngine === 'pglite' ? openCopyInMemory() : openCopyOnServer())
  await database.become('service')
  return database
}

async function openCopyInMemory(): Promise<Database> {
  const template = process.env.TEST_PGLITE_TEMPLATE
  if (!template) throw new Error('no template: run this file in the jest project "pglite"')
  return openDatabase({ loadFrom: new Blob([fs.readFileSync(template)]) })
}

async function openCopyOnServer(): Promise<Database> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(`create database ${name} template ${templateName}`)
  const database = await openDatabase({ url: databaseUrl(name) })
  return {
    ...database,
    async close() {
      await database.close()
      await asAdmin(`drop database ${name} with (force)`)
    },
  }
}

async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl('postgres') })
  await client.connect()
  await client.query(statement)
  await client.end()
}
