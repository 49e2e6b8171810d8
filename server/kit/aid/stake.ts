import { filedAs } from '@contract/aid/labels'
import { isTakenIn } from '@contract/intake/taken-in'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import type { Caller } from '../caller'
import type { KnownContext } from '../procedure'
import { isOwn, lockReceived, type ApplicationRow } from './rows'

/** How somebody may be bound up with a case, by the refusal that says so. */
export type Stake = 'own-application' | 'case-in-own-hands'

type Row = Pick<ApplicationRow, 'id' | 'applicant_id' | 'filed_by' | 'filed_as' | 'handler_id'>

/** Whether somebody has a case in hand, or ever was assigned it. */
async function hasHandled(db: Db, { id, handler_id }: Row, accountId: string): Promise<boolean> {
  if (handler_id === accountId) return true
  const assigned = await db
    .selectFrom('aid_assignment')
    .select('id')
    .where('application_id', '=', id)
    .where('practitioner_id', '=', accountId)
    .limit(1)
    .executeTakeFirst()
  return assigned !== undefined
}

/**
 * What binds somebody to a case, so that colleagues do the office's part in it (法援法 55, 57): it is their own cause or
 * one they filed for somebody, or they have it in hand, or had. Undefined: nothing.
 */
export async function stakeIn(
  db: Db,
  row: Row,
  { accountId }: Pick<Caller, 'accountId'>,
): Promise<Stake | undefined> {
  if (isOwn(row, accountId)) return 'own-application'
  return (await hasHandled(db, row, accountId)) ? 'case-in-own-hands' : undefined
}

/**
 * Ids of the cases somebody is bound up with, as `stakeIn` finds it, for lists to leave out what is said in these.
 */
export const casesWithStake = (db: Db, accountId: string) =>
  db
    .selectFrom('aid_application')
    .select('aid_application.id')
    .where(({ or, and, eb, not, exists, selectFrom }) =>
      or([
        eb('applicant_id', '=', accountId),
        and([eb('filed_by', '=', accountId), not(eb('filed_as', 'in', filedAs.filter(isTakenIn)))]),
        eb('handler_id', '=', accountId),
        exists(
          selectFrom('aid_assignment')
            .select('aid_assignment.id')
            .whereRef('aid_assignment.application_id', '=', 'aid_application.id')
            .where('practitioner_id', '=', accountId),
        ),
      ]),
    )

/** Refuses `own-application` or `case-in-own-hands` to whoever is bound up with a case. */
export async function mustHaveNoStake(db: Db, row: Row, caller: Pick<Caller, 'accountId'>): Promise<void> {
  const stake = await stakeIn(db, row, caller)
  if (stake) throw refuse(stake)
}

/**
 * A case of the caller's county, locked until the transaction ends, for the office's part in it. Refuses `not-found` for
 * another county's, and what `mustHaveNoStake` refuses.
 */
export async function lockForOffice({ db, caller }: KnownContext, id: string): Promise<ApplicationRow> {
  const row = await lockReceived(db, caller, id)
  if (!row) throw refuse('not-found')
  await mustHaveNoStake(db, row, caller)
  return row
}
