import { maskName, maskPhone } from '../identity'
import { bare } from './similar'

/** Columns two ledgers are compared in. */
export const comparedColumns = [
  'site',
  'client',
  'phone',
  'groups',
  'channel',
  'type',
  'summary',
  'answer',
  'result',
] as const
export type ComparedColumn = (typeof comparedColumns)[number]

/** What one ledger says of a record, column by column. Null: not for this reader, so that nothing is said of it. */
export type Said = Record<ComparedColumn, string | null>

const parts = (text: string): string[] =>
  [...new Set(text.split(/[、,，;；\s]+/).map(bare))].filter(Boolean).sort()

/** Equal, also where one of the two has been masked before. */
const sameMasked = (mask: (text: string) => string) => (one: string, other: string) => {
  const [a, b] = [one.replace(/[\s-]/g, ''), other.replace(/[\s-]/g, '')]
  return a === b || (a.includes('*') ? a === mask(b) : b.includes('*') && b === mask(a))
}
const within = (one: string, other: string) =>
  bare(one).includes(bare(other)) || bare(other).includes(bare(one))
const sameText = (one: string, other: string) => bare(one) === bare(other)

const same: Record<ComparedColumn, (here: string, there: string) => boolean> = {
  // one system writes the county before the name, the other does not
  site: within,
  client: sameMasked(maskName),
  phone: sameMasked(maskPhone),
  groups: (here, there) => parts(here).join() === parts(there).join(),
  channel: within,
  // 婚姻家庭·离婚 here may be 离婚 or 婚姻家庭 there
  type: (here, there) => sameText(here, there) || here.split('·').some((part) => sameText(part, there)),
  summary: sameText,
  answer: sameText,
  result: sameText,
}

/** Columns in which both say something and not the same. A cell left blank there says nothing. */
export const differentColumns = (here: Said, there: Said): ComparedColumn[] =>
  comparedColumns.filter((column) => {
    const [ours, theirs] = [here[column], there[column]]
    return ours !== null && theirs !== null && theirs.trim() !== '' && !same[column](ours, theirs)
  })
