import { complaintsLink } from '@contract/complaint/links'
import { myRatingsLink, ratingAppealsLink } from '@contract/rating/links'
import type { AppealOutcome } from '@contract/rating/labels'
import type { Db } from '@server/database/client'
import { notify, type Notice } from '@server/kit/messages/notify'

// A message stands in the clear and may cross WeChat: it names a step, and nobody.

async function tellCounty(
  db: Db,
  countyCode: string,
  but: string,
  notice: Omit<Notice, 'accountId'>,
  now: Date,
) {
  const staff = await db
    .selectFrom('staff_grant')
    .innerJoin('account', 'account.id', 'staff_grant.account_id')
    .select('account_id as accountId')
    .where('role', '=', 'county')
    .where('area_code', '=', countyCode)
    .where('ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .where('account_id', '<>', but)
    .execute()
  for (const { accountId } of staff) await notify(db, { accountId, ...notice }, now)
}

/** Tells the county's staff, but not the person it is about, that a rating opened a complaint. */
export const tellComplaint = (db: Db, countyCode: string, practitionerId: string, now: Date) =>
  tellCounty(
    db,
    countyCode,
    practitionerId,
    {
      kind: 'rating-complaint',
      title: '评价里反映了收费或招揽',
      body: '已经作为投诉立下，请尽快核实。',
      link: complaintsLink,
    },
    now,
  )

/** Tells the county's staff that an adviser appealed a rating. */
export const tellAppealed = (db: Db, countyCode: string, practitionerId: string, now: Date) =>
  tellCounty(
    db,
    countyCode,
    practitionerId,
    {
      kind: 'rating-appealed',
      title: '有一条评价被申诉',
      body: '请没有参与过这条评价的同事来定。',
      link: ratingAppealsLink,
    },
    now,
  )

const decidedTitles: Record<AppealOutcome, string> = {
  stands: '您申诉的评价照算',
  'set-aside': '您申诉的评价不计入了',
}

/** Tells the adviser how their appeal was decided. */
export const tellDecided = (db: Db, practitionerId: string, outcome: AppealOutcome, now: Date) =>
  notify(
    db,
    {
      accountId: practitionerId,
      kind: 'rating-appeal-decided',
      title: decidedTitles[outcome],
      body: '理由请点开看。',
      link: myRatingsLink,
    },
    now,
  )
