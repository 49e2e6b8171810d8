import { sql } from 'kysely'
import type { Database } from '../client'
import { openTestDatabase } from './test-database'

const open: Database[] = []
const another = async () => {
  const database = await openTestDatabase()
  open.push(database)
  return database
}
afterAll(() => Promise.all(open.map((database) => database.close())))

test('runs on the engine of this project, migrated, with the rights of the service', async () => {
  const { db, engine } = await another()
  expect(engine).toBe(testEngine)
  const { rows } = await sql<{ tables: number; role: string }>`
    select count(*)::int as tables, current_user::text as role
    from information_schema.tables where table_name = 'account'`.execute(db)
  expect(rows).toEqual([{ tables: 1, role: 'legal_aid_app' }])
})

test('two databases know nothing of each other', async () => {
  const [one, two] = [await another(), await another()]
  const account = {
    id: crypto.randomUUID(),
    name: '王秀英',
    created_at: new Date().toISOString(),
    disabled_at: null,
  }
  await one.db.insertInto('account').values(account).execute()
  const names = async ({ db }: Database) =>
    (await db.selectFrom('account').select('name').execute()).map((row) => row.name)
  expect([await names(one), await names(two)]).toEqual([['王秀英'], []])
})
