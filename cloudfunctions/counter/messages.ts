import { caseLink } from '@contract/aid/links'
import { lawyerCaseLink } from '@contract/casework/links'
import { takenInLink } from '@contract/intake/links'
import type { Db } from '@server/database/client'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { tellApplicant } from '@server/kit/aid/tell-applicant'
import { notify } from '@server/kit/messages/notify'

// A message stands in the clear and may cross WeChat, so it carries a number, and nobody's name.

/** Tells the person that they have it now, and who works on it that messages reach them from now on. */
export async function tellLinked(db: Db, row: ApplicationRow, madeBy: string, now: Date): Promise<void> {
  const of = row.number ?? '代收的申请'
  await tellApplicant(
    db,
    row,
    {
      kind: 'aid-linked',
      title: '申请绑到您的手机上了',
      body: `${of}，办到哪一步都能在这里看，有消息会告诉您。`,
      link: caseLink(row.id),
    },
    now,
  )
  const words = { kind: 'aid-followed', title: '申请人自己能看进度了' }
  const body = `${of}，以后消息直接发给本人，不用再打电话。`
  await notify(db, { accountId: madeBy, ...words, body, link: takenInLink(row.id) }, now)
  if (row.handler_id)
    await notify(db, { accountId: row.handler_id, ...words, body, link: lawyerCaseLink(row.id) }, now)
}
