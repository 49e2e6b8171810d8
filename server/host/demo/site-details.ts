import { sql } from 'kysely'
import type { Db } from '@server/database/client'

/** County seats, roughly; stations are strewn around them. A demonstration's places, not survey data. */
const SEATS: Record<string, [lat: number, lng: number]> = {
  '140400': [36.195, 113.116],
  '140403': [36.203, 113.123],
  '140404': [36.052, 113.056],
  '140405': [36.316, 112.892],
  '140406': [36.334, 113.229],
  '140423': [36.536, 113.051],
  '140425': [36.2, 113.436],
  '140426': [36.502, 113.387],
  '140427': [36.115, 113.207],
  '140428': [36.122, 112.878],
  '140429': [36.838, 112.865],
  '140430': [36.756, 112.699],
  '140431': [36.5, 112.337],
}

const WORKDAYS = [1, 2, 3, 4, 5]
const HOURS = JSON.stringify([
  { weekdays: WORKDAYS, opens: '08:30', closes: '12:00' },
  { weekdays: WORKDAYS, opens: '14:30', closes: '17:30' },
])

/** Steps of about two kilometres on a spiral, so that no two stations of a county share a place. */
function nearby([lat, lng]: [number, number], index: number): [number, number] {
  const angle = index * 2.4
  const reach = 0.02 * Math.sqrt(index)
  return [lat + reach * Math.sin(angle), lng + reach * Math.cos(angle)]
}

/** Fills address, telephone, hours and position of sites that have none; the numbers ring nowhere. */
export async function seedSiteDetails(db: Db): Promise<void> {
  const bare = await db
    .selectFrom('site')
    .innerJoin('area', 'area.code', 'site.area_code')
    .select(['site.code', 'site.area_code', 'area.name'])
    .where('site.address', 'is', null)
    .orderBy('site.area_code')
    .execute()
  for (const [index, site] of bare.entries()) {
    const seat = SEATS[site.area_code.slice(0, 6)]!
    const [lat, lng] = site.area_code.length === 6 ? seat : nearby(seat, index + 1)
    await db
      .updateTable('site')
      .set({
        address: `${site.name}便民服务中心一楼（演示地址）`,
        phone: `0355-00${String(index).padStart(5, '0')}`,
        opening_hours: HOURS,
        lat: sql`round(${lat}::numeric, 5)`,
        lng: sql`round(${lng}::numeric, 5)`,
      })
      .where('code', '=', site.code)
      .execute()
  }
}
