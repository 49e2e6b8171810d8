import { countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import { addMonths } from '@contract/roster/board'
import { busyText, leaveText, overlaps } from '@contract/roster/one-off'
import type { OneOffPeopleInput, OneOffPerson } from '@contract/roster/public-schema'
import { atShanghai, minutesBetween } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { findPlannedSite, listPeople, onLeave, shiftsAcross } from './one-off-queries'

/**
 * Who a county may ask for a duty at one of its sites at some hours: its own people before the city's, with the least
 * duty of the month first; after all who are free the others, each with the duty or leave in the way. Refuses `not-found` for a site that is not one's own.
 */
export async function oneOffPeople({ ctx, input }: Act<typeof OneOffPeopleInput>): Promise<OneOffPerson[]> {
  const { db } = ctx
  const site = await findPlannedSite(db, input.siteCode, ctx.caller)
  if (!site) throw refuse('not-found')
  const month = input.day.slice(0, 7)
  const people = await listPeople(db, countyOf(site.area_code))
  const ids = people.map(({ id }) => id)
  const away = await onLeave(db, ids, input.day)
  const shifts = await shiftsAcross(
    db,
    ids,
    atShanghai(`${month}-01`, '00:00'),
    atShanghai(`${addMonths(month, 1)}-01`, '00:00'),
  )
  const asked = { startsAt: atShanghai(input.day, input.from), endsAt: atShanghai(input.day, input.to) }
  return people
    .map((person) => {
      const theirs = shifts.filter(({ personId }) => personId === person.id)
      const inTheWay = theirs.find((shift) => overlaps(shift, asked))
      return {
        ...person,
        minutesThisMonth: theirs.reduce((sum, one) => sum + minutesBetween(one.startsAt, one.endsAt), 0),
        busy: away.has(person.id) ? leaveText(input.day) : inTheWay ? busyText(inTheWay) : null,
      }
    })
    .sort(
      (a, b) =>
        Number(a.busy !== null) - Number(b.busy !== null) ||
        Number(b.own) - Number(a.own) ||
        a.minutesThisMonth - b.minutesThisMonth,
    )
    .map(({ own: _own, ...person }) => person)
}
