import { catalogueOf, inOrder, type CatalogueLine } from '@contract/closing/catalogue'
import { VOLUME_PART_BYTES } from '@contract/closing/rules'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { pdfOf } from '@server/kit/documents/pdf'
import type { FileStore } from '@server/kit/files/file-store'
import type { KnownContext } from '@server/kit/procedure'
import { joinPdfs } from '@server/kit/volume/join-pdfs'
import type { Leaves } from './pieces'
import { catalogueSheet, closingLeaf, type Subject } from './sheets'

interface About {
  number: string
  countyName: string
  checkerName: string
}

/** Binds papers as one PDF: cover with catalogue, every page numbered, and the leaf at the end (148号令 42). */
export async function bindVolume(
  { now }: KnownContext,
  subject: Subject,
  leaves: readonly Leaves[],
  { number, countyName, checkerName }: About,
): Promise<{ pdf: Buffer; lines: CatalogueLine[] }> {
  const lines = catalogueOf(leaves)
  const about = { title: `法律援助案卷 ${number}`, at: now }
  const cover = await pdfOf(catalogueSheet(subject, { number, lines, countyName, at: now }), about)
  const leaf = await pdfOf(
    closingLeaf({ lines, handlerName: subject.handlerName, checkerName, at: now }),
    about,
  )
  const pdf = joinPdfs(
    [
      { pdf: cover, numbered: false },
      ...inOrder(leaves).map((it) => ({ pdf: it.pdf, numbered: true })),
      { pdf: leaf, numbered: false },
    ],
    about,
  )
  return { pdf, lines }
}

export const partKey = (key: string, part: number): string => `${key}/${String(part).padStart(4, '0')}`

/** Puts a volume away part by part. @returns the hash of each part */
export async function keepParts(files: FileStore, key: string, pdf: Buffer): Promise<string[]> {
  const hashes: string[] = []
  for (let from = 0; from < pdf.length; from += VOLUME_PART_BYTES) {
    const part = pdf.subarray(from, from + VOLUME_PART_BYTES)
    await files.put(partKey(key, hashes.length), part)
    hashes.push(sm3Hex(part))
  }
  return hashes
}
