import { supervisionSettings } from '@contract/supervision/settings'
import { paperNumberText } from '@contract/aid/numbers'
import { circularText } from '@contract/supervision/circular'
import { myFindingLink } from '@contract/supervision/links'
import { penaltyText, type Outcome } from '@contract/supervision/outcome'
import { pointsTaken } from '@contract/supervision/points'
import { shanghaiDate, shanghaiYear } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '../messages/notify'
import { nextPaperNumber } from '../paper-number'
import { readSetting } from '../settings'

interface Decided {
  outcome: Outcome
  amount_fen: number | null
  points: number | null
  reasons: string
}

const findSubject = (db: Db, findingId: string) =>
  db
    .selectFrom('finding')
    .innerJoin('account', 'account.id', 'finding.practitioner_id')
    .innerJoin('practitioner', 'practitioner.account_id', 'finding.practitioner_id')
    .innerJoin('area', 'area.code', 'finding.county_code')
    .leftJoin('site', 'site.code', 'finding.site_code')
    .leftJoin('duty_shift', 'duty_shift.id', 'finding.shift_id')
    .where('finding.id', '=', findingId)
    .select([
      'finding.county_code',
      'finding.practitioner_id',
      'finding.violation',
      'finding.filed_at',
      'account.name as person_name',
      'practitioner.unit',
      'area.name as county_name',
      'site.name as site_name',
      'duty_shift.day',
    ])
    .executeTakeFirstOrThrow()
type Subject = Awaited<ReturnType<typeof findSubject>>

/** Numbers and publishes the circular of a decision (通报). */
async function publish(db: Db, findingId: string, subject: Subject, reasons: string, now: Date) {
  const year = shanghaiYear(now)
  const count = await nextPaperNumber(db, 'circular', subject.county_code, year)
  const paper = circularText(
    {
      countyName: subject.county_name,
      personName: subject.person_name,
      unit: subject.unit,
      siteName: subject.site_name,
      day: subject.day ?? shanghaiDate(subject.filed_at),
      violation: subject.violation,
      reasons,
    },
    now,
  )
  await db
    .insertInto('circular')
    .values({
      finding_id: findingId,
      county_code: subject.county_code,
      number: paperNumberText('circular', subject.county_name, year, count),
      ...paper,
      published_at: now.toISOString(),
    })
    .execute()
}

/**
 * What a decision comes to, once its finding is final and never before: the deduction read by the monthly statement,
 * the points, the circular; and tells the person. The finding is locked and has been moved to `final` in the same
 * transaction; the database refuses a deduction otherwise.
 */
export async function takeEffect(db: Db, findingId: string, decision: Decided, now: Date): Promise<void> {
  const subject = await findSubject(db, findingId)
  const person = { practitioner_id: subject.practitioner_id, county_code: subject.county_code }
  const today = shanghaiDate(now)
  if (decision.outcome === 'deduct')
    await db
      .insertInto('deduction')
      .values({
        finding_id: findingId,
        ...person,
        amount_fen: decision.amount_fen!,
        final_at: now.toISOString(),
      })
      .execute()
  if (decision.outcome === 'circular') await publish(db, findingId, subject, decision.reasons, now)
  const rules = await readSetting(db, supervisionSettings, 'points.rules', subject.county_code, today)
  const points = pointsTaken(decision.outcome, decision.points, rules)
  if (points !== 0)
    await db
      .insertInto('point_entry')
      .values({
        ...person,
        reason: 'finding-final',
        source_id: findingId,
        points,
        day: today,
        entered_at: now.toISOString(),
      })
      .execute()
  await notify(
    db,
    {
      accountId: subject.practitioner_id,
      kind: 'finding-final',
      title: '对您的处理已经生效',
      body: `${penaltyText({ outcome: decision.outcome, amountFen: decision.amount_fen, points: decision.points })}，理由和经过请点开看。`,
      link: myFindingLink(findingId),
    },
    now,
  )
}
