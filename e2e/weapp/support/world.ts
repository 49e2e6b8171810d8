import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import type { SignedIn } from '@contract/account/schema'
import type { Today } from '@contract/duty/schema'
import { startPostgres } from '@server/database/testing/postgres-server'
import { callWire, newDataDir, startHost } from '../../support/host'
import { demoPerson } from './device'

/** The product at work: a host with the demonstration's people over a PostgreSQL server. */
export interface World {
  origin: string
  /** What a cloud function of the same deployment finds in its environment. */
  environment: Record<string, string>
  /** One of the demonstration's people, by a part of name or title. */
  person(who: string): Promise<SignedIn>
  /** What somebody else is answered, over the wire. Throws the code of a refusal. */
  ask(person: SignedIn, call: string, input?: unknown): Promise<any>
  /** For what no call tells. */
  rows(sql: string, values?: unknown[]): Promise<any[]>
  end(): Promise<void>
}

export async function openWorld(): Promise<World> {
  const database = await startPostgres()
  const { dataDir, remove } = await newDataDir()
  const noPages = join(dataDir, 'no-pages')
  await mkdir(noPages)
  const environment = { DATABASE_URL: database.url, FIELD_KEYS: `1:${'ab'.repeat(32)}` }
  const host = await startHost(['--demo'], { ...environment, DATA_DIR: dataDir, H5_DIR: noPages })
  const client = new Client({ connectionString: database.url })
  await client.connect()
  return {
    origin: host.origin,
    environment: { ...environment, PUBLIC_URL: host.origin },
    person: (who) => demoPerson(host.origin, who),
    async ask({ session }, call, input) {
      const [name, procedure] = call.split('.') as [string, string]
      const answer = await callWire(host.origin, name, procedure, input, session)
      if (!answer.ok) throw new Error(answer.refusal.code)
      return answer.data
    },
    rows: async (sql, values) => (await client.query(sql, values)).rows,
    async end() {
      await client.end()
      await host.stop()
      await database.stop()
      await remove()
    },
  }
}

/** The shift the demonstration's lawyer is to check in at now. */
export async function shiftNow(world: World, lawyer: SignedIn): Promise<Today['shifts'][number]> {
  const { shifts } = (await world.ask(lawyer, 'duty.today')) as Today
  return shifts.find(
    ({ status, endsAt }) =>
      (status === 'published' && Date.parse(endsAt) > Date.now()) || status === 'checked-in',
  )!
}
