import type { MatterType } from '../consultation/labels'
import type { Book, FillPerson, FillPolicy } from './book'
import type { Slot } from './expand'

/** How far somebody has to go to a site: from the township they work or live in. */
export interface Reach {
  sameTown: boolean
  /** Null when a position is not known. */
  km: number | null
}

/** What speaks for and against somebody at a slot. */
export interface Fit extends Reach {
  /** Knows a field the site asks for; true where it asks for none. */
  fieldMatched: boolean
  /** Minutes it counts against them not to, and to come from far. */
  penalty: number
}

const knowsOne = (person: FillPerson, fields: readonly MatterType[]): boolean =>
  fields.length === 0 || fields.some((field) => person.fields.includes(field))

function distancePenalty({ sameTown, km }: Reach, policy: FillPolicy): number {
  if (sameTown) return 0
  if (km === null) return policy.farMinutes / 2
  return Math.min(km * policy.kmMinutes, policy.farMinutes)
}

export function fitOf(person: FillPerson, slot: Pick<Slot, 'fields'>, reach: Reach, policy: FillPolicy): Fit {
  const fieldMatched = knowsOne(person, slot.fields)
  return {
    ...reach,
    fieldMatched,
    penalty: (fieldMatched ? 0 : policy.fieldMinutes) + distancePenalty(reach, policy),
  }
}

export interface Candidate {
  person: FillPerson
  fit: Fit
}

/**
 * The people of a list for a slot, who should take it first: least load with field and distance weighed in, then more
 * stars, then by id, so that the same question has one answer.
 */
export function ranked(
  people: readonly FillPerson[],
  slot: Slot,
  book: Book,
  reach: (personId: string, siteCode: string) => Reach,
  policy: FillPolicy,
): Candidate[] {
  return people
    .map((person) => {
      const fit = fitOf(person, slot, reach(person.id, slot.siteCode), policy)
      return { person, fit, cost: book.load(person.id) + fit.penalty }
    })
    .sort(
      (a, b) =>
        a.cost - b.cost ||
        (b.person.stars ?? 0) - (a.person.stars ?? 0) ||
        (a.person.id < b.person.id ? -1 : 1),
    )
}
