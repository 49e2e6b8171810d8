import { statementLink } from '@contract/subsidy/links'
import { monthText } from '@contract/subsidy/payment'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '../messages/notify'

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
