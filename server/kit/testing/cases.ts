import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { ApplicationForm } from '@contract/aid/schema'
import type { AidStatus } from '@contract/aid/statuses'
import { completeForm } from '@contract/aid/testing/forms'
import { workflow } from '@contract/aid/workflow'
import type { Tables } from '@server/database/tables'
import { startClock } from '@server/kit/aid/clocks'
import { idNumberIndex, sealForm, sealName } from '@server/kit/aid/sealed'
import { takeStep } from '@server/kit/aid/step'
import type { Person, Stage } from './stage'

interface Wanted {
  applicant: Person
  handler?: Person
  form?: Partial<ApplicationForm>
  /** Columns as a test wants them. */
  set?: Partial<Insertable<Tables['aid_application']>>
}

/** A case put straight into a status, with all that the table's checks want of it; no clock runs. Its id. */
export async function rowIn(
  stage: Stage,
  status: AidStatus,
  { applicant, handler, form: change, set }: Wanted,
): Promise<string> {
  const { db, keyring, clock } = stage.service
  const id = randomUUID()
  const form = completeForm(change)
  const now = clock()
  await db
    .insertInto('aid_application')
    .values({
      id,
      applicant_id: applicant.accountId,
      status,
      form_sealed: sealForm(keyring, id, form),
      saved_at: now.toISOString(),
      number: `测试〔${id}〕号`,
      county_code: form.countyCode,
      name_sealed: sealName(keyring, id, form.name),
      id_number_index: idNumberIndex(keyring, form.idNumber),
      groups: form.groups,
      circumstance: form.circumstance,
      means_path: form.circumstance ? 'no-means-test' : 'promise',
      aid_form: form.aidForm,
      matter_type: form.matterType,
      limitation_on: form.limitationOn ?? null,
      submitted_at: now.toISOString(),
      handler_id: handler?.accountId ?? null,
      ...set,
    })
    .execute()
  return id
}

/**
 * The same with the clocks that the arrow into this status starts. For tests of what comes after: the way there has
 * tests of its own.
 */
export async function caseIn(stage: Stage, status: AidStatus, wanted: Wanted): Promise<string> {
  const { db, clock } = stage.service
  const id = await rowIn(stage, status, wanted)
  const into = Object.values(workflow)
    .flatMap((acts) => Object.values(acts))
    .find((arrow) => arrow.to === status && arrow.starts)
  for (const what of into?.starts ?? []) await startClock(db, id, what, clock())
  return id
}

/** Decides a submitted case as its county did: the step and the decision's own row. For tests of what comes after. */
export async function decided(
  stage: Stage,
  id: string,
  act: 'grant' | 'refuse',
  decider: Person,
): Promise<void> {
  const { db, clock } = stage.service
  const now = clock()
  const { dueOn } = await takeStep(
    db,
    { id, status: 'submitted' },
    { act, actor: 'county', accountId: decider.accountId },
    now,
  )
  await db
    .insertInto('aid_decision')
    .values({
      application_id: id,
      act,
      number: `测试援决字〔${randomUUID()}〕号`,
      ground: act === 'refuse' ? 'not-in-scope' : null,
      reasons: act === 'grant' ? '符合条件，同意援助' : '申请的事项不属于法律援助的范围',
      decider_id: decider.accountId,
      decided_at: now.toISOString(),
      next_due_on: (act === 'grant' ? dueOn.assign : dueOn.objection)!,
    })
    .execute()
}

/** Somebody took a case on, and another lawyer was allowed afterwards. */
export const hadInHand = (stage: Stage, id: string, before: Person, assigner: Person) =>
  stage.service.db
    .insertInto('aid_assignment')
    .values({
      id: randomUUID(),
      application_id: id,
      county_code: '140406',
      practitioner_id: before.accountId,
      unit: null,
      assigned_by: assigner.accountId,
      assigned_at: '2026-11-20T01:00:00.000Z',
      remind_at: '2026-11-20T20:00:00.000Z',
      answer_by: '2026-11-21T01:00:00.000Z',
      basis: '{}',
      chosen: false,
      because: null,
      fallback: null,
      outcome: 'changed',
      accepted_at: '2026-11-20T02:00:00.000Z',
      ended_at: '2026-11-22T02:00:00.000Z',
    })
    .execute()
