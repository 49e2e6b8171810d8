import { caseLink, reviewLink } from '@contract/aid/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { isOwn, listDeciders, type ApplicationRow } from '@server/kit/aid/rows'
import { tellApplicant } from '@server/kit/aid/tell-applicant'
import { notify } from '@server/kit/messages/notify'

interface About {
  id: string
  number: string
  /** Last day of the clock the message speaks of. */
  dueOn: string
  /** Last day for the papers that follow a provisional grant. */
  papersDueOn?: string
}

// A message stands in the clear and may cross WeChat, so it carries a number and a day, and nobody's name.

const papersText = (papersDueOn: string | undefined) =>
  papersDueOn ? `材料请在${dayText(papersDueOn)}前补齐，到期没补齐援助会终止。` : ''

/** Tells an applicant what was decided, and the last day of what follows. */
export const tellDecided = (
  db: Db,
  row: ApplicationRow,
  act: 'grant' | 'refuse',
  { id, number, dueOn, papersDueOn }: About,
  now: Date,
) =>
  tellApplicant(
    db,
    row,
    {
      kind: 'aid-decided',
      ...(act === 'grant'
        ? {
            title: papersDueOn ? '先给您法律援助，材料随后补' : '同意给您法律援助',
            body: `${number}，最晚${dayText(dueOn)}为您指派律师，律师会主动联系您。${papersText(papersDueOn)}`,
          }
        : {
            title: '法律援助申请有结果了',
            body: `${number}，这次没有同意，理由请点开看。不服的话，收到决定书起15天内可以提出异议。`,
          }),
      link: caseLink(id),
    },
    now,
  )

/** Tells the county's staff, but not who proposed, nor whose own it is, that a decision waits to be approved. */
export async function tellProposed(
  db: Db,
  row: ApplicationRow,
  proposerId: string,
  now: Date,
): Promise<void> {
  for (const accountId of await listDeciders(db, row.county_code!))
    if (accountId !== proposerId && !isOwn(row, accountId))
      await notify(
        db,
        {
          accountId,
          kind: 'aid-proposed',
          title: '有一件法律援助申请等您批',
          body: `${row.number}，最晚${dayText(row.review_due_on!)}作出决定。`,
          link: reviewLink(row.id),
        },
        now,
      )
}

/** Tells who proposed a decision that it was sent back. */
export const tellSentBack = (db: Db, row: ApplicationRow, proposerId: string, now: Date) =>
  notify(
    db,
    {
      accountId: proposerId,
      kind: 'aid-sent-back',
      title: '您报的决定退回来了',
      body: `${row.number}，原因请点开看，最晚${dayText(row.review_due_on!)}作出决定。`,
      link: reviewLink(row.id),
    },
    now,
  )
