import { parseUrl, readManifest, type Manifest } from './manifest'
import type { LaunchOptions } from './mini-program'
import { ModuleLoader } from './module-loader'
import { Navigation, type Way } from './navigation'
import { Realm } from './realm'
import { hearRejections } from './rejections'
import { Timers } from './timers'
import { openViewLayer, type ViewLayer } from './view-layer'
import { CallDesk, type WxAnswer } from './wx/call-desk'
import { PhoneFiles } from './wx/files'
import { createSelectorQuery } from './wx/selector-query'
import { Signals } from './wx/signals'
import type { WeappStorage } from './wx/storage'
import type { Launch } from './wx/system'
import { makeWx, type WxOverrides } from './wx/wx'

type Definition = Record<string, unknown>

/** One running app: its world, its pages, and everything a test may look at. */
export class LogicLayer {
  readonly errors: unknown[] = []
  readonly unmocked = new Set<string>()
  readonly console: { level: string; text: string }[] = []
  readonly statistics = { count: 0, bytes: 0, largest: 0 }
  readonly files = new PhoneFiles()
  readonly manifest: Manifest
  online = true
  readonly view: ViewLayer
  readonly storage: WeappStorage
  readonly overrides: WxOverrides
  readonly desk: CallDesk
  readonly navigation: Navigation
  private readonly realm = new Realm()
  private readonly report = (error: unknown) => void this.errors.push(error)
  readonly signals = new Signals((news) => this.realm.copy(news), this.report)
  private readonly timers = new Timers(this.report)
  private readonly loader: ModuleLoader
  private readonly launch: Launch
  private readonly stopHearing = hearRejections({
    owns: (promise) => this.realm.owns(promise),
    report: this.report,
  })
  private app: Definition = {}

  /** Runs app.js and opens the first page. */
  constructor(
    root: string,
    { path, scene = 1001, storage = new Map<string, string>(), wx = {} }: LaunchOptions,
  ) {
    const { realm, report } = this
    this.manifest = readManifest(root)
    this.view = openViewLayer(root)
    this.storage = storage
    this.overrides = { ...wx }
    this.desk = new CallDesk(realm, report)
    this.loader = new ModuleLoader(realm, this.manifest)
    const url = path ?? `/${this.manifest.routes[0]}`
    const { route, query } = parseUrl(url)
    this.launch = { path: route, query, scene }
    const query_ = () =>
      createSelectorQuery({ realm, report, tree: () => this.navigation.stack.at(-1)?.tree() })
    this.navigation = new Navigation(this.manifest, this.loader, {
      ...{ realm, report, view: this.view, statistics: this.statistics },
      createSelectorQuery: query_,
    })
    realm.define(this.globals(query_))
    this.loader.load('app')
    this.tellApp('onLaunch')
    this.tellApp('onShow')
    this.navigation.open(url, 'reLaunch')
  }

  show(): void {
    this.tellApp('onShow')
    this.signals.tell('AppShow', this.launch)
    this.navigation.top.call('onShow')
  }

  hide(): void {
    this.navigation.top.call('onHide')
    this.tellApp('onHide')
    this.signals.tell('AppHide', {})
  }

  stop(): void {
    this.timers.stop()
    this.stopHearing()
  }

  private globals(query: () => unknown): Record<string, unknown> {
    const { realm, navigation, report, desk, storage, files, launch, overrides } = this
    const define = (definition: Definition) =>
      void navigation.definitions.set(this.loader.loading, definition)
    return {
      wx: makeWx({
        ...{ realm, desk, storage, files, launch, overrides, report, signals: this.signals },
        online: () => this.online,
        createSelectorQuery: query,
        navigation: navigationCalls(navigation),
        missing: (name) => this.unmocked.add(name),
      }),
      ...this.timers.globals(),
      console: consoleOf(this.console),
      App: (definition: Definition) => void (this.app = definition),
      getApp: () => this.app,
      Page: define,
      Component: define,
      Behavior: (definition: Definition) => definition,
      getCurrentPages: () => realm.list(navigation.stack.map((page) => page.instance)),
      __wxConfig: {},
    }
  }

  private tellApp(event: string): void {
    const method = this.app[event]
    if (typeof method !== 'function') return
    try {
      method.call(this.app, this.realm.copy(this.launch))
    } catch (error) {
      this.report(error)
    }
  }
}

function navigationCalls(navigation: Navigation): Record<string, WxAnswer> {
  const ways: Way[] = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab']
  return {
    ...Object.fromEntries(ways.map((way) => [way, ({ url }: { url: string }) => navigation.open(url, way)])),
    navigateBack: ({ delta }: { delta?: number }) => navigation.back(delta),
  }
}

/** Set WEAPP_LOG to read along. */
function consoleOf(lines: LogicLayer['console']) {
  const levels = [
    'log',
    'info',
    'warn',
    'error',
    'debug',
    'group',
    'groupCollapsed',
    'groupEnd',
    'trace',
    'table',
  ]
  const write =
    (level: string) =>
    (...parts: unknown[]) => {
      const text = parts.map(String).join(' ')
      lines.push({ level, text })
      if (process.env.WEAPP_LOG) process.stderr.write(`[weapp ${level}] ${text}\n`)
    }
  return Object.fromEntries(levels.map((level) => [level, write(level)]))
}
