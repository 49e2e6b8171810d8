/** The migrated database on the test server that others are copied from. */
export const templateName = 'template_migrated'

/** Connection string of a database on the test server. Throws outside a test run that started one. */
export function databaseUrl(name: string): string {
  const url = process.env.TEST_POSTGRES_URL
  if (!url) throw new Error('no PostgreSQL server: run this file in the jest project "postgres"')
  return Object.assign(new URL(url), { pathname: name }).toString()
}
