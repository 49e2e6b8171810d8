import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { complaints, functionLimit, measureFunctions, measurePackages, packageLimit } from './check-size'

let root: string
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'check-size-'))
})
afterEach(() => fs.rmSync(root, { recursive: true }))

function write(file: string, content: string | number) {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  fs.writeFileSync(path.join(root, file), typeof content === 'number' ? 'x'.repeat(content) : content)
}

test('each file counts in the package it lies in, the main package has the rest', () => {
  const app = JSON.stringify({ subPackages: [{ root: 'staff/' }, { root: 'apply' }] })
  write('app.json', app)
  write('pages/home.js', 10)
  write('staff/desk/desk.js', 200)
  write('staff.js', 3000)
  const sizes = Object.fromEntries(measurePackages(root).map(({ name, bytes }) => [name, bytes]))
  expect(sizes).toEqual({ 'main package': app.length + 3010, staff: 200, apply: 0 })
})

test('a function counts by its bundle', () => {
  write('duty/index.js', 42)
  write('duty/package.json', 1000)
  expect(measureFunctions(root)).toEqual([{ name: 'function duty', bytes: 42, limit: functionLimit }])
})

const measured = (bytes: number, limit: number) => ({ name: 'it', bytes, limit })

test.each([
  ['a package at the limit passes', packageLimit, 1, []],
  ['one byte above it does not', packageLimit + 1, 1, ['it is 1843.2 KB, above 1843.2 KB']],
  ['a function at the limit passes', 1, functionLimit, []],
  ['one KB above it does not', 1, functionLimit + 1024, ['it is 401.0 KB, above 400.0 KB']],
])('%s', (_, packageBytes, functionBytes, expected) => {
  const wrong = complaints([measured(packageBytes, packageLimit)], [measured(functionBytes, functionLimit)])
  expect(wrong).toEqual(expected)
})

test('nothing measured is no success', () => {
  expect(complaints([], [])).toEqual(['no weapp build to measure', 'no function bundle to measure'])
  expect(() => measurePackages(root)).toThrow('ENOENT')
})
