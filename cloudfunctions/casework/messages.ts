import { caseLink, reviewLink } from '@contract/aid/links'
import type { ReportKind } from '@contract/casework/labels'
import { lawyerCaseLink } from '@contract/casework/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { listDeciders, type ApplicationRow } from '@server/kit/aid/rows'
import { tellApplicant } from '@server/kit/aid/tell-applicant'
import { notify } from '@server/kit/messages/notify'

// A message stands in the clear and may cross WeChat, so it carries a number and a day, and nobody's name.

const tellCounty = async (
  db: Db,
  row: ApplicationRow,
  words: { kind: string; title: string; body: string },
  now: Date,
) => {
  for (const accountId of await listDeciders(db, row.county_code!))
    await notify(db, { accountId, ...words, link: reviewLink(row.id) }, now)
}

const tellHandler = async (
  db: Db,
  row: ApplicationRow,
  words: { kind: string; title: string; body: string },
  now: Date,
) => {
  if (row.handler_id)
    await notify(db, { accountId: row.handler_id, ...words, link: lawyerCaseLink(row.id) }, now)
}

/** The person aided learns that the lawyer works for them now. */
export const tellEngaged = (db: Db, row: ApplicationRow, now: Date) =>
  tellApplicant(
    db,
    row,
    {
      kind: 'aid-engaged',
      title: '委托手续办好了',
      body: `${row.number}，律师已经开始办理，每一步进展都会告诉您。`,
      link: caseLink(row.id),
    },
    now,
  )

/** The person aided learns that there is news; what it is stands behind the link. */
export const tellProgress = (db: Db, row: ApplicationRow, now: Date) =>
  tellApplicant(
    db,
    row,
    {
      kind: 'aid-progress',
      title: '您的案子有新进展',
      body: `${row.number}，点开看看，看完点一下“我看过了”。`,
      link: caseLink(row.id),
    },
    now,
  )

/** The lawyer must answer; the county is told where nobody has the case yet. */
export const tellUrged = (db: Db, row: ApplicationRow, now: Date) =>
  row.handler_id
    ? tellHandler(
        db,
        row,
        { kind: 'aid-urged', title: '受援人在催', body: `${row.number}，请告诉他办到哪一步了。` },
        now,
      )
    : tellCounty(
        db,
        row,
        { kind: 'aid-urged', title: '受援人在催指派', body: `${row.number}，请尽快指派律师。` },
        now,
      )

/** The county learns of a major case, or of one that may have to end. */
export const tellReported = (db: Db, row: ApplicationRow, kind: ReportKind, now: Date) =>
  tellCounty(
    db,
    row,
    kind === 'major'
      ? {
          kind: 'aid-major',
          title: '有一件重大疑难案件上报',
          body: `${row.number}，承办律师报告了情况，请点开看。`,
        }
      : {
          kind: 'aid-ground',
          title: '有一件案子可能要终止',
          body: `${row.number}，承办律师报告了情况，请点开看。`,
        },
    now,
  )

/** The person aided learns that the aid ended and how long they may object; the lawyer that it is over. */
export async function tellTerminated(db: Db, row: ApplicationRow, number: string, now: Date): Promise<void> {
  await tellApplicant(
    db,
    row,
    {
      kind: 'aid-terminated',
      title: '您的法律援助已经终止',
      body: `${number}，理由请点开看。不服的话，收到决定书起15天内可以提出异议。`,
      link: caseLink(row.id),
    },
    now,
  )
  await tellHandler(
    db,
    row,
    { kind: 'aid-terminated', title: '这件案子已经终止', body: `${row.number}，县区中心作了终止决定。` },
    now,
  )
}

/** The lawyer learns that a termination was served, and by when the file is due. */
export const tellServed = (db: Db, row: ApplicationRow, fileBy: string, now: Date) =>
  tellHandler(
    db,
    row,
    {
      kind: 'aid-terminated',
      title: '终止决定已经送达',
      body: `${row.number}，请在${dayText(fileBy)}前交结案材料。`,
    },
    now,
  )
