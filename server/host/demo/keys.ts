import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keys of a demonstration, made at its first start and kept with its data. Real use brings its own. */
export function demoKeys(dataDir: string): string {
  const file = join(dataDir, 'demo-keys')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(dataDir, { recursive: true })
  const spec = `1:${randomBytes(32).toString('hex')}`
  writeFileSync(file, spec, { mode: 0o600 })
  return spec
}
