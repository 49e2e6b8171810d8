import { ratesLink, statementLink } from '@contract/subsidy/links'
import { firstDayOf, monthText } from '@contract/subsidy/payment'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '../messages/notify'
import { listKeepers } from './keepers'

interface About {
  id: string
  practitionerId: string
  month: string
  confirmBy: string
}

// A message stands in the clear and may cross WeChat, so it carries a month and a day, and no amount.

/** Tells a person that the month's statement is there, and until when to look at it. */
export const tellMade = (db: Db, { id, practitionerId, month, confirmBy }: About, now: Date) =>
  notify(
    db,
    {
      accountId: practitionerId,
      kind: 'subsidy-made',
      title: `${monthText(month)}值班补贴结算单出来了`,
      body: `请在${dayText(confirmBy)}前核对，对的点“确认”，不对的写明哪里不对。过期没有异议，就按结算单上报。`,
      link: statementLink(id),
    },
    now,
  )

/** Tells a person that the statement has changed and has to be looked at again. */
export const tellChanged = (db: Db, { id, practitionerId, month, confirmBy }: About, now: Date) =>
  notify(
    db,
    {
      accountId: practitionerId,
      kind: 'subsidy-changed',
      title: `${monthText(month)}值班补贴结算单有变动`,
      body: `请重新核对，最晚${dayText(confirmBy)}。`,
      link: statementLink(id),
    },
    now,
  )

/**
 * Tells a county's keepers that a month cannot be stated before rates are set: once a month, of two runs at once by one.
 * Answers whether they were told now. While there is nobody to tell, nobody counts as told.
 */
export async function tellRatesMissing(
  db: Db,
  { countyCode, month }: { countyCode: string; month: string },
  now: Date,
): Promise<boolean> {
  const keepers = await listKeepers(db, countyCode)
  if (keepers.length === 0) return false
  const { numInsertedOrUpdatedRows: told } = await db
    .insertInto('subsidy_rates_told')
    .values({ county_code: countyCode, month, told_at: now.toISOString() })
    .onConflict((conflict) => conflict.columns(['county_code', 'month']).doNothing())
    .executeTakeFirstOrThrow()
  if (!told) return false
  const notice = {
    kind: 'subsidy-rates-missing',
    title: `${monthText(month)}的值班补贴还没有标准`,
    body: `没有标准，出不了结算单。请定好标准，从${dayText(firstDayOf(month))}或更早的一天算起，再到“值班补贴”里出结算单。`,
    link: ratesLink(countyCode),
  }
  for (const accountId of keepers) await notify(db, { accountId, ...notice }, now)
  return true
}
