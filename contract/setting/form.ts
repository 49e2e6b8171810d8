import { fenOf, yuanOf, yuanText } from '../money'
import type { SettingField, SettingWords } from './field'

/** What one field of the form holds; undefined while it is empty. Money in yuan, as it is typed. */
export type Filled = number | boolean | string | readonly string[] | undefined
export type SettingForm = Record<string, Filled>

const partOf = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], value)

const toField = (field: SettingField, part: unknown): Filled => {
  if (part === null || part === undefined) return undefined
  return field.kind === 'yuan' ? yuanOf(part as number) : (part as Filled)
}

/** A value laid out for the form; where nothing was ever set, what the words say to begin with. */
export function formOf(words: SettingWords, value: unknown): SettingForm {
  if (value === null) return { ...words.start }
  return Object.fromEntries(
    words.fields.map((field) => [field.path, toField(field, partOf(value, field.path))]),
  )
}

const fromField = (field: SettingField, filled: Filled): unknown => {
  if (filled === undefined || filled === '') return 'orNothing' in field && field.orNothing ? null : undefined
  return field.kind === 'yuan' ? fenOf(filled as number) : filled
}

/** Puts a part where its path says; numbered keys make lists. */
function put(whole: Record<string, unknown>, [key, ...rest]: string[], part: unknown): void {
  if (rest.length === 0) whole[key!] = part
  else {
    whole[key!] ??= rest[0] === '0' ? [] : {}
    put(whole[key!] as Record<string, unknown>, rest, part)
  }
}

/** The value a filled form stands for; the key's schema judges it, on the page and again on the server. */
export function valueOf(words: SettingWords, form: SettingForm): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const field of words.fields) put(value, field.path.split('.'), fromField(field, form[field.path]))
  return value
}

/** One field of a value in words: '240分钟', '120元', '是'. */
export function partText(field: SettingField, value: unknown): string {
  const part = partOf(value, field.path)
  if (part === null || part === undefined) return '还没定'
  switch (field.kind) {
    case 'number':
      return `${part as number}${field.unit}`
    case 'yuan':
      return yuanText(part as number)
    case 'yes-no':
      return part ? '是' : '否'
    case 'text':
      return part as string
    case 'many':
      return field.options
        .filter(({ value: option }) => (part as string[]).includes(option))
        .map(({ label }) => label)
        .join('、')
  }
}

/** Fields that differ between two values; all of them where there was none before. */
export const changedFields = (words: SettingWords, before: unknown, after: unknown): SettingField[] =>
  words.fields.filter((field) => partText(field, before) !== partText(field, after))
