import fs from 'node:fs'
import path from 'node:path'
import { newSyntaxIn } from './old-phones'

const KB = 1024
const MB = 1024 * KB

/** WeChat refuses a package above 2 MB; the rest is for what a later page will need. */
export const packageLimit = 1.8 * MB
/** A bundle is read at each cold start; docs/decisions/0035-a-bundle-carries-its-own-rules.md says what a kilobyte costs. */
export const functionLimit = 400 * KB

export interface Measured {
  name: string
  bytes: number
  limit: number
}

/** Bytes of the main package and each subpackage of a weapp build. A file belongs to the subpackage it lies in. */
export function measurePackages(root: string): Measured[] {
  const app = JSON.parse(fs.readFileSync(path.join(root, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
    subpackages?: { root: string }[]
  }
  const roots = (app.subPackages ?? app.subpackages ?? []).map((sub) => sub.root.replace(/^\/|\/$/g, ''))
  const bytes = new Map(['', ...roots].map((name) => [name, 0]))
  for (const file of filesIn(root)) {
    const owner = roots.find((name) => file.startsWith(`${name}/`)) ?? ''
    bytes.set(owner, (bytes.get(owner) ?? 0) + fs.statSync(path.join(root, file)).size)
  }
  return [...bytes].map(([name, bytes]) => ({ name: name || 'main package', bytes, limit: packageLimit }))
}

/** Bytes of each function's bundle; the cloud SDKs are installed beside it and not counted. */
export const measureFunctions = (root: string): Measured[] =>
  fs.readdirSync(root).map((name) => ({
    name: `function ${name}`,
    bytes: fs.statSync(path.join(root, name, 'index.js')).size,
    limit: functionLimit,
  }))

/** What is wrong with these measurements, one sentence each. Nothing measured is wrong too. */
export function complaints(packages: Measured[], functions: Measured[]): string[] {
  return [
    ...(packages.every(({ bytes }) => bytes === 0) ? ['no weapp build to measure'] : []),
    ...(functions.length === 0 ? ['no function bundle to measure'] : []),
    ...[...packages, ...functions]
      .filter(({ bytes, limit }) => bytes > limit)
      .map(({ name, bytes, limit }) => `${name} is ${kilobytes(bytes)}, above ${kilobytes(limit)}`),
  ]
}

/** Files below a folder, as paths with forward slashes. */
export const filesIn = (root: string): string[] =>
  fs
    .readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))

const kilobytes = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`

function main(root: string): void {
  const weapp = path.join(root, 'dist/weapp')
  const packages = measurePackages(weapp)
  const functions = measureFunctions(path.join(root, 'dist/functions'))
  for (const { name, bytes, limit } of [...packages, ...functions])
    console.log(
      `${name.padEnd(24)}${kilobytes(bytes).padStart(11)} of ${kilobytes(limit).padStart(9)}${bytes > limit ? '  TOO LARGE' : ''}`,
    )
  const scripts = filesIn(weapp).filter((file) => file.endsWith('.js'))
  const wrong = [
    ...complaints(packages, functions),
    ...scripts.flatMap((file) =>
      newSyntaxIn(fs.readFileSync(path.join(weapp, file), 'utf8')).map((what) => `${file}: ${what}`),
    ),
  ]
  for (const sentence of wrong) console.error(sentence)
  process.exitCode = wrong.length > 0 ? 1 : 0
}

if (require.main === module) main(path.resolve(__dirname, '..'))
