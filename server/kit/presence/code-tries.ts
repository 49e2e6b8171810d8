import { CODE_TRIES, isCodeLocked } from '@contract/duty/rules'
import { refuse, Refused, type RefusalCode } from '@contract/refusal'
import { leavingTrace } from '../after-refusal'
import type { PractitionerContext } from '../procedure'

/** What a guess at a code comes to. Another site's code is named as such and says nothing about this one's. */
const GUESSES: readonly RefusalCode[] = ['code-wrong', 'code-expired', 'sheet-code-wrong']

/** Refuses `code-locked` after too many wrong codes at a shift, also for the right one. The shift must be locked. */
export async function requireTriesLeft({ db, caller, now }: PractitionerContext, shiftId: string) {
  const failures = await db
    .selectFrom('presence_code_failure')
    .select('at')
    .where('shift_id', '=', shiftId)
    .where('practitioner_id', '=', caller.accountId)
    .orderBy('at', 'desc')
    .limit(CODE_TRIES)
    .execute()
  const locked = isCodeLocked(
    failures.map(({ at }) => at),
    now,
  )
  if (locked) throw refuse('code-locked')
}

/** The same refusal, leaving a row of the failed try where it was one; nothing may be written before. */
export function countingTries(
  { caller, now }: PractitionerContext,
  shift: { shiftId: string; areaCode: string },
  error: unknown,
): unknown {
  if (!(error instanceof Refused) || !GUESSES.includes(error.code)) return error
  return leavingTrace(error, async (db, audit) => {
    await db
      .insertInto('presence_code_failure')
      .values({ shift_id: shift.shiftId, practitioner_id: caller.accountId, at: now.toISOString() })
      .execute()
    audit({
      act: 'code-refused',
      subjectType: 'duty_shift',
      subjectId: shift.shiftId,
      areaCode: shift.areaCode,
      detail: { code: error.code },
    })
  })
}
