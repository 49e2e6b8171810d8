import { areaLevel, countyOf } from '../area'
import type { MatterType } from '../consultation/labels'
import type { Group } from '../groups'

/** What of a record an application can begin with. */
export interface Told {
  areaCode: string
  matterType: MatterType
  groups: readonly Group[]
  summary: string
  safeMode: boolean
  client: { name?: string | undefined; phone?: string | undefined; address?: string | undefined }
}

/**
 * The part of an application's form that a record already says (A60, A64): nobody tells their story twice. In safe
 * mode who it is and where is left out: whoever holds the code may not be the person.
 */
export function carriedOver({ areaCode, matterType, groups, summary, safeMode, client }: Told) {
  const countyCode = countyOf(areaCode)
  const { name, phone, address } = safeMode ? {} : client
  return {
    ...(areaLevel(countyCode) === 'county' && { countyCode }),
    matterType,
    groups: [...groups],
    facts: summary,
    ...(name && { name }),
    ...(phone && { phone }),
    ...(address && { address }),
  }
}
