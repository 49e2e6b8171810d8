import * as z from 'zod'
import type { Values } from './fields'
import { visible } from '../wire'
import type { PaperCode } from './titles'
import { placeholdersOf } from './placeholders'

const words = (max: number) => z.string().overwrite(visible).max(max, `最多${max}个字`)

/** One piece of a template. Its texts may name placeholders: `{{name}}`. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: words(60).min(1, '请填写标题') }),
  z.object({ kind: z.literal('number') }),
  z.object({
    kind: z.literal('paragraph'),
    text: words(2000).min(1, '请填写文字'),
    flush: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('table'),
    /** A row of one to three pairs; `lines` keeps room for so many lines of handwriting. */
    rows: z
      .array(
        z.object({
          pairs: z
            .array(z.object({ name: words(20), text: words(500) }))
            .min(1)
            .max(3),
          lines: z.int().min(1).max(20).optional(),
        }),
      )
      .min(1)
      .max(40),
  }),
  z.object({ kind: z.literal('signature'), who: words(40).min(1, '请填写谁来签名') }),
  z.object({ kind: z.literal('seal'), text: words(40).min(1, '请填写盖章单位') }),
  z.object({ kind: z.literal('date') }),
])
export type Block = z.output<typeof Block>
export const Blocks = z.array(Block).min(2, '至少要有标题和一段文字').max(60)

export const blockLabels: Record<Block['kind'], string> = {
  heading: '标题',
  number: '编号',
  paragraph: '段落',
  table: '表格',
  signature: '签名处',
  seal: '盖章处',
  date: '日期',
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g

const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'seal':
      return [block.text]
    case 'signature':
      return [block.who]
    case 'table':
      return block.rows.flatMap(({ pairs }) => pairs.flatMap(({ name, text }) => [name, text]))
    case 'number':
      return ['{{number}}']
    case 'date':
      return ['{{today}}']
  }
}

/**
 * What is wrong with a template, by the index of the block: a placeholder that the paper does not have, or a brace
 * left open, which would be printed as it stands.
 */
export function templateFaults(code: PaperCode, blocks: readonly Block[]): Record<string, string> {
  const known = new Set<string>(placeholdersOf(code).map(({ name }) => name))
  const faults: Record<string, string> = {}
  blocks.forEach((block, index) => {
    for (const text of textsOf(block)) {
      const unknown = [...text.matchAll(PLACEHOLDER)]
        .map((match) => match[1]!)
        .find((name) => !known.has(name))
      if (unknown !== undefined)
        faults[`blocks.${index}`] = `这份文书没有“${unknown}”这一项，请从可用的项目里选`
      else if (/\{\{|\}\}/.test(text.replace(PLACEHOLDER, '')))
        faults[`blocks.${index}`] = '有一处花括号没有配对，请检查'
    }
  })
  if (blocks[0]?.kind !== 'heading') faults['blocks.0'] ??= '第一块应当是标题'
  return faults
}

/** A paper as it is to be set, whatever writes it: PDF and Word are made of the same. */
export type Sheet = (
  | { kind: 'heading' | 'number' | 'seal' | 'date'; text: string }
  | { kind: 'paragraph'; text: string; flush: boolean }
  | { kind: 'table'; rows: { pairs: { name: string; text: string }[]; lines: number }[] }
  | { kind: 'signature'; who: string }
)[]

/** Room for handwriting in running text where nothing is known. */
const BLANK = '＿＿＿＿＿＿'

/** A sentence typed with its full stop stands in the middle of another: the stop goes before a mark of the template. */
const fill = (text: string, values: Values, blank: string): string =>
  text.replace(PLACEHOLDER, (whole: string, name: string, at: number) => {
    const value = (values as Record<string, string | undefined>)[name] || blank
    return /[，。、；：！？]/.test(text[at + whole.length] ?? '') ? value.replace(/[，。；、]+$/, '') : value
  })

/** Fills a template: one paragraph of several lines becomes several; what has no value leaves room for writing. */
export const fillTemplate = (blocks: readonly Block[], values: Values): Sheet =>
  blocks.flatMap((block): Sheet => {
    switch (block.kind) {
      case 'heading':
        return [{ kind: 'heading', text: fill(block.text, values, '') }]
      case 'number':
        return [{ kind: 'number', text: values.number ?? '' }]
      case 'paragraph':
        return fill(block.text, values, BLANK)
          .split('\n')
          .map((text) => ({ kind: 'paragraph', text, flush: block.flush ?? false }))
      case 'table':
        return [
          {
            kind: 'table',
            rows: block.rows.map(({ pairs, lines }) => ({
              pairs: pairs.map(({ name, text }) => ({
                name: fill(name, values, ''),
                text: fill(text, values, ''),
              })),
              lines: lines ?? 1,
            })),
          },
        ]
      case 'signature':
        return [{ kind: 'signature', who: fill(block.who, values, '') }]
      case 'seal':
        return [{ kind: 'seal', text: fill(block.text, values, '') }]
      case 'date':
        return [{ kind: 'date', text: values.today ?? '' }]
    }
  })
