import { execFileSync } from 'node:child_process'
import path from 'node:path'

interface Probe {
  path: string
  text: string
}

const lines = (count: number) => `export const one = 1\n${'// line\n'.repeat(count - 1)}`

const wall = 'boundaries/element-types'
const outside = 'boundaries/external'
const syntax = 'no-restricted-syntax'

/** Where, what, and the one rule it breaks. Imported files exist: the plugin judges what it can resolve. */
const unlawful: [path: string, text: string, rule: string][] = [
  ['contract/probe.ts', `import '@/routes'`, wall],
  ['contract/probe.ts', `import '@server/kit/clock'`, wall],
  ['contract/duty/probe.ts', `import '../../cloudfunctions/duty/router'`, wall],
  ['contract/probe.ts', `import 'node:fs'`, outside],
  ['contract/probe.ts', `import 'uuid'`, outside],

  ['cloudfunctions/duty/probe.ts', `import '../rating/router'`, wall],
  ['cloudfunctions/duty/inner/probe.ts', `import '../../rating/router'`, wall],
  ['cloudfunctions/duty/probe.test.ts', `import '../rating/router'`, wall],
  ['cloudfunctions/duty/probe.ts', `export * from '../rating/router'`, wall],
  ['cloudfunctions/duty/probe.ts', `export const router = () => import('../rating/router')`, wall],
  [
    'cloudfunctions/duty/probe.ts',
    `import { openDatabase } from '@server/database/client'; openDatabase({})`,
    wall,
  ],
  ['cloudfunctions/duty/probe.ts', `import '@server/kit/testing/stage'`, wall],
  ['cloudfunctions/duty/probe.ts', `import '@server/host/app'`, wall],
  ['cloudfunctions/duty/probe.ts', `import '@/routes'`, wall],

  ['server/kit/probe.ts', `import '../../cloudfunctions/duty/router'`, wall],
  ['server/kit/probe.ts', `import '@server/host/app'`, wall],
  ['server/kit/probe.ts', `import '@server/database/testing/test-database'`, wall],
  ['server/kit/probe.ts', `import '@/routes'`, wall],
  ['server/database/probe.ts', `import '@server/kit/clock'`, wall],
  ['server/database/migrations/20270101000000_probe.ts', `import '../client'`, wall],
  ['server/database/migrations/20270101000000_probe.ts', `import 'kysely'`, outside],
  ['server/host/probe.ts', `import '@/routes'`, wall],
  ['server/host/probe.ts', `import './testing/aid-cast'`, wall],

  ['src/pages/probe/index.tsx', `import '@server/kit/clock'`, wall],
  [
    'src/pages/probe/index.tsx',
    `import type { Service } from '@server/kit/service'; export type S = Service`,
    wall,
  ],
  [
    'src/api/duty.ts',
    `import type { dutyRouter } from '../../cloudfunctions/duty/router'; export type R = typeof dutyRouter`,
    wall,
  ],
  ['src/api/client.ts', `import { dutyRouter } from '../../cloudfunctions/duty/router'; dutyRouter()`, wall],
  ['src/lawyer/probe/index.tsx', `import '@/pages/home/index'`, wall],
  ['src/book/probe/index.tsx', `import '@/lawyer/today/index'`, wall],
  ['src/ask/probe/index.tsx', `import '@/book/new/index'`, wall],
  ['src/staff/probe/index.tsx', `import '../../pages/home/index'`, wall],
  ['src/features/duty/probe.tsx', `import '@/pages/home/index'`, wall],
  ['src/api/probe.ts', `import '@/components/page'`, wall],
  ['src/components/probe.tsx', `import '@/api/transport'`, wall],
  ['src/components/probe.tsx', `import '@contract/duty/schema'`, wall],
  ['src/platform/probe.ts', `import '@/api/transport'`, wall],
  ['src/pages/probe/index.tsx', `import 'node:fs'`, outside],
  ['src/pages/probe/index.tsx', `import 'kysely'`, outside],
  ['src/api/probe.ts', `import { initTRPC } from '@trpc/server'; initTRPC.create()`, outside],

  ['contract/probe.ts', `export const now = () => new Date()`, syntax],
  ['contract/probe.ts', `export const now = () => Date.now()`, syntax],
  ['cloudfunctions/duty/probe.ts', `export const now = () => new Date()`, syntax],
  ['cloudfunctions/duty/probe.ts', `export const chance = () => Math.random()`, syntax],
  ['server/kit/probe.ts', `export const now = () => Date.now()`, syntax],
  ['cloudfunctions/duty/probe.test.ts', `jest.mock('./queries')`, syntax],
  ['cloudfunctions/duty/probe.test.ts', `jest.doMock('./queries')`, syntax],

  ['server/kit/probe.ts', lines(301), 'max-lines'],
  ['server/kit/probe.test.ts', lines(501), 'max-lines'],
  ['cloudfunctions/duty/probe.ts', `console.log(1)`, 'no-console'],
  ['src/pages/probe/index.tsx', `console.log(1)`, 'no-console'],
]

