import { dutySettings } from '@contract/duty/settings'
import { randomUUID } from 'node:crypto'
import { countyOf } from '@contract/area'
import { makeUpsLink } from '@contract/duty/links'
import { claimFaults, toMakeUp, whyNotMakeUp } from '@contract/duty/make-up'
import type { AskMakeUp, MakeUp } from '@contract/duty/make-up-schema'
import { refuse } from '@contract/refusal'
import { dayText } from '@contract/time'
import { attachProofs } from '@server/kit/files/proof'
import { notify } from '@server/kit/messages/notify'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { isViolationOf } from '@server/kit/violation'
import { lockShift } from './lock-shift'
import { findOwnMakeUp, listDeciders, MAKE_UP } from './make-up-queries'
import { getSiteOfProof } from './queries'

type Asking = Act<typeof AskMakeUp, PractitionerContext>

async function openMakeUp({ ctx, input }: Asking, id: string, countyCode: string): Promise<void> {
  try {
    await ctx.db
      .insertInto('make_up')
      .values({
        id,
        shift_id: input.shiftId,
        practitioner_id: ctx.caller.accountId,
        county_code: countyCode,
        claimed_in_at: input.inAt ?? null,
        claimed_out_at: input.outAt ?? null,
        reason: input.reason,
        status: 'asked',
        asked_at: ctx.now.toISOString(),
        decided_by: null,
        decided_at: null,
        decided_note: null,
      })
      .execute()
  } catch (error) {
    if (isViolationOf(error, 'make_up_open')) throw refuse('make-up-asked')
    throw error
  }
}

/**
 * Asks for a missing check of one's own shift to be put right (补签, A37), within the days the bureau allows. Nothing
 * changes until somebody else has decided.
 *
 * Refuses `not-found`, `shift-withdrawn`, `make-up-not-needed`, `make-up-too-late`, `make-up-asked`, and `bad-input`
 * for times that are not the shift's.
 */
export async function askMakeUp({ ctx, input }: Asking): Promise<MakeUp> {
  const { db, now, caller } = ctx
  const shift = await lockShift(ctx, input.shiftId)
  if (shift.status === 'withdrawn') throw refuse('shift-withdrawn')
  const { area_code: areaCode } = await getSiteOfProof(db, shift.siteCode)
  const asked = toMakeUp(shift)
  const obstacle = whyNotMakeUp(
    asked,
    now,
    await readSetting(db, dutySettings, 'duty.makeUp', areaCode, shift.day),
  )
  if (obstacle) throw refuse(obstacle)
  const faults = claimFaults(asked, input, now, shift.policy)
  if (faults) throw refuse('bad-input', faults)
  const id = randomUUID()
  const countyCode = countyOf(areaCode)
  await openMakeUp({ ctx, input }, id, countyCode)
  await attachProofs(db, caller.accountId, input.photoIds, { type: MAKE_UP, id })
  for (const accountId of await listDeciders(db, countyCode, caller.accountId))
    await notify(
      db,
      {
        accountId,
        kind: 'make-up-asked',
        title: '有人申请补签',
        body: `${dayText(shift.day)}，${shift.siteName}的一班申请补签，请看原因和照片后审批。`,
        link: makeUpsLink,
      },
      now,
    )
  ctx.audit({
    act: 'make-up-asked',
    subjectType: MAKE_UP,
    subjectId: id,
    areaCode,
    detail: { shiftId: shift.id, in: input.inAt !== undefined, out: input.outAt !== undefined },
  })
  return (await findOwnMakeUp(db, caller.accountId, id))!
}
