/** Money is whole fen (分) everywhere; only what a person reads or types is in yuan. */

/** '120元', '120.5元', '-30元' for an amount in fen. */
export function yuanText(fen: number): string {
  const yuan = Math.abs(fen) / 100
  return `${fen < 0 ? '-' : ''}${Number.isInteger(yuan) ? yuan : yuan.toFixed(2).replace(/0$/, '')}元`
}

/** Yuan as typed, at most two decimals, in fen; rounding only mends binary fractions (0.29 × 100). */
export const fenOf = (yuan: number): number => Math.round(yuan * 100)

/** Fen in yuan, for a field to be typed in or a cell of a table. */
export const yuanOf = (fen: number): number => fen / 100
