import type { ViewNode } from './view-node'

interface Held {
  /** The attribute's value when the person acted: a different one later means the page has spoken since. */
  attribute: unknown
  now: unknown
}

/** What native fields hold by themselves between two words of the page, as WeChat's do. */
export class Controls {
  private readonly held = new Map<string, Held>()

  value(node: ViewNode): unknown {
    return this.read(node, 'value')
  }

  checked(node: ViewNode): boolean {
    return Boolean(this.read(node, 'checked'))
  }

  type(node: ViewNode, value: unknown): void {
    this.held.set(key(node, 'value'), { attribute: node.attrs.value, now: value })
  }

  check(node: ViewNode, on: boolean): void {
    this.held.set(key(node, 'checked'), { attribute: node.attrs.checked, now: on })
  }

  private read(node: ViewNode, attribute: 'value' | 'checked'): unknown {
    const held = this.held.get(key(node, attribute))
    return held && held.attribute === node.attrs[attribute] ? held.now : node.attrs[attribute]
  }
}

/** Where a field has no id its place in the tree has to do. */
function key(node: ViewNode, attribute: string): string {
  if (node.id) return `#${node.id} ${attribute}`
  const place: number[] = []
  for (let at: ViewNode | undefined = node; at?.parent; at = at.parent)
    place.push(at.parent.children.indexOf(at))
  return `${place.join('.')} ${attribute}`
}
