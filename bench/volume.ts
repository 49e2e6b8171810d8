import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { VOLUME_PART_BYTES } from '@contract/closing/rules'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { joinPdfs, pageCount } from '@server/kit/volume/join-pdfs'
import { picturePage } from '@server/kit/volume/pages'

/**
 * `npm run bench`: whether a full volume costs more for each of its megabytes than a thin one. The same photos and
 * scanned PDFs are hashed, put on pages, joined, and hashed part by part, once up to 6 MB and once up to 60 MB, each in
 * a process of its own; near 1 means that time and memory grow no faster than the volume.
 */

const MB = 1024 * 1024
const THIN = 6
const FULL = 60
const PHOTO_BYTES = MB
const SCAN_PAGES = 3

const about = { title: '案卷', at: new Date('2026-11-25T01:00:00.000Z') }

/** A photo as large as a phone's: only its head is read, the rest is carried along. */
function photo(): Buffer {
  const frame = Buffer.from('ffc0001108 0fa0 0bb8 03 012200 021101 031101'.replace(/ /g, ''), 'hex')
  const scan = Buffer.from('ffda000c03010002110311003f00', 'hex')
  // no marker may stand within the picture
  const body = randomBytes(PHOTO_BYTES).map((byte) => (byte === 0xff ? 0xfe : byte))
  return Buffer.concat([Buffer.from('ffd8', 'hex'), frame, scan, body, Buffer.from('ffd9', 'hex')])
}

/** A PDF as a scanner makes it: a picture a page. */
async function scanned(): Promise<Buffer> {
  const pages = []
  for (let page = 0; page < SCAN_PAGES; page++)
    pages.push({ pdf: await picturePage(photo(), about), numbered: false })
  return joinPdfs(pages, about)
}

interface Measured {
  /** Size of the volume that came of it. */
  megabytes: number
  milliseconds: number
  /** Most memory held at a time above what stood there before, the papers themselves among it. */
  peakMegabytes: number
}

/** Papers of a size, half of them photos and half scans, bound as the archive does. */
async function bind(size: number): Promise<Measured> {
  const papers: { kind: 'photo' | 'scan'; bytes: Buffer }[] = []
  for (let held = 0; held < size * MB; held += papers.at(-1)!.bytes.length)
    papers.push(
      papers.length % (SCAN_PAGES + 1) === SCAN_PAGES
        ? { kind: 'scan', bytes: await scanned() }
        : { kind: 'photo', bytes: photo() },
    )
  const held = papers.reduce((sum, { bytes }) => sum + bytes.length, 0) / MB
  const before = process.memoryUsage().rss / MB - held
  const started = performance.now()
  const pieces = []
  for (const { kind, bytes } of papers) {
    sm3Hex(bytes)
    const pdf = kind === 'scan' ? bytes : await picturePage(bytes, about)
    pageCount(pdf)
    pieces.push({ pdf, numbered: true })
  }
  const volume = joinPdfs(pieces, about)
  sm3Hex(volume)
  for (let from = 0; from < volume.length; from += VOLUME_PART_BYTES)
    sm3Hex(volume.subarray(from, from + VOLUME_PART_BYTES))
  return {
    megabytes: volume.length / MB,
    milliseconds: performance.now() - started,
    peakMegabytes: process.resourceUsage().maxRSS / 1024 - before,
  }
}

/** Binds in a process of its own, so that no other volume's memory is counted. */
function measured(size: number): Measured {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, process.argv[1]!, String(size)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Measured
}

async function main() {
  const size = Number(process.argv[2] ?? 0)
  if (size > 0) {
    // the first page of a process loads what draws it
    await picturePage(photo(), about)
    process.stdout.write(JSON.stringify(await bind(size)))
    return
  }
  const [thin, full] = [measured(THIN), measured(FULL)]
  const ratio = (of: (one: Measured) => number) => (of(full) / of(thin)).toFixed(2)
  const sizes = `${Math.round(full.megabytes)} MB against ${Math.round(thin.megabytes)} MB`
  console.log(`volume, ${sizes}: time a MB      ${ratio((one) => one.milliseconds / one.megabytes)} ×`)
  console.log(`volume, ${sizes}: peak memory a MB ${ratio((one) => one.peakMegabytes / one.megabytes)} ×`)
  console.log(
    `volume, ${sizes}: at its peak ${(full.peakMegabytes / full.megabytes).toFixed(1)} × the volume's own size in memory`,
  )
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