const lawful: [path: string, text: string][] = [
  [
    'contract/duty/probe.ts',
    `import 'zod'; import 'dayjs/plugin/utc'; import '../time'; import '@contract/site/scene'`,
  ],
  [
    'cloudfunctions/duty/probe.ts',
    `import './router'; import '@server/kit/clock'; import '@contract/duty/schema'; import 'node:crypto'`,
  ],
  ['cloudfunctions/duty/inner/probe.ts', `import '../router'`],
  ['cloudfunctions/duty/probe.ts', `import type { Db } from '@server/database/client'; export type D = Db`],
  [
    'cloudfunctions/duty/probe.test.ts',
    `import './router'; import '@server/kit/testing/stage'; export const now = new Date()`,
  ],
  ['server/kit/probe.ts', `import '@server/database/client'; import '@contract/time'`],
  ['server/kit/clock.ts', `export const now = () => new Date()`],
  ['server/host/probe.ts', `import '../../cloudfunctions/duty/router'; console.log(new Date())`],
  [
    'src/api/client.ts',
    `import type { dutyRouter } from '../../cloudfunctions/duty/router'; export type R = typeof dutyRouter`,
  ],
  [
    'src/api/probe.ts',
    `import '@trpc/server/observable'; import type { AnyRouter } from '@trpc/server'; export type R = AnyRouter`,
  ],
  [
    'src/pages/probe/index.tsx',
    `import '@/components/page'; import '@/api/transport'; import '@contract/duty/schema'; import '../home/index'`,
  ],
  [
    'src/features/duty/probe.tsx',
    `import '@/components/page'; import '@/state/session'; export const now = new Date()`,
  ],
  ['src/components/probe.tsx', `import './page'; import '@/api/failure'; import '@contract/time'`],
  ['contract/probe.ts', `export const day = (text: string) => new Date(text)`],
  ['server/kit/probe.ts', lines(300)],
  ['server/kit/probe.test.ts', lines(500)],
  ['tools/probe.ts', `console.log(Math.random())`],
]

/** ESLint loads its configuration in ways jest's sandbox does not know: a process of its own does the linting. */
function broken(probes: Probe[]): string[][] {
  const script = path.join(__dirname, 'lint-texts.ts')
  const output = execFileSync(process.execPath, ['--import', 'tsx', script], {
    input: JSON.stringify(probes),
    cwd: path.join(__dirname, '..'),
    encoding: 'utf8',
  })
  return JSON.parse(output) as string[][]
}

const all = [...unlawful, ...lawful].map(([path, text]) => ({ path, text }))
let found: string[][]
beforeAll(() => {
  found = broken(all)
}, 60_000)

const title = (path: string, text: string) => `${path}: ${text.slice(0, 80).split('\n')[0]}`

describe('refused', () => {
  unlawful.forEach(([path, text, rule], index) =>
    test(title(path, text), () => expect(found[index]).toEqual([rule])),
  )
})

describe('allowed', () => {
  lawful.forEach(([path, text], index) =>
    test(title(path, text), () => expect(found[unlawful.length + index]).toEqual([])),
  )
})
