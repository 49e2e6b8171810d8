import { addDays, daysBetween } from '../time'

/** 'YYYY-MM'. */
export const monthOf = (day: string): string => day.slice(0, 7)
export const firstDayOf = (month: string): string => `${month}-01`
export const monthAfter = (month: string): string => monthOf(addDays(firstDayOf(month), 31))
export const monthBefore = (month: string): string => monthOf(addDays(firstDayOf(month), -1))
export const lastDayOf = (month: string): string => addDays(firstDayOf(monthAfter(month)), -1)
/** '2026年11月'. */
export const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** Calendar days from the end of the month worked to the day it was paid (A101: 及时发放). */
export const daysToPay = (month: string, paidOn: string): number => daysBetween(lastDayOf(month), paidOn)

/** The middle of some whole numbers, the lower of the two middle ones; null for none. */
export const median = (numbers: readonly number[]): number | null =>
  [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1] ?? null

export interface Money {
  on: string
  amountFen: number
}

export interface FundsPosition {
  receivedFen: number
  paidFen: number
  /** Day on which everything received had been paid out (A100); null while it has not. */
  fullOn: string | null
}

/** What came in against what went out. Nothing received is never paid out in full. */
export function fundsPosition(receipts: readonly Money[], payments: readonly Money[]): FundsPosition {
  const sum = (list: readonly Money[]) => list.reduce((total, { amountFen }) => total + amountFen, 0)
  const receivedFen = sum(receipts)
  const position = { receivedFen, paidFen: sum(payments), fullOn: null }
  if (receivedFen === 0) return position
  const days = [...receipts, ...payments].map(({ on }) => on).sort()
  const lastReceipt = receipts
    .map(({ on }) => on)
    .sort()
    .at(-1)!
  const fullOn = days.find(
    (day) => day >= lastReceipt && sum(payments.filter(({ on }) => on <= day)) >= receivedFen,
  )
  return { ...position, fullOn: fullOn ?? null }
}
