import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../../..')

/** Source files of the back end, without tests and what only tests and demonstrations use. */
const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['testing', 'demo'].includes(entry.name) ? [] : sources(path)
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : []
  })

const writers = (what: RegExp) =>
  ['cloudfunctions', 'server']
    .flatMap((folder) => sources(join(ROOT, folder)))
    .filter((path) => what.test(readFileSync(path, 'utf8')))
    .map((path) => relative(ROOT, path))

test('a record comes into the ledger by one way, and one more changes how it weighs; both open escalations', () => {
  const inserting = writers(/insertInto\('consultation'\)/)
  const weighing = writers(/updateTable\('consultation'\)[\s\S]*?(group_size|risks):/)
  expect(inserting).toEqual(['server/kit/ledger/write-consultation.ts'])
  expect(weighing).toEqual(['cloudfunctions/consultation/corrections/correct.ts'])
  for (const path of [...inserting, ...weighing])
    expect(readFileSync(join(ROOT, path), 'utf8')).toMatch(/await openEscalation\(/)
})
