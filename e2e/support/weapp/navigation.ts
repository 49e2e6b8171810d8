import path from 'node:path'
import { parseUrl, type Manifest } from './manifest'
import type { ModuleLoader } from './module-loader'
import { PageHost, type PageSurroundings } from './page-host'

export type Way = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab'

/** WeChat holds no more pages than this on top of one another. */
const deepest = 10

/** The stack of pages, with the refusals WeChat makes. */
export class Navigation {
  readonly stack: PageHost[] = []
  /** Page() and Component() definitions by file. */
  readonly definitions = new Map<string, Record<string, unknown>>()

  constructor(
    private readonly manifest: Manifest,
    private readonly loader: ModuleLoader,
    private readonly around: PageSurroundings,
  ) {}

  get top(): PageHost {
    const top = this.stack.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }

  open(url: string, way: Way): void {
    const { route, query } = parseUrl(this.absolute(url))
    this.refuseWrongWay(route, way)
    const definition = this.definitionOf(route)
    if (way === 'navigateTo') this.top.call('onHide')
    if (way === 'redirectTo') this.unloadTop()
    if (way === 'reLaunch' || way === 'switchTab') while (this.stack.length) this.unloadTop()
    const page = new PageHost(route, query, definition, this.around)
    this.stack.push(page)
    page.call('onLoad', query)
    page.call('onShow')
    setTimeout(() => page.call('onReady'), 0)
  }

  back(delta = 1): void {
    if (this.stack.length < 2) throw new Error('cannot navigate back at first page')
    for (let step = 0; step < delta && this.stack.length > 1; step++) this.unloadTop()
    this.top.call('onShow')
  }

  private unloadTop(): void {
    this.stack.pop()?.call('onUnload')
  }

  private absolute(url: string): string {
    const from = this.stack.at(-1)
    return url.startsWith('/') || !from ? url : `/${path.posix.join(path.posix.dirname(from.route), url)}`
  }

  private refuseWrongWay(route: string, way: Way): void {
    const isTab = this.manifest.tabs.includes(route)
    if (!this.manifest.routes.includes(route)) throw new Error(`page "${route}" is not found`)
    if (isTab && (way === 'navigateTo' || way === 'redirectTo'))
      throw new Error(`can not ${way} a tabbar page`)
    if (!isTab && way === 'switchTab') throw new Error('can not switch to no-tabBar page')
    if (way === 'navigateTo' && this.stack.length >= deepest) throw new Error('webview count limit exceed')
  }

  private definitionOf(route: string): Record<string, unknown> {
    if (!this.definitions.has(route)) this.load(route)
    const definition = this.definitions.get(route)
    if (!definition) throw new Error(`${route}.js did not call Page()`)
    return definition
  }

  /** Runs a page's files. What they throw is reported as well: an app may not listen to a failed navigateTo. */
  private load(route: string): void {
    const { usingComponents = {} } = this.manifest.pageConfig(route)
    const folder = path.posix.dirname(`/${route}`)
    try {
      for (const component of Object.values(usingComponents))
        this.loader.load(path.posix.resolve(folder, component).slice(1))
      this.loader.load(route)
    } catch (error) {
      this.around.report(error)
      throw error
    }
  }
}
