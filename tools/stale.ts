import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Everything a build is made of. */
export interface Inputs {
  root: string
  /** Files and folders below `root`; what does not exist counts as absent. Tests are left out. */
  paths: string[]
  /** Further facts that change the outcome, such as environment variables. */
  facts?: string[]
}

/** One hash over the names and contents of all inputs. */
export function hashOf({ root, paths, facts = [] }: Inputs): string {
  const hash = createHash('sha256').update(JSON.stringify(facts))
  for (const file of paths.flatMap((given) => filesBelow(path.join(root, given))).sort())
    hash.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file))
  return hash.digest('hex')
}

/** Where the hash is kept: beside the output, since a build empties its own folder first. */
const stampOf = (output: string) => `${output}.built-from`

/** Whether `output` is missing, or was built from other inputs, or its build did not end well. */
export function isStale(output: string, inputs: Inputs): boolean {
  const stamp = stampOf(output)
  return !fs.existsSync(output) || !fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== hashOf(inputs)
}

/** Builds, and remembers what from. Inputs changed in the meantime make the output stale again. */
export async function buildFrom(output: string, inputs: Inputs, build: () => Promise<void>): Promise<void> {
  const hash = hashOf(inputs)
  fs.rmSync(stampOf(output), { force: true })
  await build()
  fs.writeFileSync(stampOf(output), hash)
}

function filesBelow(place: string): string[] {
  if (!fs.existsSync(place)) return []
  if (fs.statSync(place).isFile()) return [place]
  return fs
    .readdirSync(place)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesBelow(path.join(place, name)))
}
