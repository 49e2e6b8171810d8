import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openDatabase } from '../client'
import { migrateToLatest } from '../migrate'
import { atTeardown } from './teardown'

/** Migrates one embedded database and keeps its files as the template each test file starts from. */
export default async function setup(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'huimin-test-pglite-'))
  const remove = () => fs.rmSync(folder, { recursive: true, force: true })
  atTeardown(async () => remove())
  process.once('exit', remove) // a run that breaks off has no teardown
  const dataDir = path.join(folder, 'data')
  const database = await openDatabase({ dataDir })
  await migrateToLatest(database)
  await database.close()
  const template = path.join(folder, 'template.tar')
  fs.writeFileSync(template, await dump(path.join(dataDir, 'postgres')))
  process.env.TEST_PGLITE_TEMPLATE = template
}

async function dump(folder: string): Promise<Buffer> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { btree_gist } = await import('@electric-sql/pglite/contrib/btree_gist')
  const lite = await PGlite.create(folder, { extensions: { btree_gist } })
  const tar = await lite.dumpDataDir('none')
  await lite.close()
  return Buffer.from(await tar.arrayBuffer())
}
