import type { PageHost } from './page-host'
import type { ViewNode } from './view-node'

export interface Point {
  x: number
  y: number
}

export interface GivenEvent {
  type: string
  detail?: unknown
  touches?: Point[]
  changedTouches?: Point[]
}

const bubbling = new Set([
  'tap',
  'longpress',
  'longtap',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
])

/**
 * Sends an event to a node and, if its kind bubbles, to those above it, until one catches it.
 * Returns how many listeners got it. Throws when a listener names a method the page does not have.
 */
export function dispatch(
  node: ViewNode,
  { type, detail = {}, touches = [], changedTouches = touches }: GivenEvent,
): number {
  let reached = 0
  for (let at: ViewNode | undefined = node; at; at = bubbling.has(type) ? at.parent : undefined) {
    const listener = at.listener(type)
    if (!listener) continue
    requireMethod(at.page, listener.method)
    at.page.call(listener.method, {
      type,
      timeStamp: Math.round(performance.now()),
      target: aim(node),
      currentTarget: aim(at),
      detail,
      touches: touches.map(touch),
      changedTouches: changedTouches.map(touch),
      mark: {},
      mut: false,
    })
    reached++
    if (listener.stops) break
  }
  return reached
}

function requireMethod(page: PageHost, method: string): void {
  if (typeof page.instance[method] !== 'function')
    throw new Error(`${page.route} listens with "${method}", which the page does not have`)
}

const aim = (node: ViewNode) => ({ id: node.id, dataset: node.dataset, offsetLeft: 0, offsetTop: 0 })

/** A canvas gets x and y, other nodes pageX and clientX; all are given to all. */
const touch = ({ x, y }: Point, identifier: number) => ({
  identifier,
  x,
  y,
  pageX: x,
  pageY: y,
  clientX: x,
  clientY: y,
})
