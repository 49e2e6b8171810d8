import { areaLevel } from '@contract/area'
import { refuse } from '@contract/refusal'
import { serves, type Caller } from './caller'
import { isOverseer, overseerRoles } from './overseer'
import { asStaff } from './procedure'

/** Counties keep what is theirs, and the city what belongs to its own centre; elsewhere it watches. */
export const asKeeper = asStaff.use(({ ctx, next }) => {
  if (!isOverseer(ctx.caller)) throw refuse('not-allowed')
  return next()
})

/** Whether the caller keeps what is of a county (or of the city's own centre, by the city's code). */
export const keeps = (caller: Caller, countyCode: string): boolean =>
  serves(caller, [areaLevel(countyCode) === 'city' ? 'city' : 'county'], countyCode)

/** Whether the caller may read what is of a county. */
export const sees = (caller: Caller, countyCode: string): boolean => serves(caller, overseerRoles, countyCode)

/** Refuses `not-found` for a county one does not keep. */
export function mustKeep(caller: Caller, countyCode: string): void {
  if (!keeps(caller, countyCode)) throw refuse('not-found')
}

/** Refuses `not-found` for a county one does not serve. */
export function mustSee(caller: Caller, countyCode: string): void {
  if (!sees(caller, countyCode)) throw refuse('not-found')
}
