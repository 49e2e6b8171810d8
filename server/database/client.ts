import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolClient, type PoolConfig } from 'pg'
import { lockDirectory } from './directory-lock'
import { rowTypes } from './row-types'
import type { Tables } from './tables'

export type Db = Kysely<Tables>

export interface Database {
  db: Db
  engine: 'pglite' | 'postgres'
  /** Rights to use from here on: the owner migrates, the service serves. */
  become(role: 'owner' | 'service'): Promise<void>
  close(): Promise<void>
}

export interface DatabasePlace {
  /** PostgreSQL server; without it the embedded database is opened in `dataDir`. */
  url?: string
  dataDir?: string
  /** Connections of the pool on a server; the embedded database has one. */
  connections?: number
  /** A dump to start the embedded database from, in memory (tests). */
  loadFrom?: Blob
}

const SERVICE_ROLE = 'legal_aid_app'

function fromPool(pool: Pool, engine: Database['engine'], release: () => Promise<void>): Database {
  let role: 'owner' | 'service' = 'owner'
  const setRole = (client: PoolClient) =>
    client.query(role === 'service' ? `set role ${SERVICE_ROLE}` : 'reset role')
  // queries of one connection run in order, so whatever is asked next already runs with these rights
  pool.on('connect', (client) => void setRole(client).catch((error: unknown) => client.emit('error', error)))
  pool.on('error', () => undefined) // an idle connection that broke is replaced by the pool
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    engine,
    async become(next) {
      role = next
      const idle: PoolClient[] = []
      for (let index = 0; index < Math.max(1, pool.totalCount); index++) idle.push(await pool.connect())
      for (const client of idle) await setRole(client)
      idle.forEach((client) => client.release())
    },
    async close() {
      await db.destroy()
      await release()
    },
  }
}

function openServer(url: string, connections: number): Database {
  const config: PoolConfig = {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 20_000,
    idle_in_transaction_session_timeout: 30_000,
    types: rowTypes,
  }
  return fromPool(new Pool(config), 'postgres', async () => undefined)
}

async function openEmbedded(dataDir: string | undefined, loadFrom: Blob | undefined): Promise<Database> {
  // loaded here only: a cloud function never carries the embedded database
  const { PGlite } = await import('@electric-sql/pglite')
  const { createPgConfig } = await import('@electric-sql/pglite/node-postgres')
  const { btree_gist } = await import('@electric-sql/pglite/contrib/btree_gist')
  const unlock = dataDir ? lockDirectory(dataDir) : () => undefined
  try {
    const durable = PGlite.defaultStartParams.filter((param: string) => param !== '-F')
    const lite = await PGlite.create({
      ...(dataDir && { dataDir: join(dataDir, 'postgres') }),
      ...(loadFrom && { loadDataDir: loadFrom }),
      ...(dataDir && { startParams: durable }),
      postgresqlconf: ['shared_buffers=16MB'],
      extensions: { btree_gist },
    })
    // one connection that never idles out: the session's role lives in it
    const pool = new Pool({
      ...(createPgConfig(lite) as unknown as PoolConfig),
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 15_000,
      types: rowTypes,
    })
    return fromPool(pool, 'pglite', async () => {
      await lite.close()
      unlock()
    })
  } catch (error) {
    unlock()
    throw error
  }
}

/** Opens the database: a PostgreSQL server by URL, else the embedded one. Neither is migrated here. */
export const openDatabase = async (place: DatabasePlace): Promise<Database> =>
  place.url ? openServer(place.url, place.connections ?? 10) : openEmbedded(place.dataDir, place.loadFrom)
