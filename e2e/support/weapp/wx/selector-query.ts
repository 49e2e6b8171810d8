import type { Realm } from '../realm'
import { parseSelector } from '../selector'
import type { ViewNode } from '../view-node'

interface Fields {
  node?: boolean
  size?: boolean
  rect?: boolean
  id?: boolean
  dataset?: boolean
  properties?: string[]
}

export interface QueryGround {
  realm: Realm
  /** The page's tree now. */
  tree(): ViewNode | undefined
  report(error: unknown): void
}

const viewport = { left: 0, top: 0, right: 390, bottom: 753, width: 390, height: 753 }

/** There is no layout: every node is a box of 358 × 180 at the page's left margin, so that geometry can be computed. */
const anyBox = { left: 16, top: 100, right: 374, bottom: 280, width: 358, height: 180 }
export type Box = typeof anyBox

/** Where a node lies: what the test said last, else what it says of all. */
const boxOf = (node: ViewNode): Box =>
  Object.assign({}, anyBox, ...node.page.boxes.filter(({ fits }) => fits(node)).map(({ box }) => box))

type Answer = () => unknown
type Callback = (result: unknown) => void

/** wx.createSelectorQuery: asks are collected and answered in order by exec(), null where nothing matches. */
export function createSelectorQuery(ground: QueryGround) {
  const answers: { answer: Answer; callback?: Callback }[] = []
  const query = {
    in: () => query,
    select: (selector: string) => asks(() => matches(ground, selector)[0]),
    selectAll: (selector: string) => asksAll(() => matches(ground, selector)),
    selectViewport: () => ({
      boundingClientRect: (callback?: Callback) => add(() => ({ ...viewport }), callback),
      scrollOffset: (callback?: Callback) => add(() => ({ scrollLeft: 0, scrollTop: 0 }), callback),
      fields: (_: Fields, callback?: Callback) => add(() => ({ ...viewport }), callback),
    }),
    exec: (callback?: Callback) => {
      setTimeout(() => answerAll(ground, answers, callback), 0)
      return query
    },
  }
  const add = (answer: Answer, callback?: Callback) => {
    answers.push({ answer, callback })
    return query
  }
  const asks = (find: () => ViewNode | undefined) => question(add, (fields) => describe(find(), fields))
  const asksAll = (find: () => ViewNode[]) =>
    question(add, (fields) => find().map((node) => describe(node, fields)))
  return query
}

function question<Query>(
  add: (answer: Answer, callback?: Callback) => Query,
  answer: (fields: Fields) => unknown,
) {
  return {
    boundingClientRect: (callback?: Callback) =>
      add(() => answer({ rect: true, size: true, id: true, dataset: true }), callback),
    fields: (fields: Fields, callback?: Callback) => add(() => answer(fields), callback),
    node: (callback?: Callback) => add(() => answer({ node: true }), callback),
    context: (callback?: Callback) => add(() => answer({}), callback),
    scrollOffset: (callback?: Callback) => add(() => ({ scrollLeft: 0, scrollTop: 0 }), callback),
  }
}

function describe(node: ViewNode | undefined, fields: Fields): unknown {
  if (!node) return null
  const { left, top, right, bottom, width, height } = boxOf(node)
  return {
    ...(fields.rect && { left, top, right, bottom }),
    ...(fields.size && { width, height }),
    ...(fields.id && { id: node.id }),
    ...(fields.dataset && { dataset: node.dataset }),
    ...(fields.node && { node: node.tag === 'canvas' ? node.page.canvasOf(node) : null }),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, node.attrs[name]])),
  }
}

function matches(ground: QueryGround, selector: string): ViewNode[] {
  const test = parseSelector(selector.replace('>>>', ' '))
  return [...(ground.tree()?.walk() ?? [])].filter((node) => node.tag !== '#text' && test(node))
}

function answerAll(
  ground: QueryGround,
  answers: { answer: Answer; callback?: Callback }[],
  done?: Callback,
): void {
  try {
    const results = answers.map(({ answer, callback }) => {
      const result = answer()
      callback?.(result)
      return result
    })
    done?.(ground.realm.list(results))
  } catch (error) {
    ground.report(error)
  }
}
