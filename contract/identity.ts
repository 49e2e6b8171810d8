import { shanghaiDate } from './time'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/**
 * Whether a text is a citizen's ID number (GB 11643-1999: 17 digits and a check character, x or X). Region codes
 * are not looked up: residents carry numbers with codes abolished long ago (140402 城区, 140411 郊区 …).
 */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  if (CHECK_CHARACTERS[sum % 11] !== text[17]!.toUpperCase()) return false
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(text)!
  const born = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return born.getUTCMonth() === Number(month) - 1 && born.getUTCDate() === Number(day) && Number(year) >= 1900
}

/** Date of birth 'YYYY-MM-DD' carried by an ID number. */
export const bornOn = (idNumber: string): string =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`

export const sexOf = (idNumber: string): 'male' | 'female' =>
  Number(idNumber[16]) % 2 === 1 ? 'male' : 'female'

/** Completed years of age in Shanghai at `now`. */
export function ageOf(idNumber: string, now: Date): number {
  const born = bornOn(idNumber)
  const today = shanghaiDate(now)
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}

/** '140481********1234': region and last four stay, the birthday does not. */
export const maskIdNumber = (text: string): string =>
  text.length < 11
    ? '*'.repeat(text.length)
    : `${text.slice(0, 6)}${'*'.repeat(text.length - 10)}${text.slice(-4)}`

/** '138****5678'; a short number keeps its last two digits. */
export const maskPhone = (text: string): string =>
  text.length >= 11
    ? `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}`
    : `****${text.slice(-2)}`

/** '王*' and '王**': the family name stays. */
export const maskName = (text: string): string => {
  const [first = '', ...rest] = [...text]
  return first + '*'.repeat(rest.length)
}

const TO_TOWN = /^(?:[^\d小]{1,15}?[区县])?[^\d小号路巷村]{1,8}?(?:街道|镇|乡)/
const TO_COUNTY = /^[^\d小]{1,15}?[区县]/

/**
 * Keeps an address down to the township or sub-district, else to the county, else nothing. The county goes first,
 * since 武乡县 carries a 乡 of its own; a 小区, a street or a number is never kept.
 */
export const maskAddress = (text: string): string => {
  const [kept = ''] = TO_TOWN.exec(text) ?? TO_COUNTY.exec(text) ?? []
  return kept === text ? kept : `${kept}****`
}
