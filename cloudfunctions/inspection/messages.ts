import { inspectionLink } from '@contract/inspection/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { overseersOf, tellAll } from '@server/kit/messages/tell-overseers'

// A message stands in the clear and may cross WeChat, so it names a step and a day, and nobody.

const stationOf = async (db: Db, siteAreaCode: string): Promise<string[]> =>
  (
    await db
      .selectFrom('staff_grant')
      .select('account_id')
      .where('role', '=', 'station')
      .where('area_code', '=', siteAreaCode)
      .where('ended_at', 'is', null)
      .execute()
  ).map(({ account_id }) => account_id)

interface Rectifying {
  inspectionId: string
  siteAreaCode: string
  countyCode: string
  by: string
}

/** Tells a site's own staff and its county what has to be put right, or put right again. */
export const tellRectify = async (db: Db, it: Rectifying, dueOn: string, again: boolean, now: Date) =>
  tellAll(
    db,
    [...new Set([...(await stationOf(db, it.siteAreaCode)), ...(await overseersOf(db, [it.countyCode]))])],
    it.by,
    {
      kind: 'rectification-ordered',
      title: again ? '整改被退回，请再改' : '有一项要整改',
      body: `请在${dayText(dueOn)}前改好并报告。`,
      link: inspectionLink(it.inspectionId),
    },
    now,
  )

/** Tells the county that something put right waits to be looked at. */
export const tellHandedIn = async (db: Db, it: Rectifying, now: Date) =>
  tellAll(
    db,
    await overseersOf(db, [it.countyCode]),
    it.by,
    {
      kind: 'rectification-handed-in',
      title: '有一项整改等复核',
      body: '站点已经报告整改情况，请复核。',
      link: inspectionLink(it.inspectionId),
    },
    now,
  )
