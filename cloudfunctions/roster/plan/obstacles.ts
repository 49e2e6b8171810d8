import { sql } from 'kysely'
import { refuse, type RefusalCode, type Refused } from '@contract/refusal'
import { clockText, dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { isOccupied, ownShiftIds, type ComposedSlot } from './compose'
import type { LoadedMonth } from './load'

interface Stretch {
  personId: string
  day: string
  startsAt: string
  endsAt: string
  siteName: string
}

const overlaps = (a: Omit<Stretch, 'siteName'>, b: Stretch): boolean =>
  a.personId === b.personId && a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** Duties of people that are not the plan's own, wherever they are held, read anew. */
const otherDuties = (db: Db, ids: readonly string[], own: ReadonlySet<string>, from: string, to: string) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .select([
      'practitioner_id as personId',
      'day',
      'starts_at as startsAt',
      'ends_at as endsAt',
      'site.name as siteName',
    ])
    .where(sql<boolean>`practitioner_id = any (${[...ids]}::uuid[])`)
    .where(sql<boolean>`not duty_shift.id = any (${[...own]}::uuid[])`)
    .where('status', '<>', 'withdrawn')
    .where('starts_at', '<', to)
    .where('ends_at', '>', from)
    .execute()

/**
 * What would put somebody in two places, on leave or on duty when they may not: one sentence for each slot, with person
 * and day, which the board names in public (A35). Undefined when there is nothing.
 */
export async function obstaclesTo(
  db: Db,
  { slots, people, sites }: LoadedMonth,
  writing: readonly ComposedSlot[],
): Promise<Refused | undefined> {
  const standing = slots.filter(isOccupied)
  const mine = writing.filter(isOccupied)
  if (mine.length === 0) return undefined
  const nameOf = new Map(people.list.map((person) => [person.id, person]))
  const siteName = new Map(sites.map(({ code, name }) => [code, name]))
  const starts = mine.map(({ startsAt }) => startsAt).sort()
  const ends = mine.map(({ endsAt }) => endsAt).sort()
  const ids = [...new Set(mine.map(({ personId }) => personId))]
  const elsewhere = await otherDuties(db, ids, ownShiftIds(slots), starts[0]!, ends.at(-1)!)
  const fields: Record<string, string> = {}
  let code: RefusalCode | undefined
  const tell = (why: RefusalCode, slot: ComposedSlot, sentence: string) => {
    code ??= why
    fields[slot.key] = `${nameOf.get(slot.personId!)?.name ?? '这个人'}${dayText(slot.day)}${sentence}`
  }
  for (const slot of mine) {
    const person = nameOf.get(slot.personId)
    const other: Stretch | undefined =
      elsewhere.find((duty) => overlaps(slot, duty)) ??
      standing
        .filter((one) => one.key !== slot.key)
        .map((one) => ({ ...one, siteName: siteName.get(one.siteCode) ?? '' }))
        .find((duty) => overlaps(slot, duty))
    if (other)
      tell(
        'double-booked',
        slot,
        `${clockText(other.startsAt)}–${clockText(other.endsAt)}在${other.siteName}已有班`,
      )
    else if (!person?.sits) tell('cannot-sit-duty', slot, '不能值班')
    else if (person.leave.includes(slot.day)) tell('on-leave', slot, '请了假')
  }
  return code && refuse(code, fields)
}
