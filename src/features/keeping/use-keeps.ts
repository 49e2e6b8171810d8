import { areaLevel, inScope } from '@contract/area'
import { useSession } from '@/state/session'

/** Whether to draw the acts of who keeps an area: its county, or the city for its own centre. The server decides again. */
export const useKeeps = (areaCode: string | undefined): boolean =>
  useSession(({ who }) =>
    (who?.grants ?? []).some(
      ({ role, areaCode: served }) =>
        areaCode !== undefined &&
        role === (areaLevel(areaCode) === 'city' ? 'city' : 'county') &&
        inScope(areaCode, served),
    ),
  )
