import { bare, likeness, similarity, type Likeness } from './similar'

/** What two ledgers know a consultation again by. Null is not known, or not for this reader. */
export interface Recognised {
  /** 'YYYY-MM-DD'. */
  day: string
  adviser: string
  /** Coarse type. */
  type: string | null
  /** The phone, or anything that is the same for the same phone alone. */
  phone: string | null
  summary: string | null
}

/** Texts at least this much alike are of one consultation, when the type says so too, or when it does not. */
const ALIKE = 0.6
const ALIKE_ACROSS_TYPES = 0.8
/** Of one consultation even though the phones differ: a digit was put right in one of the ledgers. */
const NEARLY_THE_SAME = 0.9

interface Prepared<T> {
  row: T
  likeness: Likeness | undefined
}

/** How surely two rows of one day and adviser are one consultation; undefined when they are not. */
function certainty(here: Prepared<Recognised>, there: Prepared<Recognised>): number | undefined {
  const alike = here.likeness && there.likeness ? similarity(here.likeness, there.likeness) : undefined
  const sameType = here.row.type !== null && here.row.type === there.row.type
  const bothPhones = here.row.phone !== null && there.row.phone !== null
  const samePhone = bothPhones && here.row.phone === there.row.phone
  // of two equally alike, the one that leaves the phone out as well
  const by = (rank: number) => rank + (alike ?? 0) / 2 + (here.row.phone === there.row.phone ? 0.0001 : 0)
  if (samePhone) return by(sameType ? 5 : 3)
  if (bothPhones) return sameType && (alike ?? 0) >= NEARLY_THE_SAME ? by(1) : undefined
  if (sameType && (alike ?? 0) >= ALIKE) return by(4)
  if ((alike ?? 0) >= ALIKE_ACROSS_TYPES) return by(2)
  // what a reader may not see is known by its day, adviser and type alone
  return alike === undefined && sameType ? by(0) : undefined
}

export interface Matched<Here, There> {
  pairs: [here: Here, there: There][]
  onlyHere: Here[]
  onlyThere: There[]
}

const prepare = <T extends Recognised>(row: T): Prepared<T> => ({
  row,
  likeness: row.summary === null ? undefined : likeness(row.summary),
})

function grouped<T extends Recognised>(rows: readonly T[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  rows.forEach(({ day, adviser }, index) => {
    const key = `${day} ${bare(adviser)}`
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  })
  return groups
}

/**
 * Which row of one ledger is which of another: of the same day and adviser, known again by phone, type and words; the
 * surest first, and each row once. What is left over stands in one of them alone. All in the order given.
 */
export function matchRows<Here extends Recognised, There extends Recognised>(
  here: readonly Here[],
  there: readonly There[],
): Matched<Here, There> {
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  const others = grouped(there)
  for (const [key, indexes] of grouped(here)) {
    const theirs = (others.get(key) ?? []).map((index) => ({ index, prepared: prepare(there[index]!) }))
    const candidates = indexes.flatMap((index) => {
      const own = prepare(here[index]!)
      return theirs.flatMap(({ index: other, prepared }) => {
        const sure = certainty(own, prepared)
        return sure === undefined ? [] : [{ index, other, sure }]
      })
    })
    candidates.sort((a, b) => b.sure - a.sure || a.index - b.index || a.other - b.other)
    for (const { index, other } of candidates) {
      if (partner.has(index) || taken.has(other)) continue
      partner.set(index, other)
      taken.add(other)
    }
  }
  return {
    pairs: here.flatMap((row, index): [Here, There][] =>
      partner.has(index) ? [[row, there[partner.get(index)!]!]] : [],
    ),
    onlyHere: here.filter((_, index) => !partner.has(index)),
    onlyThere: there.filter((_, index) => !taken.has(index)),
  }
}
