import type { PageHost } from './page-host'
import type { RawNode } from './view-layer'

const inline = new Set(['#text', 'text'])

/** One node of the tree a page shows now. A node is a snapshot: find it again after an act. */
export class ViewNode {
  readonly tag: string
  readonly attrs: Record<string, unknown> = {}
  readonly dataset: Record<string, unknown> = {}
  readonly children: ViewNode[]
  private readonly literal: string = ''

  constructor(
    readonly page: PageHost,
    raw: RawNode,
    readonly parent: ViewNode | undefined,
  ) {
    if (typeof raw === 'string' || typeof raw === 'number') {
      this.tag = '#text'
      this.literal = String(raw)
      this.children = []
      return
    }
    this.tag = (raw.tag ?? '').replace(/^wx-/, '')
    for (const [name, value] of Object.entries(raw.attr ?? {})) {
      if (name.startsWith('data-')) this.dataset[name.slice(5)] = value
      else this.attrs[name] = value
    }
    this.children = childrenOf(page, this.tag, raw).map((child) => new ViewNode(page, child, this))
  }

  get id(): string {
    return String(this.attrs.id ?? '')
  }

  get classes(): string[] {
    return String(this.attrs.class ?? '')
      .split(/\s+/)
      .filter(Boolean)
  }

  /** What can be read in it: words and the text elements set among them run on, everything else begins a new line. */
  get text(): string {
    if (this.tag === '#text') return this.literal
    let text = ''
    let before = ''
    for (const child of this.children) {
      const part = child.text
      if (!part) continue
      const runsOn =
        this.tag === 'text' ||
        (inline.has(before) && inline.has(child.tag) && `${before}${child.tag}` !== 'texttext')
      text += (text && !runsOn ? '\n' : '') + part
      before = child.tag
    }
    return text
  }

  /** What a field holds: typed or chosen by hand, else what the page set. */
  get value(): unknown {
    return this.page.controls.value(this)
  }

  /** Whether a radio, checkbox or switch is on. */
  get checked(): boolean {
    return this.page.controls.checked(this)
  }

  get disabled(): boolean {
    return Boolean(this.attrs.disabled)
  }

  /** Itself and everything in it, in reading order. */
  *walk(): Generator<ViewNode> {
    yield this
    for (const child of this.children) yield* child.walk()
  }

  closest(...tags: string[]): ViewNode | undefined {
    return tags.includes(this.tag) ? this : this.parent?.closest(...tags)
  }

  /** Name of the page method bound to an event, and whether the event stops here. */
  listener(type: string): { method: string; stops: boolean } | undefined {
    const bound = this.attrs[`bind${type}`] ?? this.attrs[`bind:${type}`]
    const caught = this.attrs[`catch${type}`] ?? this.attrs[`catch:${type}`]
    const method = caught ?? bound
    return typeof method === 'string' && method ? { method, stops: caught !== undefined } : undefined
  }

  /** The tree as indented lines, for reading in a failed test. */
  outline(depth = 0): string {
    const indent = '  '.repeat(depth)
    if (this.tag === '#text') return `${indent}${JSON.stringify(this.literal)}`
    const marks = [
      this.tag,
      this.id && `#${this.id}`,
      ...this.classes.map((name) => `.${name}`),
      this.attrs.value !== undefined && `value=${JSON.stringify(this.attrs.value)}`,
      this.disabled && 'disabled',
    ]
    const head = `${indent}<${marks.filter(Boolean).join(' ')}>`
    return [head, ...this.children.map((child) => child.outline(depth + 1))].join('\n')
  }
}

/** Taro draws what lies deeper than its templates reach through a component of its own, `comp`. */
function childrenOf(page: PageHost, tag: string, raw: Exclude<RawNode, string | number>): RawNode[] {
  const attr = raw.attr ?? {}
  const own =
    tag === 'comp' ? rawChildren(page.renderTemplate('comp', { i: attr.i, l: attr.l })) : rawChildren(raw)
  return own.flatMap((child) => (isVirtual(child) ? rawChildren(child) : [child]))
}

const rawChildren = (raw: RawNode): RawNode[] =>
  typeof raw === 'object' ? (raw.children ?? []).filter((c) => c != null) : []

const isVirtual = (raw: RawNode) => typeof raw === 'object' && raw.tag === 'virtual'
