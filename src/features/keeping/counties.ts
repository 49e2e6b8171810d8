import { useSession } from '@/state/session'
import type { KeptArea } from './area-pick'

/** The counties somebody acts for as county staff. */
export function useOwnCounties(): KeptArea[] {
  const grants = useSession(({ who }) => who?.grants) ?? []
  return grants
    .filter(({ role }) => role === 'county')
    .map(({ areaCode, areaName }) => ({ code: areaCode, name: areaName }))
}
