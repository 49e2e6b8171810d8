import { caseLink, reviewLink } from '@contract/aid/links'
import { takenInLink } from '@contract/intake/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '@server/kit/messages/notify'
import { listDeciders, type ApplicationRow } from './rows'
import { tellApplicant } from './tell-applicant'

interface About {
  id: string
  number: string
  /** Last day of the clock the message speaks of. */
  dueOn: string
}

// A message stands in the clear and may cross WeChat, so it carries a number and a day, and nobody's name.

/** Tells an applicant that the application arrived, and by when the answer comes. */
export const tellReceived = (db: Db, row: ApplicationRow, { id, number, dueOn }: About, now: Date) =>
  tellApplicant(
    db,
    row,
    {
      kind: 'aid-received',
      title: '法律援助申请已收到',
      body: `${number}，最晚${dayText(dueOn)}给您答复。`,
      link: caseLink(id),
    },
    now,
  )

/**
 * Tells the person when the office noted that they received a decision, and until when they may object: who received
 * nothing can say so, before the time is over.
 */
export const tellNotedReceipt = (
  db: Db,
  row: ApplicationRow,
  { receivedOn, objectBy }: { receivedOn: string; objectBy: string },
  now: Date,
) =>
  tellApplicant(
    db,
    row,
    {
      kind: 'aid-decision-served',
      title: '决定书记为已经送到',
      body: `${row.number}，记的是${dayText(receivedOn)}收到，不服的话最晚${dayText(objectBy)}提出异议。没有收到，请马上告诉中心。`,
      link: caseLink(row.id),
    },
    now,
  )

/** Tells all of a county's staff who decide. */
export async function tellCounty(
  db: Db,
  countyCode: string,
  notice: { kind: string; title: string; body: string; link: string },
  now: Date,
): Promise<void> {
  for (const accountId of await listDeciders(db, countyCode)) await notify(db, { accountId, ...notice }, now)
}

/** Tells a county's staff that an application waits for them. */
export const tellCountyReceived = (
  db: Db,
  countyCode: string,
  { id, number, dueOn, urgent }: About & { urgent: boolean },
  now: Date,
) =>
  tellCounty(
    db,
    countyCode,
    {
      kind: 'aid-new',
      title: urgent ? '紧急：新的法律援助申请' : '新的法律援助申请',
      body: `${number}，最晚${dayText(dueOn)}作出决定${urgent ? '；申请人说时效快到了，请先看' : ''}。`,
      link: reviewLink(id),
    },
    now,
  )

/** Tells a county that what lies before it, or was taken in for it, was taken back: nothing is examined any more. */
export const tellCountyWithdrawn = (
  db: Db,
  { id, number, county_code }: Pick<ApplicationRow, 'id' | 'number' | 'county_code'>,
  now: Date,
) =>
  tellCounty(
    db,
    county_code!,
    {
      kind: 'aid-withdrawn',
      title: '申请人撤回了申请',
      body: number ? `${number}，不用再审查。` : '有一件代收的申请，本人不申请了，不用再接收。',
      link: number ? reviewLink(id) : takenInLink(id),
    },
    now,
  )
