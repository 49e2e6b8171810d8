import { addShift } from '@server/kit/testing/ledger'
import { openOverseers } from '@server/kit/testing/overseers'
import type { Person, Stage } from '@server/kit/testing/stage'
import { inspectionRouter } from '../router'

/** The people of 潞城区, and a way to call on their behalf. */
export async function openCast() {
  const { stage, people } = await openOverseers()
  const call = <T = any>(who: Person | undefined, procedure: string, input: object = {}) =>
    stage.call<T>(inspectionRouter, who, procedure, input)
  return { stage, people, call }
}
export type Cast = Awaited<ReturnType<typeof openCast>>

/** A shift of the person at 店上镇 on the stage's first day, with its attendance. */
export async function attended(
  stage: Stage,
  person: Person,
  change: { day?: string; short?: boolean; closedBySystem?: boolean; out?: boolean; late?: boolean } = {},
): Promise<string> {
  const { day = '2026-11-23', short = false, closedBySystem = false, out = true, late = false } = change
  const id = await addShift(stage, person, { day, status: out ? 'checked-out' : 'checked-in' })
  await stage.service.db
    .insertInto('attendance')
    .values({
      shift_id: id,
      practitioner_id: person.accountId,
      checked_in_at: `${day}T00:30:00Z`,
      in_code: 'rotating',
      in_location: 'unknown',
      in_distance_m: null,
      arrival: late ? 'late' : 'on-time',
      checked_out_at: out ? `${day}T09:30:00Z` : null,
      out_code: out ? 'rotating' : null,
      out_location: out ? 'unknown' : null,
      out_distance_m: null,
      departure: out ? 'on-time' : null,
      short: out ? short : null,
      minutes: out ? 540 : null,
      closed_by_system: closedBySystem,
    })
    .execute()
  return id
}
