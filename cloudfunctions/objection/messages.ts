import { cityOf } from '@contract/area'
import { reviewLink } from '@contract/aid/links'
import type { ObjectionOutcome } from '@contract/review/labels'
import { objectionLink, objectLink } from '@contract/review/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { isOwn, listDeciders, type ApplicationRow } from '@server/kit/aid/rows'
import { forApplicant, tellApplicant } from '@server/kit/aid/tell-applicant'
import { notify } from '@server/kit/messages/notify'
import { listBureau } from './queries'

// A message stands in the clear and may cross WeChat, so it carries a number and a day, and nobody's name.

/** Tells whoever may decide about an objection that one waits: the county's uninvolved staff, and the city. */
export async function tellBureau(
  db: Db,
  row: ApplicationRow,
  { id, dueOn }: { id: string; dueOn: string },
  now: Date,
): Promise<void> {
  const county = row.county_code!
  for (const accountId of await listBureau(db, row, [county, cityOf(county)]))
    await notify(
      db,
      {
        accountId,
        kind: 'aid-objection',
        title: '有一件异议要审查',
        body: `${row.number}，没有经办过的同事来定，最晚${dayText(dueOn)}答复。`,
        link: objectionLink(id),
      },
      now,
    )
}

/** Tells who took an objection in at the centre what came of it: the person has no phone to be told on. */
const tellTakerIn = (db: Db, row: ApplicationRow, { objectorId, objectionId }: Objector, now: Date) =>
  notify(
    db,
    {
      accountId: objectorId,
      kind: 'aid-objection-decided',
      title: '您代收的异议有答复了',
      body: `${row.number}，请告诉本人，并把决定书送给他。`,
      link: objectionLink(objectionId),
    },
    now,
  )

interface Objector {
  objectorId: string
  objectionId: string
}

/**
 * Tells who objected what came of it, and what they can still do. Where the centre took it in for them, whoever took it
 * in hears of it too, and the person on the account they have by now, or by voice.
 */
export async function tellObjector(
  db: Db,
  row: ApplicationRow,
  objector: Objector,
  outcome: ObjectionOutcome,
  now: Date,
): Promise<void> {
  const notice = outcomeNotice(row, outcome)
  const accountId = objector.objectorId
  if (isOwn(row, accountId)) return notify(db, forApplicant(row, { accountId, ...notice }), now)
  await tellTakerIn(db, row, objector, now)
  await tellApplicant(db, row, notice, now)
}

const outcomeNotice = (row: ApplicationRow, outcome: ObjectionOutcome) => ({
  kind: 'aid-objection-decided',
  title: outcome === 'upheld' ? '您的异议有答复了' : '您的异议成立',
  body:
    outcome === 'upheld'
      ? `${row.number}，这次维持原决定，理由请点开看。还可以申请行政复议或者起诉。`
      : `${row.number}，原决定已撤销，接着为您办理，不用重新申请。`,
  link: objectLink(row.id),
})

/** Tells the county's centre what came of an objection to what it decided. */
export async function tellCentre(
  db: Db,
  row: ApplicationRow,
  outcome: ObjectionOutcome,
  dueOn: string | undefined,
  now: Date,
): Promise<void> {
  for (const accountId of await listDeciders(db, row.county_code!))
    await notify(
      db,
      {
        accountId,
        kind: 'aid-objection-decided',
        title: outcome === 'upheld' ? '异议审查：维持原决定' : '异议审查：责令改正',
        body:
          outcome === 'upheld'
            ? `${row.number}，原决定不变。`
            : `${row.number}，原决定已撤销，请在${dayText(dueOn!)}前办理。`,
        link: reviewLink(row.id),
      },
      now,
    )
}
