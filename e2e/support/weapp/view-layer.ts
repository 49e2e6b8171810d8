import fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'

/** What WeChat's own template compiler makes of a page's data. */
export type RawNode = string | number | { tag?: string; attr?: Record<string, unknown>; children?: RawNode[] }

export interface ViewLayer {
  /** @param template path of the .wxml file without its ending */
  render(template: string, data: unknown): RawNode
  /** What the compiled templates complained of, without repetition. */
  warnings: Set<string>
}

const layers = new Map<string, ViewLayer>()

/** The templates of a build, compiled by WeChat's own `wcc`; once per process and build. */
export function openViewLayer(root: string): ViewLayer {
  const key = `${root}\n${newestTemplate(root)}`
  const layer = layers.get(key) ?? compile(root)
  layers.set(key, layer)
  return layer
}

function compile(root: string): ViewLayer {
  const warnings = new Set<string>()
  const note = (...parts: unknown[]) => warnings.add(parts.join(' '))
  const context = vm.createContext({ console: { log: note, warn: note, error: note } })
  context.window = context
  const source = `(function(global){${wxmlToJs(root, { maxBuffer: 1 << 26 })}})`
  const gwx = (vm.runInContext(source, context, { filename: 'wcc-output.js' }) as (global: object) => Gwx)({})
  // The compiled code compares constructors, so its data must be made in its own world.
  const parse = vm.runInContext('JSON.parse', context) as typeof JSON.parse
  return {
    warnings,
    render: (template, data) => gwx(`${template}.wxml`)(parse(JSON.stringify(data)) as unknown),
  }
}

type Gwx = (template: string) => (data: unknown) => RawNode

function newestTemplate(root: string): number {
  const files = fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(wxml|wxs)$/.test(file))
  return Math.max(0, ...files.map((file) => fs.statSync(path.join(root, file)).mtimeMs))
}
