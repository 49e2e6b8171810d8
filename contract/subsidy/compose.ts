import type { Basis, Worth } from './rules'

/** What goes into a statement of one person, county and month, before anything is cut. Amounts in fen. */
export interface Parts {
  /** Duties never stated before; what each is worth, nought and more. */
  duties: readonly ({ shiftId: string } & Worth)[]
  /** Duties of closed statements that are worth something else now: the difference, either way. */
  differences: readonly { shiftId: string; differenceFen: number; basis: Basis }[]
  /** What is left of each final deduction, the oldest first. */
  deductions: readonly { findingId: string; leftFen: number }[]
}

export type ComposedLine =
  | { kind: 'duty' | 'correction'; shiftId: string; amountFen: number; basis: Basis }
  | { kind: 'deduction'; findingId: string; amountFen: number }

export interface Composed {
  lines: ComposedLine[]
  /** Duties and corrections together (应发). */
  dueFen: number
  /** Held back (扣减), as a positive amount. */
  deductedFen: number
  /** What is paid: due less deducted, never below nought. */
  totalFen: number
}

/**
 * Puts a month together. What is to be taken away, by a correction or a deduction, is taken up to what is there;
 * the rest is found again, and taken, in the next month (A102). So nobody ever owes for having sat on duty.
 */
export function compose({ duties, differences, deductions }: Parts): Composed {
  const lines: ComposedLine[] = duties.map(({ shiftId, amountFen, basis }) => ({
    kind: 'duty',
    shiftId,
    amountFen,
    basis,
  }))
  let room = duties.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const correct = (shiftId: string, amountFen: number, basis: Basis) => {
    if (amountFen === 0) return
    lines.push({ kind: 'correction', shiftId, amountFen, basis })
    room += amountFen
  }
  for (const { shiftId, differenceFen, basis } of differences)
    if (differenceFen > 0) correct(shiftId, differenceFen, basis)
  for (const { shiftId, differenceFen, basis } of differences)
    if (differenceFen < 0) correct(shiftId, -Math.min(room, -differenceFen), basis)
  const dueFen = room
  for (const { findingId, leftFen } of deductions) {
    const taken = Math.min(room, leftFen)
    if (taken <= 0) continue
    lines.push({ kind: 'deduction', findingId, amountFen: -taken })
    room -= taken
  }
  return { lines, dueFen, deductedFen: dueFen - room, totalFen: room }
}
