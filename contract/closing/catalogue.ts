import type { PaperKind } from '../aid/labels'
import type { PaperCode } from '../document/titles'

/** Where a piece of a volume comes from: the applicant, the centre, the lawyer, or it is set from what was recorded. */
export const pieceSources = ['applicant', 'centre', 'lawyer', 'record'] as const
export type PieceSource = (typeof pieceSources)[number]

/** One paper to be bound: its place, and the pages it has. */
export interface Bound {
  source: PieceSource
  title: string
  order: number
  /** Instant it was made or taken in, for papers of the same place. */
  at: string
  pages: number
  sm3: string
}

/** A line of the catalogue: page numbers count from 1 through the volume. */
export interface CatalogueLine {
  title: string
  source: PieceSource
  from: number
  to: number
  sm3: string
}

/** Papers in the order of the volume: by place, then by when they came, then by what they hold. */
export const inOrder = <B extends Pick<Bound, 'order' | 'at' | 'sm3'>>(papers: readonly B[]): B[] =>
  [...papers].sort((a, b) => a.order - b.order || a.at.localeCompare(b.at) || a.sm3.localeCompare(b.sm3))

/** The catalogue with page numbers (一案一卷, 148号令 42): every page once, without gap. */
export function catalogueOf(papers: readonly Bound[]): CatalogueLine[] {
  let last = 0
  return inOrder(papers).map(({ title, source, pages, sm3 }) => {
    const from = last + 1
    last += pages
    return { title, source, from, to: last, sm3 }
  })
}

export const pagesOf = (lines: readonly CatalogueLine[]): number => lines.at(-1)?.to ?? 0

/** '3—5' or '3'. */
export const pageText = ({ from, to }: Pick<CatalogueLine, 'from' | 'to'>): string =>
  from === to ? `${from}` : `${from}—${to}`

const LAWYER = 3000

/** Places of the centre's own papers; those not named here stand behind the lawyer's. */
const centreOrder: Partial<Record<PaperCode, number>> = {
  'application-form': 100,
  'means-statement': 200,
  promise: 300,
  'check-authorisation': 310,
  receipt: 1000,
  'one-time-notice': 1010,
  cooperation: 1020,
  approval: 1100,
  provisional: 1190,
  grant: 1200,
  assignment: 1300,
  'civil-letter': 1400,
  'criminal-letter': 1400,
  agreement: 1500,
  'power-of-attorney': 1510,
  'meeting-record': 1600,
  'progress-record': 1700,
  'change-approval': 1800,
  'change-notice': 1810,
}
export const placeOfIssued = (code: PaperCode): number => centreOrder[code] ?? 5000

const applicantOrder: Record<PaperKind, number> = {
  identity: 400,
  agency: 410,
  hardship: 500,
  exemption: 510,
  case: 600,
  other: 610,
}
export const placeOfApplicants = (kind: PaperKind): number => applicantOrder[kind]

/** The promise signed on the phone, with its signature. */
export const PROMISE_PLACE = 305
/** Places among the lawyer's papers, as `page_order` of case_paper_rule has them. */
export const placeOfLawyers = (pageOrder: number): number => LAWYER + pageOrder

/** Papers the centre must have made before a volume is bound: none of them is the lawyer's to bring. */
export function officePapersWanted(
  source: 'application' | 'notice',
  { provisional, terminated }: { provisional: boolean; terminated: boolean },
): PaperCode[] {
  return [
    ...(source === 'application'
      ? (['application-form', provisional ? 'provisional' : 'grant'] as const)
      : []),
    'assignment',
    ...(terminated ? (['termination'] as const) : []),
  ]
}
