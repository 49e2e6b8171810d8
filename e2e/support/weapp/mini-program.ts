import { setTimeout as sleep } from 'node:timers/promises'
import type { FakeCanvas } from './canvas/fake-canvas'
import { dispatch, type Point } from './events'
import * as gestures from './gestures'
import { LogicLayer } from './logic-layer'
import { Screen } from './screen'
import { parseSelector } from './selector'
import type { ViewNode } from './view-node'
import type { WxAnswer, WxCall } from './wx/call-desk'
import type { PhoneDocument } from './wx/files'
import type { Box } from './wx/selector-query'
import type { WeappStorage } from './wx/storage'
import type { WxOverrides } from './wx/wx'

export interface LaunchOptions {
  /** Answers of `wx` that differ from the defaults: see WxOverrides. */
  wx?: WxOverrides
  /** Page to open, with its query; the first page of the app unless given. */
  path?: string
  /** WeChat's number for how the app was opened; 1001 is the list of apps, 1047 a scanned mini-program code. */
  scene?: number
  /** The storage of an earlier launch, to act out a restart. */
  storage?: WeappStorage
}

/** A node, or a selector that finds it. */
export type Where = ViewNode | string

/** Longest time an act may keep the app busy before it counts as hung, in milliseconds. */
const patience = 10_000

/** Starts the build in `root`, as WeChat does, and waits until its first page is drawn. */
export async function launchMiniProgram(root: string, options: LaunchOptions = {}): Promise<MiniProgram> {
  const program = new MiniProgram(new LogicLayer(root, options))
  await program.settle()
  return program
}

/**
 * A mini-program build, executed. Its logic runs without DOM or eval; its pages are drawn by WeChat's own template
 * compiler; a person's acts are methods here. Every act waits until the app is quiet, and throws what the app threw.
 */
export class MiniProgram extends Screen {
  private raised = 0

  /** What the app threw and did not catch, in order. */
  get errors(): unknown[] {
    return this.logic.errors
  }
  /** Names of `wx` the app looked for in vain. */
  get unmocked(): Set<string> {
    return this.logic.unmocked
  }
  get storage(): WeappStorage {
    return this.logic.storage
  }
  /** Calls of asynchronous `wx` functions, oldest first. */
  get calls(): WxCall[] {
    return this.logic.desk.calls
  }
  /** What the app wrote to the console. */
  get console(): { level: string; text: string }[] {
    return this.logic.console
  }
  /** Photos a person will choose next: add to it before the act that opens the album. */
  get photos(): Uint8Array[] {
    return this.logic.files.photos
  }
  /** Files a person will choose next from a chat. */
  get documents(): PhoneDocument[] {
    return this.logic.files.documents
  }
  get setData() {
    return this.logic.statistics
  }
  get viewWarnings(): Set<string> {
    return this.logic.view.warnings
  }
  /** Routes of all open pages, the shown one last. */
  get routes(): string[] {
    return this.logic.navigation.stack.map((page) => page.route)
  }

  /** Answers one `wx` function differently from now on. */
  override(name: string, answer: WxAnswer | { [name: string]: WxAnswer }): void {
    this.logic.overrides[name] = answer
  }

  async tap(where: Where): Promise<void> {
    await this.act(where, 'tap', gestures.tap)
  }

  async input(where: Where, text: string): Promise<void> {
    await this.fire(where, 'focus', { value: this.at(where).value })
    await this.act(where, 'input', (node) => gestures.type(node, text))
    await this.fire(where, 'blur', { value: this.at(where).value })
  }

  /** Chooses in a picker: index, list of indexes, date or time, as its mode is. */
  async change(where: Where, value: unknown): Promise<void> {
    await this.act(where, 'change', (node) => gestures.change(node, value))
  }

  /** A finger on a node; coordinates are relative to the page, and on a canvas to the canvas. */
  async touch(where: Where, type: 'touchstart' | 'touchmove' | 'touchend', points: Point[]): Promise<void> {
    const touches = type === 'touchend' ? [] : points
    await this.act(where, type, (node) => dispatch(node, { type, touches, changedTouches: points }))
  }

