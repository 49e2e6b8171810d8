import { countyOf } from '@contract/area'
import { useCounties } from '@/api/site'
import { useSession } from '@/state/session'
import type { KeptArea } from './area-pick'

/** The counties somebody acts for as county staff. */
export function useOwnCounties(): KeptArea[] {
  const grants = useSession(({ who }) => who?.grants) ?? []
  return grants
    .filter(({ role }) => role === 'county')
    .map(({ areaCode, areaName }) => ({ code: areaCode, name: areaName }))
}

/** The counties somebody writes down for: those they act for, and those their stations lie in. */
export function useRegisteringCounties(): KeptArea[] {
  const own = useOwnCounties()
  const grants = useSession(({ who }) => who?.grants) ?? []
  const counties = useCounties().data ?? []
  const ofStations = [
    ...new Set(grants.filter(({ role }) => role === 'station').map(({ areaCode }) => countyOf(areaCode))),
  ].filter((code) => !own.some((county) => county.code === code))
  const nameOf = (code: string) => counties.find((county) => county.code === code)?.name ?? ''
  return [...own, ...ofStations.map((code) => ({ code, name: nameOf(code) }))]
}
