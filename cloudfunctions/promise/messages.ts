import { caseLink } from '@contract/aid/links'
import { arrowOf } from '@contract/aid/workflow'
import { cityOf } from '@contract/area'
import type { FindingOutcome, FineOutcome } from '@contract/promise/labels'
import { falsePromiseLink } from '@contract/promise/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { listDeciders, type ApplicationRow } from '@server/kit/aid/rows'
import { tellApplicant } from '@server/kit/aid/tell-applicant'
import { notify } from '@server/kit/messages/notify'
import { overseerRoles } from '@server/kit/overseer'

// A message stands in the clear and may cross WeChat, so it carries a number and a day, and nobody's name.

/** Asks the applicant for their side before anything is decided. */
export const tellDoubted = (db: Db, row: ApplicationRow, hearBy: string, now: Date) =>
  tellApplicant(
    db,
    row,
    {
      kind: 'promise-doubted',
      title: '您说明的情况，想听您说一说',
      body: `${row.number}，核查到的和您说明的不一样。请在${dayText(hearBy)}前点开说明，也可以打电话、当面说。`,
      link: caseLink(row.id),
    },
    now,
  )

async function tellDeciders(
  db: Db,
  row: ApplicationRow,
  { id, but }: { id: string; but?: string },
  { title, body }: { title: string; body: string },
  now: Date,
): Promise<void> {
  for (const accountId of await listDeciders(db, row.county_code!))
    if (accountId !== but)
      await notify(db, { accountId, kind: 'promise-doubted', title, body, link: falsePromiseLink(id) }, now)
}

/** Tells the proposer's colleagues, one of whom decides. */
export const tellColleagues = (
  db: Db,
  row: ApplicationRow,
  { id, but, hearBy }: { id: string; but: string; hearBy: string },
  now: Date,
) =>
  tellDeciders(
    db,
    row,
    { id, but },
    {
      title: '有一件承诺要认定实不实',
      body: `${row.number}，先听申请人说明，最晚等到${dayText(hearBy)}，再由没提出的人来定。`,
    },
    now,
  )

/** Tells those who may decide that the applicant has said their side. */
export const tellSaid = (db: Db, row: ApplicationRow, { id, but }: { id: string; but: string }, now: Date) =>
  tellDeciders(
    db,
    row,
    { id, but },
    { title: '申请人说明了情况', body: `${row.number}，可以认定承诺实不实了。` },
    now,
  )

/** Proposes to the centre that the aid be ended, where the case is at a point where it can be (法援法 48). */
export async function tellToTerminate(db: Db, row: ApplicationRow, id: string, now: Date): Promise<void> {
  if (!arrowOf(row.status, 'terminate', 'county')) return
  await tellDeciders(
    db,
    row,
    { id },
    { title: '建议终止援助', body: `${row.number}，已认定承诺不实，请办理终止。` },
    now,
  )
}

/** Tells the applicant what was decided about their promise. */
export const tellFound = (db: Db, row: ApplicationRow, outcome: FindingOutcome, now: Date) =>
  tellApplicant(
    db,
    row,
    {
      kind: 'promise-found',
      title: outcome === 'false' ? '认定承诺不实' : '您说明的情况没有问题',
      body:
        outcome === 'false'
          ? `${row.number}，理由和后面怎么办，请点开看。`
          : `${row.number}，听了您的说明，不认定承诺不实，谢谢您。`,
      link: caseLink(row.id),
    },
    now,
  )

/** Tells the bureau that a fine is asked for: overseers of the county and the city who had no hand in it. */
export async function tellBureauOfFine(
  db: Db,
  row: ApplicationRow,
  { id, but }: { id: string; but: string[] },
  now: Date,
): Promise<void> {
  const apart = [...but, row.applicant_id, row.filed_by].filter((one) => one !== null)
  const staff = await db
    .selectFrom('staff_grant')
    .innerJoin('account', 'account.id', 'staff_grant.account_id')
    .select('account.id')
    .distinct()
    .where('role', 'in', overseerRoles)
    .where('area_code', 'in', [row.county_code!, cityOf(row.county_code!)])
    .where('ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .where('account.id', 'not in', apart)
    .execute()
  for (const { id: accountId } of staff)
    await notify(
      db,
      {
        accountId,
        kind: 'promise-fine',
        title: '有一件罚款建议要定',
        body: `${row.number}，承诺不实，请没有经手过的人来定罚不罚。`,
        link: falsePromiseLink(id),
      },
      now,
    )
}

/** Tells the applicant what the bureau decided about a fine. */
export const tellFined = (db: Db, row: ApplicationRow, outcome: FineOutcome, now: Date) =>
  tellApplicant(
    db,
    row,
    {
      kind: 'promise-fined',
      title: outcome === 'imposed' ? '司法局作出罚款决定' : '司法局决定不罚款',
      body:
        outcome === 'imposed'
          ? `${row.number}，决定书会送给您。不服的，可以申请行政复议或者起诉。`
          : `${row.number}，这次不予罚款。`,
      link: caseLink(row.id),
    },
    now,
  )

/** Tells the applicant that what was held against them was wrong. */
export const tellCorrected = (db: Db, row: ApplicationRow, now: Date) =>
  tellApplicant(
    db,
    row,
    {
      kind: 'promise-corrected',
      title: '更正：不再认定您承诺不实',
      body: `${row.number}，原来的认定有误，已经更正，对您再申请没有影响。`,
      link: caseLink(row.id),
    },
    now,
  )
