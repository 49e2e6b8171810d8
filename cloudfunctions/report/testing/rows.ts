import { randomUUID } from 'node:crypto'
import type { Arrival } from '@contract/duty/labels'
import type { RatingWay } from '@contract/rating/labels'
import type { Satisfaction } from '@contract/rating/schema'
import { addDays } from '@contract/time'
import { setRatingAside } from '@server/kit/testing/ledger'
import type { Person, Stage } from '@server/kit/testing/stage'

/** The rating of a consultation, put straight into the ledger: by somebody new, or entered by a clerk. */
export async function addRating(
  stage: Stage,
  lawyer: Person,
  consultationId: string,
  satisfaction: Satisfaction,
  { way = 'own-phone', setAside = false }: { way?: RatingWay; setAside?: boolean } = {},
) {
  const { accountId } = await stage.resident()
  const at = stage.service.clock().toISOString()
  const ticket_hash = way === 'own-phone' ? randomUUID() : null
  if (ticket_hash)
    await stage.service.db
      .insertInto('rating_ticket')
      .values({ ticket_hash, consultation_id: consultationId, issued_at: at, expires_at: at, used_at: at })
      .execute()
  await stage.service.db
    .insertInto('rating')
    .values({
      consultation_id: consultationId,
      practitioner_id: lawyer.accountId,
      rater_id: way === 'own-phone' ? accountId : null,
      entered_by: way === 'own-phone' ? null : accountId,
      ticket_hash,
      way,
      satisfaction,
      was_free: true,
      solicited: false,
      comment: null,
      rated_at: at,
    })
    .execute()
  if (setAside) await setRatingAside(stage, consultationId)
}

/** A whole, finished attendance of a shift. */
export async function addAttendance(stage: Stage, person: Person, shiftId: string, arrival: Arrival) {
  const at = stage.service.clock().toISOString()
  await stage.service.db
    .insertInto('attendance')
    .values({
      shift_id: shiftId,
      practitioner_id: person.accountId,
      checked_in_at: at,
      in_code: 'rotating',
      in_location: 'unknown',
      in_distance_m: null,
      arrival,
      checked_out_at: at,
      out_code: 'rotating',
      out_location: 'unknown',
      out_distance_m: null,
      departure: 'early',
      short: true,
      minutes: 0,
    })
    .execute()
}

/** An application of somebody new that was handed in, decided or not. */
export async function addApplication(
  stage: Stage,
  {
    county = '140406',
    submittedAt,
    dueOn,
    decidedAt,
  }: { county?: string; submittedAt: string; dueOn: string; decidedAt?: string },
) {
  const { accountId } = await stage.resident()
  const id = randomUUID()
  await stage.service.db
    .insertInto('aid_application')
    .values({
      id,
      applicant_id: accountId,
      status: decidedAt ? 'granted' : 'submitted',
      form_sealed: 'sealed',
      saved_at: submittedAt,
      number: id,
      county_code: county,
      name_sealed: 'sealed',
      id_number_index: null,
      groups: [],
      circumstance: null,
      means_path: 'proof',
      aid_form: 'civil',
      matter_type: 'wages',
      limitation_on: null,
      submitted_at: submittedAt,
    })
    .execute()
  await stage.service.db
    .insertInto('aid_clock')
    .values({
      application_id: id,
      what: 'review',
      started_on: addDays(dueOn, -7),
      due_on: dueOn,
      ended_at: decidedAt ?? null,
      outcome: decidedAt ? 'met' : null,
    })
    .execute()
  if (!decidedAt) return
  await stage.service.db
    .insertInto('aid_decision')
    .values({
      application_id: id,
      act: 'grant',
      number: id,
      ground: null,
      reasons: '符合经济困难条件',
      decider_id: accountId,
      decided_at: decidedAt,
      next_due_on: dueOn,
    })
    .execute()
}
