/**
 * A JSON text that is the same for equal values, whatever the order of their keys: what is signed, hashed or compared is
 * this text. Undefined is left out as JSON.stringify leaves it out; a value that is not JSON at all has no text.
 */
export function stableText(value: object): string
export function stableText(value: unknown): string | undefined
export function stableText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) as string | undefined
  if (Array.isArray(value)) return `[${value.map((one) => stableText(one as unknown) ?? 'null').join()}]`
  if ('toJSON' in value && typeof value.toJSON === 'function')
    return stableText(JSON.parse(JSON.stringify(value)) as unknown)
  const fields = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, one]) => {
      const text = stableText(one as unknown)
      return text === undefined ? [] : `${JSON.stringify(name)}:${text}`
    })
  return `{${fields.join()}}`
}
