import type { ClockName } from '@contract/aid/clocks'
import type { AidForm } from '@contract/aid/labels'
import { missingPapers } from '@contract/casework/papers'
import { stagesOf, type CaseStage } from '@contract/casework/stages'
import { isSettled, type ClosingBasis } from '@contract/closing/bases'
import { officePapersWanted } from '@contract/closing/catalogue'
import type { ClosingOutcome } from '@contract/closing/labels'
import type { Filing } from '@contract/closing/schema'
import { paperTitles, type PaperCode } from '@contract/document/titles'
import type { Db } from '@server/database/client'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { findEngagement, paperRules, presentCodes, rulesOfStage } from '@server/kit/casework/file'
import { standingPayments } from '@server/kit/casework/pay'
import type { Keyring } from '@server/kit/crypto/keyring'
import { openFiling } from './sealed'

/** What the lawyer types when handing in makes this paper, so nobody uploads it. */
const CLOSING_REPORT = 'closing-report'

/** Clocks that wait for a file: to be handed in, reviewed, corrected. One at a time runs. */
export const fileClocks: readonly ClockName[] = ['closing-papers', 'closing-review', 'correction']

/** The file that lies with the county, or lay there when it was archived. */
export const findFiling = (db: Db, applicationId: string) =>
  db
    .selectFrom('case_filing')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('returned_at', 'is', null)
    .executeTakeFirst()

/** Files handed in of a case, newest first. */
export async function listFilings(db: Db, keyring: Keyring, applicationId: string): Promise<Filing[]> {
  const rows = await db
    .selectFrom('case_filing')
    .leftJoin('account', 'account.id', 'case_filing.returned_by')
    .selectAll('case_filing')
    .select('account.name as returned_by_name')
    .where('application_id', '=', applicationId)
    .orderBy('filed_at', 'desc')
    .execute()
  return rows.map((row) => {
    const { work, result, items } = openFiling(keyring, row)
    return {
      work,
      result,
      filedAt: row.filed_at,
      returned: row.returned_at ? { at: row.returned_at, byName: row.returned_by_name!, items } : null,
    }
  })
}

export const findVolume = (db: Db, applicationId: string) =>
  db
    .selectFrom('case_volume')
    .innerJoin('account', 'account.id', 'case_volume.archived_by')
    .selectAll('case_volume')
    .select('account.name as archived_by_name')
    .where('application_id', '=', applicationId)
    .executeTakeFirst()

/** What was paid for a case, if that stands. */
export const findPayment = (db: Db, applicationId: string) =>
  standingPayments(db).where('application_id', '=', applicationId).executeTakeFirst()

/** The newest termination, served or not. */
export const findTermination = (db: Db, applicationId: string) =>
  db
    .selectFrom('case_termination')
    .select(['number', 'served_on'])
    .where('application_id', '=', applicationId)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The time to object to a termination, and whether an objection waits for its answer. */
export async function objectingOf(db: Db, applicationId: string) {
  const rows = await db
    .selectFrom('aid_clock')
    .select(['what', 'due_on', 'paused_on', 'outcome'])
    .where('application_id', '=', applicationId)
    .where('what', 'in', ['objection', 'objection-decision'])
    .orderBy('id', 'desc')
    .execute()
  const window = rows.find(({ what }) => what === 'objection')
  return {
    until: window?.outcome === null ? (window.paused_on === null ? window.due_on : null) : undefined,
    undecided: rows.some(({ what, outcome }) => what === 'objection-decision' && outcome === null),
  }
}

/** The stage a case is in: as agreed at the engagement, else the first its form knows. */
export const stageOf = async (
  db: Db,
  row: { id: string; handler_id: string | null; aid_form: AidForm | null },
): Promise<{ stage: CaseStage; engagedOn: string | null }> => {
  const engagement = await findEngagement(db, row)
  return {
    stage: engagement?.stage ?? stagesOf(row.aid_form!)[0]!,
    engagedOn: engagement?.signed_on ?? null,
  }
}

/** Names of the lawyer's papers a file still lacks when it ends like this. */
export async function missingOf(
  db: Db,
  row: ApplicationRow,
  { stage, basis, outcome }: { stage: CaseStage; basis: ClosingBasis; outcome: ClosingOutcome },
): Promise<string[]> {
  const rules = rulesOfStage(await paperRules(db, row), stage)
  const present = [...(await presentCodes(db, row.id)), CLOSING_REPORT]
  const ending = { terminated: basis === 'termination', settled: isSettled(basis) || outcome === 'settled' }
  return missingPapers(rules, present, ending).map(({ name }) => name)
}

/** Titles of the centre's own papers that were not made, and must be before a volume is bound. */
export async function officeMissingOf(db: Db, row: ApplicationRow, basis: ClosingBasis): Promise<string[]> {
  const made = await db
    .selectFrom('issued_document')
    .select('code')
    .where('application_id', '=', row.id)
    .where('ended_at', 'is', null)
    .execute()
  const provisional = await db
    .selectFrom('aid_decision')
    .select('provisional')
    .where('application_id', '=', row.id)
    .where('act', '=', 'grant')
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const has = (code: PaperCode) => made.some((it) => it.code === code)
  return officePapersWanted(row.source, {
    provisional: provisional?.provisional ?? false,
    terminated: basis === 'termination',
  })
    .filter((code) => !has(code))
    .map((code) => paperTitles[code])
}

/** Name and unit of whoever has a case. */
export const findHandler = (db: Db, handlerId: string) =>
  db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select(['account.name', 'practitioner.unit'])
    .where('practitioner.account_id', '=', handlerId)
    .executeTakeFirstOrThrow()
