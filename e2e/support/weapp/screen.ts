import type { LogicLayer } from './logic-layer'
import { parseSelector } from './selector'
import type { ViewNode } from './view-node'

/** What a person sees now: the shown page, and how to find things on it. */
export class Screen {
  constructor(protected readonly logic: LogicLayer) {}

  get route(): string {
    return this.logic.navigation.top.route
  }

  tree(): ViewNode {
    return this.logic.navigation.top.tree()
  }

  text(selector?: string): string {
    return (selector ? this.find(selector) : this.tree()).text
  }

  all(selector: string): ViewNode[] {
    return [...this.tree().walk()].filter(parseSelector(selector))
  }

  /** The first node that matches. Throws, with what is shown, when there is none. */
  find(selector: string): ViewNode {
    return this.all(selector)[0] ?? this.notFound(`no node matches ${selector}`)
  }

  /** The innermost node showing a text: the one showing just that before one that shows more. */
  byText(text: string, tag?: string): ViewNode {
    const nodes = [...this.tree().walk()].filter((node) => node.tag !== '#text' && (!tag || node.tag === tag))
    const showing = nodes.filter((node) => node.text.includes(text))
    const innermost = showing.filter((node) => !showing.some((other) => other !== node && isIn(other, node)))
    return innermost.find((node) => node.text === text) ?? innermost[0] ?? this.notFound(`no text ${text}`)
  }

  protected notFound(what: string): never {
    throw new Error(`${what}\non ${this.route}, which shows:\n${this.text()}`)
  }
}

const isIn = (node: ViewNode, outer: ViewNode): boolean =>
  node.parent !== undefined && (node.parent === outer || isIn(node.parent, outer))
