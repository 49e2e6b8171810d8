/**
 * An .xlsx workbook of one sheet, its first row in bold, in base64. Every cell is text: a code of twelve digits
 * stays one, and nothing a person typed is run as a formula. The writer is loaded only when it is asked for.
 *
 * @param widths of the columns, in characters
 */
export async function writeWorkbook(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Promise<string> {
  const { default: write } = await import('write-excel-file/universal')
  const text = (value: string) => (value === '' ? null : { value, type: String, format: '@' })
  const sheet = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(text)),
  ]
  const file = await write(sheet, {
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBlob()
  return Buffer.from(await file.arrayBuffer()).toString('base64')
}
