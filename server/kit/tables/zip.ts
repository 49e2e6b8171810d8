import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'

/** The first day a zip archive can tell: the same content makes the same bytes. */
const mtime = new Date(1980, 0, 1)

/** An archive of files that stand in memory. */
export const zipOf = (files: readonly (readonly [name: string, content: string])[]): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(files.map(([name, content]) => [name, strToU8(content)])), { mtime }),
  )

/** An archive whose files are packed as they come in, one after the other, so that none stands in memory unpacked. */
export function openZip() {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    packed.push(chunk)
  })
  return {
    file: (name: string) => {
      const entry = new ZipDeflate(name)
      entry.mtime = mtime
      zip.add(entry)
      return { add: (text: string, last = false): void => void entry.push(strToU8(text), last) }
    },
    finish: (): Buffer => {
      zip.end()
      return Buffer.concat(packed)
    },
  }
}
