import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DirectoryInUse, lockDirectory } from './directory-lock'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('is held by one and free again when given back', () => {
  const release = lockDirectory(folder)
  expect(() => lockDirectory(folder)).toThrow(DirectoryInUse)
  release()
  lockDirectory(folder)()
  expect(existsSync(join(folder, 'lock.pid'))).toBe(false)
})

it('names the living process that holds it', () => {
  writeFileSync(join(folder, 'lock.pid'), String(process.ppid))
  expect(() => lockDirectory(folder)).toThrow(`process ${process.ppid}`)
})

it('is taken over from a process that was killed', () => {
  const { pid } = spawnSync('true')
  writeFileSync(join(folder, 'lock.pid'), String(pid))
  const release = lockDirectory(folder)
  expect(readFileSync(join(folder, 'lock.pid'), 'utf8')).toBe(String(process.pid))
  release()
})
