import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration'
import type { Database } from './client'

const FOLDER = join(__dirname, 'migrations')

/** Forward-only SQL files, in the order of their names: `<14-digit UTC>_<name>.sql`. */
const sqlFiles: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(FOLDER)).filter((name) => /^\d{14}_\w+\.sql$/.test(name)).sort()
    const entries = await Promise.all(
      names.map(async (name): Promise<[string, Migration]> => {
        const text = await readFile(join(FOLDER, name), 'utf8')
        return [name.replace('.sql', ''), { up: async (db) => void (await sql.raw(text).execute(db)) }]
      }),
    )
    return Object.fromEntries(entries)
  },
}

/**
 * Brings the database to the newest version, one process at a time (the migrator's own lock), then lays down the
 * owner's rights. All files of one run commit together or not at all.
 *
 * @returns names of the migrations that ran
 */
export async function migrateToLatest(database: Database): Promise<string[]> {
  await database.become('owner')
  const migrator = new Migrator({ db: database.db, provider: sqlFiles, allowUnorderedMigrations: false })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error })
  await database.become('service')
  return (results ?? []).map((result) => result.migrationName)
}
