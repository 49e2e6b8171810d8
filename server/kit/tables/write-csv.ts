/** What a spreadsheet program takes for a formula when it opens plain text. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

const cell = (text: string): string => {
  const plain = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/**
 * A CSV file as Excel opens it in Chinese (UTF-8 with its mark), taking rows as they come. A cell that would be run as
 * a formula stands behind an apostrophe.
 */
export function openCsv(header: readonly string[]) {
  const parts = [Buffer.from(`\ufeff${line(header)}`, 'utf8')]
  return {
    add: (lines: readonly (readonly string[])[]): void => {
      parts.push(Buffer.from(lines.map(line).join(''), 'utf8'))
    },
    finish: (): Buffer => Buffer.concat(parts),
  }
}
