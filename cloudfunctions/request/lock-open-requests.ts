import type { Db } from '@server/database/client'

/** Locks the open requests that are about any of these locked shifts, one left out that is being decided. */
export async function lockOpenRequestsOn(db: Db, shifts: readonly { id: string }[], except?: string) {
  if (shifts.length === 0) return []
  return db
    .selectFrom('duty_request')
    .select(['id', 'kind', 'asker_id', 'other_id'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('duty_request_shift')
          .select('duty_request_shift.request_id')
          .whereRef('duty_request_shift.request_id', '=', 'duty_request.id')
          .where('duty_request_shift.open', '=', true)
          .where(
            'duty_request_shift.shift_id',
            'in',
            shifts.map(({ id }) => id),
          ),
      ),
    )
    .$if(except !== undefined, (rows) => rows.where('id', '<>', except!))
    .orderBy('id')
    .forUpdate()
    .execute()
}
