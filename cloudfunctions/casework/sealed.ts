import type { Keyring } from '@server/kit/crypto/keyring'

const report = (id: string) => `case_report.said:${id}`
const heard = (id: string) => `case_termination.heard:${id}`

export const sealReport = (keyring: Keyring, id: string, said: string): string =>
  keyring.seal(said, report(id))
export const openReport = (keyring: Keyring, row: { id: string; said_sealed: string }): string =>
  keyring.open(row.said_sealed, report(row.id))

export const sealHeard = (keyring: Keyring, id: string, said: string): string => keyring.seal(said, heard(id))
export const openHeard = (keyring: Keyring, row: { id: string; heard_sealed: string }): string =>
  keyring.open(row.heard_sealed, heard(row.id))
