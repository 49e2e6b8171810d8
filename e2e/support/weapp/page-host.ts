import { FakeCanvas } from './canvas/fake-canvas'
import { Controls } from './controls'
import type { Realm } from './realm'
import type { RawNode, ViewLayer } from './view-layer'
import { ViewNode } from './view-node'
import type { Box } from './wx/selector-query'

/** One setData may carry at most this many characters of JSON; WeChat drops a bigger one. */
const setDataLimit = 1024 * 1024

export interface SetDataStatistics {
  count: number
  /** Characters of JSON sent to the view layer so far. */
  bytes: number
  largest: number
}

export interface PageSurroundings {
  realm: Realm
  view: ViewLayer
  statistics: SetDataStatistics
  report(error: unknown): void
  createSelectorQuery: unknown
}

type Definition = Record<string, unknown>

let lastId = 0

/** One page on the stack: its instance in the logic layer, and what the view layer draws of its data. */
export class PageHost {
  readonly instance: Record<string, unknown>
  readonly controls = new Controls()
  /** What nodes measure, as far as a test has said so. */
  readonly boxes: { fits(node: ViewNode): boolean; box: Partial<Box> }[] = []
  private readonly canvases = new Map<string, FakeCanvas>()

  constructor(
    readonly route: string,
    query: Record<string, string>,
    definition: Definition,
    private readonly around: PageSurroundings,
  ) {
    const { realm } = around
    const id = ++lastId
    const instance = realm.copy({}) as Record<string, unknown>
    for (const [name, value] of Object.entries(definition))
      instance[name] = typeof value === 'function' ? value : realm.copy(value)
    this.instance = Object.assign(instance, {
      data: realm.copy(definition.data ?? {}),
      route,
      __route__: route,
      __wxExparserNodeId__: String(id),
      __webviewId__: id,
      options: realm.copy(query),
      getPageId: () => `pageId:${id}`,
      setData: (changes: Record<string, unknown>, done?: () => void) => this.setData(changes, done),
      createSelectorQuery: around.createSelectorQuery,
      selectComponent: () => null,
      selectAllComponents: () => realm.copy([]),
      getTabBar: () => null,
      getOpenerEventChannel: () => ({ on: () => undefined, off: () => undefined, emit: () => undefined }),
    })
  }

  /** Calls a method of the page if it has one; what it throws is reported, not thrown on. */
  call(method: string, ...args: unknown[]): void {
    const found = this.instance[method]
    if (typeof found !== 'function') return
    try {
      found.call(this.instance, ...args.map((arg) => this.around.realm.copy(arg)))
    } catch (error) {
      this.around.report(error)
    }
  }

  tree(): ViewNode {
    return new ViewNode(this, this.renderTemplate(this.route, this.instance.data), undefined)
  }

  renderTemplate(template: string, data: unknown): RawNode {
    return this.around.view.render(template, data)
  }

  /** The canvas behind a node, which outlives the snapshots of the tree. */
  canvasOf(node: ViewNode): FakeCanvas {
    if (node.tag !== 'canvas') throw new Error(`not a canvas: ${node.outline()}`)
    const canvas = this.canvases.get(node.id) ?? new FakeCanvas()
    this.canvases.set(node.id, canvas)
    return canvas
  }

  private setData(changes: Record<string, unknown>, done?: () => void): void {
    const { realm, statistics, report } = this.around
    const { length } = JSON.stringify(changes)
    statistics.count++
    statistics.bytes += length
    statistics.largest = Math.max(statistics.largest, length)
    if (length > setDataLimit) report(new Error(`setData of ${length} characters on ${this.route}`))
    const data = this.instance.data as Record<string, unknown>
    for (const [path, value] of Object.entries(changes)) setPath(realm, data, path, realm.copy(value))
    if (done) setTimeout(() => this.settleCallback(done), 0)
  }

  private settleCallback(done: () => void): void {
    try {
      done.call(this.instance)
    } catch (error) {
      this.around.report(error)
    }
  }
}

/** 'root.cn.[0].v' and 'list[2].name': what is missing on the way is made. */
function setPath(realm: Realm, target: Record<string, unknown>, path: string, value: unknown): void {
  const parts = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = parts.pop()
  if (last === undefined) return
  let at = target
  parts.forEach((part, index) => {
    const next = parts[index + 1] ?? last
    if (typeof at[part] !== 'object' || at[part] === null) at[part] = realm.copy(/^\d+$/.test(next) ? [] : {})
    at = at[part] as Record<string, unknown>
  })
  at[last] = value
}