  /** Any other event. Unlike the acts above it may go unheard. */
  async fire(where: Where, type: string, detail: unknown = {}): Promise<number> {
    const heard = dispatch(this.at(where), { type, detail })
    await this.settle()
    return heard
  }

  /** What was drawn on a canvas node. */
  canvas(where: Where): FakeCanvas {
    const node = this.at(where)
    return node.page.canvasOf(node)
  }

  /** The arrow at the top left. */
  async back(): Promise<void> {
    this.logic.navigation.back()
    await this.settle()
  }

  /** Opens a page as a link from outside would. */
  async open(url: string): Promise<void> {
    this.logic.navigation.open(url, 'reLaunch')
    await this.settle()
  }

  /** Says where a node of the page shown lies, for pages that ask: there is no layout here to tell them. */
  measure(selector: string, box: Partial<Box>): void {
    this.logic.navigation.top.boxes.push({ fits: parseSelector(selector), box })
  }

  async pullDown(): Promise<void> {
    const page = this.logic.navigation.top
    if (!this.logic.manifest.pageConfig(page.route).enablePullDownRefresh)
      throw new Error(`${page.route} does not let itself be pulled down`)
    page.call('onPullDownRefresh')
    await this.settle()
  }

  /** WeChat goes to the background and comes back. */
  async awayAndBack(): Promise<void> {
    this.logic.hide()
    await this.settle()
    this.logic.show()
    await this.settle()
  }

  /** The phone loses its network, or finds it again. Requests under way are not cut. */
  async network(online: boolean): Promise<void> {
    this.logic.online = online
    const networkType = online ? 'wifi' : 'none'
    this.logic.signals.tell('NetworkStatusChange', { isConnected: online, networkType })
    await this.settle()
  }

  /** Waits until `check` returns something true, and returns it. */
  async waitFor<T>(check: () => T, milliseconds = 5_000, what = check.toString()): Promise<NonNullable<T>> {
    const deadline = performance.now() + milliseconds
    for (;;) {
      this.raise()
      const result = check()
      if (result) return result as NonNullable<T>
      if (performance.now() > deadline) this.notFound(`still not: ${what}`)
      await sleep(20)
    }
  }

  async waitForText(text: string, milliseconds?: number): Promise<ViewNode> {
    await this.waitFor(() => this.text().includes(text), milliseconds, text)
    return this.byText(text)
  }

  /** Waits until no `wx` call is open and nothing was drawn for a moment. */
  async settle(): Promise<void> {
    const deadline = performance.now() + patience
    const { statistics, desk } = this.logic
    let before: number
    do {
      before = statistics.count
      await sleep(25)
      if (performance.now() > deadline)
        this.notFound(`still busy after ${patience} ms, ${desk.pending} calls open`)
    } while (before !== statistics.count || desk.pending > 0)
    this.raise()
  }

  /** Ends the app: its timers stop. Throws what it threw since the last act. */
  close(): void {
    this.logic.stop()
    this.raise()
  }

  private at(where: Where): ViewNode {
    return typeof where === 'string' ? this.find(where) : where
  }

  private async act(where: Where, what: string, does: (node: ViewNode) => number): Promise<void> {
    const node = this.at(where)
    if (node.page !== this.logic.navigation.top)
      throw new Error(`${what} on a page that is not shown: ${node.page.route}`)
    if (does(node) === 0) throw new Error(`nothing listens to ${what} on\n${node.outline()}`)
    await this.settle()
  }

  private raise(): void {
    const error = this.errors[this.raised]
    if (error === undefined) return
    this.raised = this.errors.length
    throw error instanceof Error ? error : new Error(`the mini-program threw: ${describe(error)}`)
  }
}

/** An error of the logic layer's world is not an Error of this one. */
function describe(error: unknown): string {
  const { stack, message } = error as { stack?: string; message?: string }
  return stack ?? message ?? String(error)
}
