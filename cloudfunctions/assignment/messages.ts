import { caseLink } from '@contract/aid/links'
import { assignLink, offerLink } from '@contract/assignment/links'
import { dayText, momentText } from '@contract/time'
import type { Db } from '@server/database/client'
import { listDeciders, type ApplicationRow } from '@server/kit/aid/rows'
import { tellApplicant } from '@server/kit/aid/tell-applicant'
import { notify } from '@server/kit/messages/notify'

// A message stands in the clear and may cross WeChat, so it carries a number and a day, and nobody's name.

type Words = { kind: string; title: string; body: string }

const tellHandler = (db: Db, row: ApplicationRow, handlerId: string, words: Words, now: Date) =>
  notify(db, { accountId: handlerId, ...words, link: offerLink(row.id) }, now)

const tellOwner = (db: Db, row: ApplicationRow, words: Words, now: Date) =>
  tellApplicant(db, row, { ...words, link: caseLink(row.id) }, now)

/** Tells the county's staff, but not one's own cause to oneself. */
async function tellCounty(db: Db, row: ApplicationRow, words: Words, now: Date): Promise<void> {
  for (const accountId of await listDeciders(db, row.county_code!))
    if (![row.applicant_id, row.handler_id].includes(accountId))
      await notify(db, { accountId, ...words, link: assignLink(row.id) }, now)
}

/** Offers a case to a lawyer. */
export const tellAssigned = (db: Db, row: ApplicationRow, handlerId: string, answerBy: Date, now: Date) =>
  tellHandler(
    db,
    row,
    handlerId,
    {
      kind: 'aid-assigned',
      title: '有一件法律援助案件派给您',
      body: `${row.number}，请在${momentText(answerBy)}前答复接不接。有利益冲突要回避的，请说明。`,
    },
    now,
  )

/** Tells an applicant that it is not the lawyer they had chosen; why stands on the page. */
export const tellFallback = (db: Db, row: ApplicationRow, now: Date) =>
  tellOwner(
    db,
    row,
    {
      kind: 'aid-lawyer',
      title: '您选的律师这次没能派上',
      body: `${row.number}，已为您另派律师，原因请点开看。`,
    },
    now,
  )

/** Tells an applicant that a lawyer took their case on. */
export const tellAccepted = (db: Db, row: ApplicationRow, dueOn: string | undefined, now: Date) =>
  tellOwner(
    db,
    row,
    {
      kind: 'aid-lawyer',
      title: '律师接手了您的案子',
      body: `${row.number}，律师会主动联系您${dueOn ? `，最晚${dayText(dueOn)}签委托手续` : ''}，请把电话带在身边。`,
    },
    now,
  )

/** Tells the county that a lawyer did not take a case on. */
export const tellDeclined = (db: Db, row: ApplicationRow, dueOn: string, now: Date) =>
  tellCounty(
    db,
    row,
    {
      kind: 'aid-declined',
      title: '律师没有接，请另派',
      body: `${row.number}，原因请点开看，最晚${dayText(dueOn)}派出。`,
    },
    now,
  )

/** Tells a lawyer that a case is no longer theirs to answer. */
export const tellReassigned = (db: Db, row: ApplicationRow, handlerId: string, now: Date) =>
  tellHandler(
    db,
    row,
    handlerId,
    { kind: 'aid-reassigned', title: '这件案子已另派他人', body: `${row.number}，不用再答复了。` },
    now,
  )

/** Tells the county that an applicant asks for another lawyer. */
export const tellChangeAsked = (db: Db, row: ApplicationRow, dueOn: string, now: Date) =>
  tellCounty(
    db,
    row,
    {
      kind: 'aid-change',
      title: '有人申请更换律师',
      body: `${row.number}，最晚${dayText(dueOn)}答复，由没有承办这件案子的人来定。`,
    },
    now,
  )

/** Tells both sides what came of it: the applicant, and the lawyer who is to hand over. */
export async function tellChangeDecided(
  db: Db,
  row: ApplicationRow,
  outcome: 'allowed' | 'denied',
  dueOn: string | undefined,
  now: Date,
): Promise<void> {
  const allowed = outcome === 'allowed'
  await tellOwner(
    db,
    row,
    {
      kind: 'aid-change-decided',
      title: allowed ? '同意给您换律师' : '换律师的申请有答复了',
      body: allowed
        ? `${row.number}，最晚${dayText(dueOn!)}为您另派律师，原来的律师会移交材料。`
        : `${row.number}，这次没有同意，理由请点开看。`,
    },
    now,
  )
  if (allowed)
    await tellHandler(
      db,
      row,
      row.handler_id!,
      {
        kind: 'aid-handed-over',
        title: '这件案子改由别的律师办',
        body: `${row.number}，请按清单把材料交回法律援助中心。`,
      },
      now,
    )
}
