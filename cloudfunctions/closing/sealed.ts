import type { Keyring } from '@server/kit/crypto/keyring'

const context = (column: 'work' | 'result' | 'items', id: string) => `case_filing.${column}:${id}`

export const sealWork = (keyring: Keyring, id: string, text: string): string =>
  keyring.seal(text, context('work', id))
export const sealResult = (keyring: Keyring, id: string, text: string): string =>
  keyring.seal(text, context('result', id))
export const sealItems = (keyring: Keyring, id: string, items: readonly string[]): string =>
  keyring.seal(JSON.stringify(items), context('items', id))

interface Sealed {
  id: string
  work_sealed: string
  result_sealed: string
  items_sealed: string | null
}
export const openFiling = (keyring: Keyring, row: Sealed) => ({
  work: keyring.open(row.work_sealed, context('work', row.id)),
  result: keyring.open(row.result_sealed, context('result', row.id)),
  items: row.items_sealed
    ? (JSON.parse(keyring.open(row.items_sealed, context('items', row.id))) as string[])
    : [],
})
