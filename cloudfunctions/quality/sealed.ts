import type { Keyring } from '@server/kit/crypto/keyring'

/** Free text of monitoring and reviews: it may name people. */
export type SealedColumn =
  'case_monitor.said' | 'case_monitor.mismatch' | 'peer_seat.said' | 'peer_case.appeal' | 'peer_case.reasons'

export const sealText = (keyring: Keyring, column: SealedColumn, id: string, text: string): string =>
  keyring.seal(text, `${column}:${id}`)

export const openText = <T extends string | null>(
  keyring: Keyring,
  column: SealedColumn,
  id: string,
  sealed: T,
): T => (sealed === null ? sealed : keyring.open(sealed, `${column}:${id}`)) as T

/** What a handler wrote when handing in a file, as `closing` sealed it. */
export const openFiled = (
  keyring: Keyring,
  column: 'work' | 'result',
  row: { id: string; work_sealed: string; result_sealed: string },
): string => keyring.open(row[`${column}_sealed`], `case_filing.${column}:${row.id}`)
