import type { MatterType } from './labels'
import type { TypeOfMatter } from './type-schema'

/** What quick search looks at. */
export type SearchedType = Pick<TypeOfMatter, 'code' | 'name' | 'initials' | 'aliases' | 'sort'>

const tidy = (text: string): string => text.toLowerCase().replace(/\s+/g, '')

/** Whether it is short for a word: the first letter and others of it in their order, 家暴 or jb for 家庭暴力. */
function isShortFor(word: string, typed: string): boolean {
  let at = -1
  return word[0] === typed[0] && Array.from(typed).every((one) => (at = word.indexOf(one, at + 1)) >= 0)
}

/** How well a type answers to what was typed, 0 best; undefined when it does not. */
function fit({ name, initials, aliases }: SearchedType, typed: string): number | undefined {
  if (name.startsWith(typed)) return 0
  if (initials.startsWith(typed)) return 1
  if (aliases.some((alias) => alias.startsWith(typed))) return 2
  if (name.includes(typed)) return 3
  if (aliases.some((alias) => alias.includes(typed))) return 4
  return typed.length > 1 && (isShortFor(name, typed) || isShortFor(initials, typed)) ? 5 : undefined
}

/**
 * Types found by part of a name, of another word for it, or by the first letters of its pinyin, the short
 * forms people make of them too; best first.
 */
export function searchTypes<T extends SearchedType>(types: readonly T[], typed: string): T[] {
  const wanted = tidy(typed)
  if (wanted === '') return [...types].sort((a, b) => a.sort - b.sort)
  return types
    .flatMap((type) => {
      const rank = fit(type, wanted)
      return rank === undefined ? [] : [{ type, rank }]
    })
    .sort((a, b) => a.rank - b.rank || a.type.sort - b.type.sort)
    .map(({ type }) => type)
}

/** The same types, those chosen of late first and in the order given. */
export function recentFirst<T extends SearchedType>(types: readonly T[], recent: readonly string[]): T[] {
  const known = new Map(types.map((type) => [type.code, type]))
  const first = [...new Set(recent)].flatMap((code) => known.get(code) ?? [])
  const rest = types.filter((type) => !first.includes(type)).sort((a, b) => a.sort - b.sort)
  return [...first, ...rest]
}

/** What a record says when a type of either level was chosen. */
export const chosenType = (code: string): { matterType: MatterType; subtype: string | undefined } => ({
  // the first level of the tree is the closed list of the contract
  matterType: code.split('.')[0] as MatterType,
  subtype: code.includes('.') ? code : undefined,
})

/** Whether a finer type lies below a coarse one. */
export const isBelow = (subtype: string, matterType: string): boolean => subtype.startsWith(`${matterType}.`)

/** Whether a record of a day may name a type: one added since may be, one that had ended by then may not. */
export const maySay = ({ endedOn }: { endedOn: string | null }, day: string): boolean =>
  endedOn === null || day < endedOn
