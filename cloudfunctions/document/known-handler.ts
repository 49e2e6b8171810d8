import { caseStageLabels } from '@contract/casework/stages'
import { groundText } from '@contract/casework/labels'
import { letterWords } from '@contract/defence/rules'
import { changeOutcomeLabels } from '@contract/assignment/labels'
import type { Db } from '@server/database/client'
import { civilCause } from '@contract/document/causes'
import { runningClocks } from '@server/kit/aid/clocks'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { findEngagement } from '@server/kit/casework/file'
import type { KnownContext } from '@server/kit/procedure'
import type { Known } from './known-fields'
import { findChanged, findTermination } from './queries'
import { openText } from './sealed'
import { dateText } from './values'

/** What a notice to send a defender names (法援法 36), else the stage the lawyer has the case in. */
export async function engagedOf({ db, service }: KnownContext, row: ApplicationRow): Promise<Known> {
  const notice = await db
    .selectFrom('defence_notice')
    .select(['application_id', 'authority_name', 'case_number', 'stage', 'details_sealed'])
    .where('application_id', '=', row.id)
    .executeTakeFirst()
  if (notice) {
    const details = openText(
      service.keyring,
      'defence_notice.details_sealed',
      notice.application_id,
      notice.details_sealed,
    )
    if (!details) return {}
    return letterWords({
      authorityName: notice.authority_name,
      charge: (JSON.parse(details) as { charge: string }).charge,
      caseNumber: notice.case_number,
      stage: notice.stage,
    })
  }
  const engagement = await findEngagement(db, row)
  return {
    cause: civilCause(row.aid_form, row.matter_type),
    stage: engagement && caseStageLabels[engagement.stage],
  }
}

const findChange = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_change')
    .select(['id', 'said_sealed', 'outcome', 'reasons'])
    .where('application_id', '=', applicationId)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What was said by who asked for another lawyer, and what came of it (法援法 55). */
export async function changeOf({ db, service }: KnownContext, row: ApplicationRow): Promise<Known> {
  const change = await findChange(db, row.id)
  if (!change) return {}
  return {
    reason: openText(service.keyring, 'aid_change.said', change.id, change.said_sealed),
    opinion: change.reasons ?? undefined,
    approval: change.outcome ? `${changeOutcomeLabels[change.outcome]}。` : undefined,
  }
}

/**
 * Why another lawyer was allowed, who has the case now, and by when the papers are to be with them: before the new
 * lawyer has to be engaged. Who asked reads the office's reasons, not their own words.
 */
export async function changeNoticeOf({ db }: KnownContext, row: ApplicationRow): Promise<Known> {
  const change = await findChanged(db, row.id)
  if (!change) return {}
  const isNew = row.handler_id !== null && row.handler_id !== change.practitioner_id
  const lawyer = isNew
    ? await db
        .selectFrom('practitioner')
        .innerJoin('account', 'account.id', 'practitioner.account_id')
        .select(['account.name', 'unit'])
        .where('account_id', '=', row.handler_id)
        .executeTakeFirst()
    : undefined
  const engagement = (await runningClocks(db, row.id)).find(({ what }) => what === 'engagement')
  return {
    reason: change.reasons ?? undefined,
    newLawyer: lawyer && (lawyer.unit ? `${lawyer.name}（${lawyer.unit}）` : lawyer.name),
    handOverBy: isNew && engagement ? dateText(engagement.dueOn) : undefined,
  }
}

/** The newest termination: its ground by the article, and the reasons (法援法 48). */
export async function terminationOf({ db }: KnownContext, row: ApplicationRow): Promise<Known> {
  const termination = await findTermination(db, row.id)
  return termination ? { ground: groundText(termination.ground), reason: termination.reasons } : {}
}
