import { sql } from 'kysely'
import type { Db } from '@server/database/client'

/** Tables that hold how an account comes in, and nothing it ever did. */
const ENTRANCES = ['identity', 'session', 'claim_failure']

interface Reference {
  tableName: string
  columnName: string
}

/**
 * Whether anything in the whole database hangs on an account: an application, a rating, a message, a grant, an entry
 * of the register. Asked of the catalogue of foreign keys, so that a table made later is looked at as well.
 */
export async function isInUse(db: Db, accountId: string): Promise<boolean> {
  const { rows } = await sql<Reference>`
    select child.relname as "tableName", attribute.attname as "columnName"
    from pg_constraint as reference
    join pg_class as child on child.oid = reference.conrelid
    join pg_attribute as attribute on attribute.attrelid = child.oid and attribute.attnum = reference.conkey[1]
    where reference.contype = 'f' and reference.confrelid = 'account'::regclass
      and child.relname <> all (${ENTRANCES}::text[])`.execute(db)
  for (const { tableName, columnName } of rows) {
    const found = await sql<{ used: boolean }>`
      select exists (select from ${sql.table(tableName)} where ${sql.ref(columnName)} = ${accountId}::uuid) as used`.execute(
      db,
    )
    if (found.rows[0]!.used) return true
  }
  return false
}
