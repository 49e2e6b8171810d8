import { cityOf } from '@contract/area'
import { findingLink, inspectionLink, myFindingLink } from '@contract/supervision/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '@server/kit/messages/notify'

// A message stands in the clear and may cross WeChat, so it names a step and a day, and nobody.

const staffOf = async (db: Db, areaCodes: readonly string[]): Promise<string[]> =>
  (
    await db
      .selectFrom('staff_grant')
      .innerJoin('account', 'account.id', 'staff_grant.account_id')
      .select('account_id')
      .distinct()
      .where('staff_grant.area_code', 'in', areaCodes)
      .where('ended_at', 'is', null)
      .where('role', 'in', ['county', 'city'])
      .where('disabled_at', 'is', null)
      .execute()
  ).map(({ account_id }) => account_id)

interface Notice {
  kind: string
  title: string
  body: string
  link: string
}

/** Tells everybody in `to` but who did it. */
async function tellAll(db: Db, to: readonly string[], but: string, notice: Notice, now: Date) {
  for (const accountId of to) if (accountId !== but) await notify(db, { accountId, ...notice }, now)
}

/** Tells a county's staff that a finding was filed there. */
export const tellFiled = async (db: Db, id: string, countyCode: string, by: string, now: Date) =>
  tellAll(
    db,
    await staffOf(db, [countyCode]),
    by,
    {
      kind: 'finding-filed',
      title: '有人提出了值班问题',
      body: '请核对后告知本人，或者认为不成立。',
      link: findingLink(id),
    },
    now,
  )

/** Tells the person that they may say how it was, and until when. */
export const tellNoticed = (db: Db, id: string, personId: string, dueOn: string, now: Date) =>
  notify(
    db,
    {
      accountId: personId,
      kind: 'finding-notice',
      title: '请您说明一次值班情况',
      body: `${dayText(dueOn)}前都可以说明，可以附照片。`,
      link: myFindingLink(id),
    },
    now,
  )

/** Tells the county that the person has spoken and a decision is due. */
export const tellStated = async (db: Db, id: string, countyCode: string, dueOn: string, now: Date) =>
  tellAll(
    db,
    await staffOf(db, [countyCode]),
    '',
    {
      kind: 'finding-stated',
      title: '本人已经说明情况',
      body: `请没有参与检查的同事在${dayText(dueOn)}前作出决定。`,
      link: findingLink(id),
    },
    now,
  )

/** Tells the person what was decided and until when they may appeal. */
export const tellDecided = (db: Db, id: string, personId: string, dueOn: string, now: Date) =>
  notify(
    db,
    {
      accountId: personId,
      kind: 'finding-decided',
      title: '对您的处理有了决定',
      body: `还没有生效。不同意的话，${dayText(dueOn)}前都可以申诉。`,
      link: myFindingLink(id),
    },
    now,
  )

/** Tells the person that nothing comes of it. */
export const tellDropped = (db: Db, id: string, personId: string, now: Date) =>
  notify(
    db,
    {
      accountId: personId,
      kind: 'finding-dropped',
      title: '有一件事认为不成立',
      body: '对您没有影响，经过请点开看。',
      link: myFindingLink(id),
    },
    now,
  )

/** Tells county and city that an appeal waits for somebody who had no part in it. */
export const tellAppealed = async (db: Db, id: string, countyCode: string, dueOn: string, now: Date) =>
  tellAll(
    db,
    await staffOf(db, [countyCode, cityOf(countyCode)]),
    '',
    {
      kind: 'finding-appealed',
      title: '有一件申诉要办',
      body: `请没有参与过的同事在${dayText(dueOn)}前作出决定。`,
      link: findingLink(id),
    },
    now,
  )

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
    [...new Set([...(await stationOf(db, it.siteAreaCode)), ...(await staffOf(db, [it.countyCode]))])],
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
    await staffOf(db, [it.countyCode]),
    it.by,
    {
      kind: 'rectification-handed-in',
      title: '有一项整改等复核',
      body: '站点已经报告整改情况，请复核。',
      link: inspectionLink(it.inspectionId),
    },
    now,
  )
