import type { SiteListItem } from '@contract/site/schema'

/** Site of the very place a station's account is for, which is the one its people mean; undefined for others. */
export const homeSite = (
  sites: readonly SiteListItem[],
  areaCodes: readonly string[],
): SiteListItem | undefined => {
  const own = sites.filter(({ areaCode }) => areaCodes.includes(areaCode))
  return sites.length === 1 ? sites[0] : areaCodes.length === 1 && own.length === 1 ? own[0] : undefined
}
