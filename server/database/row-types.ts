import { types } from 'pg'

const { builtins } = types
const asText = (value: string) => value

/** 'YYYY-MM-DD HH:MM:SS.ffffff+00' of the server to ISO, so that one spelling of an instant crosses the wire. */
const asInstant = (value: string) =>
  new Date(value.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')).toISOString()

/** Counts fit a double here; a bigint that does not is a fault, never a silently rounded number. */
function asInteger(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError('bigint beyond 2^53')
  return number
}

const parsers: Record<number, (value: string) => unknown> = {
  [builtins.INT8]: asInteger,
  [builtins.DATE]: asText,
  [builtins.TIMESTAMP]: asText,
  [builtins.TIMESTAMPTZ]: asInstant,
  [builtins.NUMERIC]: asText,
  1182: (value) => (value === '{}' ? [] : value.slice(1, -1).split(',')), // date[]
}

/** Parsers per pool, so that no other user of pg in the process changes what a row looks like. */
export const rowTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    format === 'binary' ? types.getTypeParser(oid, 'binary') : (parsers[oid] ?? types.getTypeParser(oid)),
} as unknown as typeof types
