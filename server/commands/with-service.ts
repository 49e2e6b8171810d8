import { resolve } from 'node:path'
import { openDatabase, type Database } from '@server/database/client'
import { createKeyring, type Keyring } from '@server/kit/crypto/keyring'
import { readEnvironment } from '@server/kit/environment'

/** Opens what a command of the operator needs, with the rights of the service, and closes it afterwards. */
export async function withService(
  act: (database: Database, keyring: Keyring) => Promise<void>,
): Promise<void> {
  const environment = readEnvironment(process.env)
  const dataDir = resolve(process.env['DATA_DIR'] ?? '.data/live')
  const database = await openDatabase(
    environment.databaseUrl ? { url: environment.databaseUrl } : { dataDir },
  )
  try {
    await database.become('service')
    await act(database, createKeyring(environment.fieldKeys))
  } finally {
    await database.close()
  }
}

/** Runs a command's main function; an error becomes one line and a failing exit code. */
export function run(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
}
