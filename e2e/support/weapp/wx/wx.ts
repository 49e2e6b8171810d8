import type { Realm } from '../realm'
import type { CallDesk, WxAnswer } from './call-desk'
import { fileSystem, filesLater, type PhoneFiles } from './files'
import { interaction } from './interaction'
import { request, type RequestOptions } from './network'
import type { Signals } from './signals'
import { storageLater, storageNow, type WeappStorage } from './storage'
import { systemLater, systemNow, type Launch } from './system'

/**
 * What a test answers instead of the default: `{ scanCode: () => ({ result: '…' }) }`. An answer may be a value,
 * a promise, or a throw, which reaches the app as `fail`. Names ending in Sync are called as they are.
 * `cloud` holds its own: `{ cloud: { callFunction: ({ name, data }) => ({ result }) } }`.
 */
export interface WxOverrides {
  [name: string]: WxAnswer | { [name: string]: WxAnswer } | undefined
}

export interface WxParts {
  realm: Realm
  desk: CallDesk
  storage: WeappStorage
  files: PhoneFiles
  launch: Launch
  signals: Signals
  /** Whether the phone has a network now. */
  online(): boolean
  /** Changed by a test at any time: looked up at each call. */
  overrides: WxOverrides
  navigation: Record<string, WxAnswer>
  createSelectorQuery(): unknown
  report(error: unknown): void
  /** Told of each name the app reads that is not here. */
  missing(name: string): void
}

/** Webpack keeps its list of chunks on `wx`, for want of a global object. */
const bundlerGlobal = 'webpackJsonp'

type Sync = (...args: never[]) => unknown

/** The `wx` of one mini-program. */
export function makeWx(parts: WxParts): object {
  const { realm, desk, storage, files, launch, overrides } = parts
  const now = (name: string, answer: Sync) => {
    return (...args: never[]) => realm.copy(((overrides[name] as Sync | undefined) ?? answer)(...args))
  }
  const later = (name: string, answer: WxAnswer) =>
    desk.later(name, (options) => ((overrides[name] as WxAnswer | undefined) ?? answer)(options))
  const laterNames = {
    ...systemLater,
    ...interaction,
    ...storageLater(storage),
    ...filesLater(files),
    ...parts.navigation,
    getNetworkType: () => ({ networkType: parts.online() ? 'wifi' : 'none' }),
  }
  const extra = Object.keys(overrides).filter(
    (name) => name !== 'cloud' && name !== 'request' && !(name in laterNames),
  )
  const wx: Record<string, unknown> = {
    ...map({ ...systemNow(launch), ...storageNow(storage) }, now),
    ...map(laterNames, later),
    ...map(Object.fromEntries(extra.map((name) => [name, absent])), (name, answer) =>
      name.endsWith('Sync') ? now(name, answer) : later(name, answer),
    ),
    ...parts.signals.functions(),
    request: makeRequest(parts),
    nextTick: (callback: () => void) => setTimeout(() => guarded(callback, parts.report), 0),
    base64ToArrayBuffer: (text: string) => realm.bytes(Buffer.from(text, 'base64')),
    createSelectorQuery: parts.createSelectorQuery,
    getFileSystemManager: () => makeFileSystem(parts),
    getUpdateManager: () => quiet('onCheckForUpdate', 'onUpdateReady', 'onUpdateFailed', 'applyUpdate'),
    getRealtimeLogManager: () => quiet('debug', 'info', 'warn', 'error', 'setFilterMsg', 'addFilterMsg'),
    cloud: makeCloud(parts),
    env: { USER_DATA_PATH: files.userFolder },
  }
  return new Proxy(wx, {
    get: (target, name) => {
      if (typeof name === 'string' && !(name in target) && name !== bundlerGlobal) parts.missing(name)
      return Reflect.get(target, name) as unknown
    },
  })
}

const absent = () => undefined

const quiet = (...names: string[]) => Object.fromEntries(names.map((name) => [name, absent]))

const map = <T, R>(table: Record<string, T>, change: (name: string, value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(table).map(([name, value]) => [name, change(name, value)]))

function makeRequest({ desk, overrides, online }: WxParts) {
  return (options: RequestOptions & Record<string, unknown>) => {
    const controller = new AbortController()
    const ask = desk.later(
      'request',
      (asked: RequestOptions) => {
        requireNetwork(online())
        const answer = overrides.request as ((asked: RequestOptions) => unknown) | undefined
        return answer ? answer(asked) : request(asked, controller.signal)
      },
      () => ({
        abort: () => controller.abort(new Error('abort')),
        ...quiet('onHeadersReceived', 'offHeadersReceived'),
      }),
    )
    return ask(options)
  }
}

function requireNetwork(online: boolean): void {
  if (!online) throw new Error('net::ERR_INTERNET_DISCONNECTED')
}

/** No cloud behind it: each function must be answered by the test. */
function makeCloud({ desk, overrides, online }: WxParts) {
  const own = () => (overrides.cloud ?? {}) as Record<string, WxAnswer | undefined>
  const refuse = () => {
    throw new Error('the test answers no cloud call')
  }
  const names = ['callFunction', 'uploadFile', 'downloadFile', 'getTempFileURL']
  return {
    init: absent,
    ...Object.fromEntries(
      names.map((name) => [
        name,
        desk.later(`cloud.${name}`, (options) => {
          requireNetwork(online())
          return (own()[name] ?? refuse)(options)
        }),
      ]),
    ),
  }
}

function makeFileSystem({ realm, desk, files }: WxParts) {
  const { later, now } = fileSystem(files)
  return {
    ...map<WxAnswer, unknown>(later, (name, answer) => desk.later(name, answer)),
    ...map<Sync, unknown>(
      now,
      (_, answer) =>
        (...args: never[]) =>
          realm.copy(answer(...args)),
    ),
  }
}

function guarded(callback: () => void, report: (error: unknown) => void): void {
  try {
    callback()
  } catch (error) {
    report(error)
  }
}
