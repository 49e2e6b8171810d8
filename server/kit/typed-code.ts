import { randomInt } from 'node:crypto'

/** Letters and digits that are not taken for one another when read aloud or copied by hand: no 0, 1, I, O. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 10

/** A new code of 50 random bits for people to type, without its dash. */
export const newTypedCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** A code as people read it: two groups of five. */
export const inGroups = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
