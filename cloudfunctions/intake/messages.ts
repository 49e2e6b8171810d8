import { caseLink, reviewLink } from '@contract/aid/links'
import { takenInLink, transferLink } from '@contract/intake/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { tellApplicant } from '@server/kit/aid/tell-applicant'
import { tellCounty } from '@server/kit/aid/tell-received'
import { notify } from '@server/kit/messages/notify'

// A message stands in the clear and may cross WeChat, so it carries a number and a day, and nobody's name.

/** Tells the centre that something was taken in for it. */
export const tellHandOver = (
  db: Db,
  countyCode: string,
  { id, receipt, handOverBy }: { id: string; receipt: string; handOverBy: string },
  now: Date,
) =>
  tellCounty(
    db,
    countyCode,
    {
      kind: 'aid-collected',
      title: '有一件代收的申请要接收',
      body: `${receipt}，最晚${dayText(handOverBy)}交接。`,
      link: takenInLink(id),
    },
    now,
  )

/** Tells who took it in that the centre has it. */
export const tellCollector = (
  db: Db,
  accountId: string,
  { id, receipt, handOver }: { id: string; receipt: string; handOver: string },
  now: Date,
) =>
  notify(
    db,
    {
      accountId,
      kind: 'aid-handed-over',
      title: '中心收到您代收的申请',
      body: `${receipt}，交接编号${handOver}。`,
      link: takenInLink(id),
    },
    now,
  )

interface Sent {
  id: string
  receipt: string
  toName: string
}

/** Tells the county a case is offered to, and the applicant that it is on its way (法援法 38). */
export async function tellTransfer(
  db: Db,
  row: ApplicationRow,
  toCode: string,
  { id, receipt, toName, answerBy }: Sent & { answerBy: string },
  now: Date,
): Promise<void> {
  await tellCounty(
    db,
    toCode,
    {
      kind: 'aid-transfer',
      title: '有一件申请移送过来',
      body: `${receipt}，请看清后接收或者退回，最晚${dayText(answerBy)}。`,
      link: transferLink(id),
    },
    now,
  )
  await tellApplicant(
    db,
    row,
    {
      kind: 'aid-transferring',
      title: '您的申请正在移送',
      body: `${row.number}，归${toName}法律援助中心管，材料正在转过去，您不用重新申请。`,
      link: caseLink(row.id),
    },
    now,
  )
}

/** Tells who sent it, and the applicant, that it was taken over: a new number, and seven days anew. */
export async function tellTakenOver(
  db: Db,
  row: ApplicationRow,
  {
    id,
    receipt,
    toName,
    newNumber,
    dueOn,
    fromCode,
  }: Sent & { newNumber: string; dueOn: string; fromCode: string },
  now: Date,
): Promise<void> {
  await tellCounty(
    db,
    fromCode,
    {
      kind: 'aid-transfer-settled',
      title: '移送的申请对方已接收',
      body: `${receipt}，新编号${newNumber}。`,
      link: transferLink(id),
    },
    now,
  )
  await tellApplicant(
    db,
    row,
    {
      kind: 'aid-transferred',
      title: '您的申请已转到',
      body: `新编号${newNumber}，由${toName}法律援助中心办，最晚${dayText(dueOn)}给您答复。`,
      link: caseLink(row.id),
    },
    now,
  )
}

/** Tells who sent it, and the applicant, that it came back and goes on where it was. */
export async function tellHandedBack(
  db: Db,
  row: ApplicationRow,
  { receipt, toName, dueOn }: Sent & { dueOn: string },
  now: Date,
): Promise<void> {
  await tellCounty(
    db,
    row.county_code!,
    {
      kind: 'aid-transfer-settled',
      title: '移送的申请被退回',
      body: `${receipt}，${toName}没有接收，请接着审查，最晚${dayText(dueOn)}作出决定。`,
      link: reviewLink(row.id),
    },
    now,
  )
  await tellApplicant(
    db,
    row,
    {
      kind: 'aid-transferred',
      title: '您的申请接着审查',
      body: `${row.number}，还由${row.county_name}法律援助中心办，最晚${dayText(dueOn)}给您答复。`,
      link: caseLink(row.id),
    },
    now,
  )
}
