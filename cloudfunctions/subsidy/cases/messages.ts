import { ownPayLink } from '@contract/closing/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '@server/kit/messages/notify'

// A message stands in the clear and may cross WeChat, so it carries a number and a day, and no reason.

/** Tells a lawyer of what was paid at once: how many cases, and the batch to ask for. */
export const tellPaid = (
  db: Db,
  payeeId: string,
  { count, batch }: { count: number; batch: string },
  now: Date,
) =>
  notify(
    db,
    {
      accountId: payeeId,
      kind: 'case-paid',
      title: '办案补贴发了',
      body: `${count}件，批次${batch}，按标准足额发放，不扣税。`,
      link: ownPayLink,
    },
    now,
  )

/** Tells a lawyer that what was entered as paid was not right. */
export const tellVoided = (
  db: Db,
  payeeId: string,
  { number, paidOn }: { number: string; paidOn: string },
  now: Date,
) =>
  notify(
    db,
    {
      accountId: payeeId,
      kind: 'case-payment-voided',
      title: '一笔办案补贴记错了，已作废',
      body: `${number}，${dayText(paidOn)}记的那笔作废，查清后重新发放。点开看原因。`,
      link: ownPayLink,
    },
    now,
  )
