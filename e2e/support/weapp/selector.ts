import type { ViewNode } from './view-node'

type Test = (node: ViewNode) => boolean

/**
 * Reads a selector of the kinds WeChat has: tag, #id, .class, [name=value], put together ('button.primary')
 * and nested by a space. Throws on anything else.
 */
export function parseSelector(selector: string): Test {
  const steps = selector.trim().split(/\s+/).map(parseCompound)
  const last = steps.pop()
  if (!last) throw new Error('empty selector')
  return (node) => last(node) && steps.reduceRight<ViewNode | undefined>(above, node) !== undefined
}

/** The nearest node above `node` that passes. */
function above(node: ViewNode | undefined, test: Test): ViewNode | undefined {
  let candidate = node?.parent
  while (candidate && !test(candidate)) candidate = candidate.parent
  return candidate
}

function parseCompound(compound: string): Test {
  const tests: Test[] = []
  const rest = compound.replace(
    /([#.]?)([\w\u4e00-\u9fff-]+)|\[([\w-]+)(?:=["']?([^\]"']*)["']?)?\]/g,
    (...match) => {
      const [, mark, name, attribute, value] = match as [string, string?, string?, string?, string?]
      if (attribute) tests.push((node) => has(node, attribute, value))
      else if (mark === '#') tests.push((node) => node.id === name)
      else if (mark === '.') tests.push((node) => node.classes.includes(name ?? ''))
      else tests.push((node) => node.tag === name)
      return ''
    },
  )
  if (rest || tests.length === 0) throw new Error(`cannot read selector ${compound}`)
  return (node) => tests.every((test) => test(node))
}

function has(node: ViewNode, attribute: string, value: string | undefined): boolean {
  const actual = attribute.startsWith('data-') ? node.dataset[attribute.slice(5)] : node.attrs[attribute]
  return value === undefined ? actual !== undefined : String(actual) === value
}
