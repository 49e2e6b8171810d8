import { closingSettings } from '@contract/closing/settings'
import type { AidForm } from '@contract/aid/labels'
import type { CaseStage } from '@contract/casework/stages'
import type { ClosingBasis } from '@contract/closing/bases'
import { amountOf, rateNameOf, type RateName } from '@contract/closing/rates'
import type { Db } from '@server/database/client'
import { readSetting } from '@server/kit/settings'

/** What a closed case comes to, in fen, by the standard in force on its day of closing; null while there is none. */
export async function caseAmount(
  db: Db,
  closed: { county: string; form: AidForm; stage: CaseStage; basis: ClosingBasis; closedOn: string },
): Promise<{ rateName: RateName; amountFen: number | null }> {
  const rateName = rateNameOf(closed.form, closed.stage)
  const rates = await readSetting(db, closingSettings, 'aid.caseRates', closed.county, closed.closedOn)
  return { rateName, amountFen: rates && amountOf(rates, rateName, closed.basis) }
}

/** Payments that stand: those nobody voided. At most one a case. */
export const standingPayments = (db: Db) =>
  db
    .selectFrom('case_payment')
    .selectAll()
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_payment_void')
            .select('case_payment_void.round')
            .whereRef('case_payment_void.application_id', '=', 'case_payment.application_id')
            .whereRef('case_payment_void.round', '=', 'case_payment.round'),
        ),
      ),
    )

/** The newest closing of a case. */
export const findClosing = (db: Db, applicationId: string) =>
  db
    .selectFrom('case_closing')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export type ClosingRow = NonNullable<Awaited<ReturnType<typeof findClosing>>>
