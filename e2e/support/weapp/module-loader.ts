import fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import type { Manifest } from './manifest'
import type { Realm } from './realm'

type ModuleBody = (
  require: (request: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void

/** Compiled once per process and content, so that a second mini-program starts at once. */
const scripts = new Map<string, vm.Script>()

/** CommonJS as the logic layer has it: relative paths, and only into packages that are loaded. */
export class ModuleLoader {
  /** The file being run, without '.js': Page() and Component() register under it. */
  loading = ''
  private readonly modules = new Map<string, { exports: unknown }>()

  constructor(
    private readonly realm: Realm,
    private readonly manifest: Manifest,
  ) {}

  /** Runs an entry file, given without '.js', unless it ran before. */
  load(entry: string): void {
    const before = this.loading
    this.loading = entry
    try {
      this.require(`${entry}.js`)
    } finally {
      this.loading = before
    }
  }

  private require(file: string): unknown {
    const known = this.modules.get(file)
    if (known) return known.exports
    const module: { exports: unknown } = { exports: {} }
    this.modules.set(file, module)
    const body = this.realm.run(compile(this.manifest.root, file)) as ModuleBody
    body((request) => this.require(this.resolve(file, request)), module, module.exports)
    return module.exports
  }

  private resolve(from: string, request: string): string {
    if (!/^[./]/.test(request)) throw new Error(`module '${request}' is not defined, required from ${from}`)
    const joined = request.startsWith('/')
      ? request.slice(1)
      : path.posix.join(path.posix.dirname(from), request)
    const file = joined.endsWith('.js') ? joined : `${joined}.js`
    const target = this.manifest.packageOf(file)
    if (target && target !== this.manifest.packageOf(from))
      throw new Error(`${from} requires ${file} of package ${target}, which WeChat may not have loaded yet`)
    return file
  }
}

function compile(root: string, file: string): vm.Script {
  const source = fs.readFileSync(path.join(root, file), 'utf8')
  const key = `${root}\n${file}\n${source}`
  let script = scripts.get(key)
  if (!script) {
    script = new vm.Script(`(function(require,module,exports){${source}\n})`, { filename: `weapp:${file}` })
    scripts.set(key, script)
  }
  return script
}
