import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildFrom, isStale } from './stale'

let root: string
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'stale-'))
  write('src/a.ts', 'one')
  write('src/a.test.ts', 'a test')
})
afterEach(() => fs.rmSync(root, { recursive: true }))

function write(file: string, content: string) {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  fs.writeFileSync(path.join(root, file), content)
}

const inputs = (...facts: string[]) => ({ root, paths: ['src', 'package-lock.json'], facts })
const output = () => path.join(root, 'dist/h5')
const build = async () => void fs.mkdirSync(output(), { recursive: true })

test('a build is stale until it was built, and then until something it is made of changes', async () => {
  expect(isStale(output(), inputs())).toBe(true)
  await buildFrom(output(), inputs(), build)
  expect(isStale(output(), inputs())).toBe(false)
  write('src/a.test.ts', 'another test')
  expect(isStale(output(), inputs())).toBe(false)
})

test.each<[string, () => unknown]>([
  ['a changed file', () => write('src/a.ts', 'two')],
  ['a new file', () => write('src/deep/b.ts', 'one')],
  ['a file gone', () => fs.rmSync(path.join(root, 'src/a.ts'))],
  ['a renamed file', () => fs.renameSync(path.join(root, 'src/a.ts'), path.join(root, 'src/b.ts'))],
  ['a single file that appeared', () => write('package-lock.json', '{}')],
  ['an output taken away', () => fs.rmSync(output(), { recursive: true })],
])('%s makes it stale', async (_, change) => {
  await buildFrom(output(), inputs(), build)
  change()
  expect(isStale(output(), inputs())).toBe(true)
})

test('so does another fact', async () => {
  await buildFrom(output(), inputs('h5'), build)
  expect(isStale(output(), inputs('h5', 'TARO_APP_SERVER_URL=x'))).toBe(true)
})

test('a build that fails is tried again, and so is one whose inputs changed under it', async () => {
  await buildFrom(output(), inputs(), build)
  await expect(buildFrom(output(), inputs(), () => Promise.reject(new Error('broke')))).rejects.toThrow(
    'broke',
  )
  expect(isStale(output(), inputs())).toBe(true)
  await buildFrom(output(), inputs(), async () => write('src/a.ts', 'while building'))
  expect(isStale(output(), inputs())).toBe(true)
})
