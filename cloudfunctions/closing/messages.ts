import { caseLink } from '@contract/aid/links'
import { caseFileLink, ownClosingLink } from '@contract/closing/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { listDeciders, type ApplicationRow } from '@server/kit/aid/rows'
import { tellApplicant } from '@server/kit/aid/tell-applicant'
import { notify } from '@server/kit/messages/notify'

// A message stands in the clear and may cross WeChat, so it carries a number and a day, and nobody's name.

/** Tells the person aided that it is done. */
export const tellClosed = (db: Db, row: ApplicationRow, now: Date) =>
  tellApplicant(
    db,
    row,
    {
      kind: 'case-closed',
      title: '您的事情办完了',
      body: `${row.number}，律师已经办完，正在整理卷宗。点开看经过，也可以给律师打分。`,
      link: caseLink(row.id),
    },
    now,
  )

/** Tells the county that a file lies there to be reviewed. */
export async function tellFiled(db: Db, row: ApplicationRow, now: Date): Promise<void> {
  for (const accountId of await listDeciders(db, row.county_code!))
    await notify(
      db,
      {
        accountId,
        kind: 'case-filed',
        title: '有一份卷宗交来了',
        body: `${row.number}，请在30天内审查，齐全的归档。`,
        link: caseFileLink(row.id),
      },
      now,
    )
}

const tellHandler = (
  db: Db,
  row: ApplicationRow,
  notice: { kind: string; title: string; body: string; link: string },
  now: Date,
) => notify(db, { accountId: row.handler_id!, ...notice }, now)

/** Tells the lawyer that the file came back, and where what is to be corrected stands. */
export const tellReturned = (
  db: Db,
  row: ApplicationRow,
  { count, dueOn }: { count: number; dueOn: string },
  now: Date,
) =>
  tellHandler(
    db,
    row,
    {
      kind: 'case-returned',
      title: '卷宗退回补正',
      body: `${row.number}，有${count}处要补，最晚${dayText(dueOn)}补好再交。`,
      link: ownClosingLink(row.id),
    },
    now,
  )

export const tellArchived = (db: Db, row: ApplicationRow, number: string, now: Date) =>
  tellHandler(
    db,
    row,
    {
      kind: 'case-archived',
      title: '卷宗归档了',
      body: `${row.number}，卷号${number}。`,
      link: ownClosingLink(row.id),
    },
    now,
  )
