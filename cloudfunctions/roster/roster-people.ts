import { countyOf } from '@contract/area'
import { staffRoles } from '@contract/account/roles'
import type { RosterPeople, RosterPeopleInput } from '@contract/roster/schema'
import { shanghaiDate } from '@contract/time'
import { servedAreas } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { mustReadPlan } from './plan/access'
import { knownPeople } from './plan/queries'

/**
 * Who may stand in a rota of a county: its own active advisers and the city's. Never phones. A station reads its own
 * county's, to propose a pattern. Refuses `not-found` for another's.
 */
export async function rosterPeople({ ctx, input }: Act<typeof RosterPeopleInput>): Promise<RosterPeople> {
  const { caller, db, now } = ctx
  const own = servedAreas(caller, staffRoles).map(countyOf)
  if (!own.includes(input.county)) mustReadPlan(caller, input.county)
  const people = await knownPeople(db, input.county, [], shanghaiDate(now))
  return {
    people: people
      .filter(({ sits }) => sits)
      .map(({ sits: _sits, own: _own, baseAreaCode: _base, ...person }) => person),
  }
}
