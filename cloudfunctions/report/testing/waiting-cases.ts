import { randomUUID } from 'node:crypto'
import { countFromReceipt } from '@server/kit/aid/clocks'
import { caseIn, rowIn } from '@server/kit/testing/cases'
import type { Person, Stage } from '@server/kit/testing/stage'

const now = (stage: Stage) => stage.service.clock().toISOString()

/** An application made in detention that is not passed on, and one that is. */
export async function waitDetained(stage: Stage, clerk: Person, town: string): Promise<void> {
  const make = (passed_at: string | null) =>
    stage.service.db
      .insertInto('detainee_transfer')
      .values({
        id: randomUUID(),
        county_code: town.slice(0, 6),
        source: 'detention-centre',
        source_name: '看守所',
        name_sealed: 'sealed',
        note_sealed: null,
        received_at: '2026-11-23T01:00:00.000Z',
        passed_at,
        registered_by: clerk.accountId,
        registered_at: now(stage),
      })
      .execute()
  await make(null)
  await make(now(stage))
}

/** A notice that waits for a lawyer, and one that was ended. */
export async function waitNotified(stage: Stage, clerk: Person, town: string): Promise<void> {
  const notice = (status: 'notified' | 'terminated') =>
    rowIn(stage, status, {
      applicant: clerk,
      form: { countyCode: town.slice(0, 6) },
      set: {
        applicant_id: null,
        filed_by: clerk.accountId,
        filed_as: 'centre',
        source: 'notice',
        channel: 'notice',
      },
    })
  await notice('notified')
  await notice('terminated')
}

/** An objection that is not decided, and one that is. */
export async function waitObjected(stage: Stage, clerk: Person, town: string): Promise<void> {
  const county = town.slice(0, 6)
  const { db } = stage.service
  const object = async (outcome: 'upheld' | null) => {
    const resident = await stage.resident()
    const id = await rowIn(stage, 'refused', {
      applicant: resident,
      form: { countyCode: county },
    })
    await db
      .insertInto('aid_objection')
      .values({
        id: randomUUID(),
        application_id: id,
        county_code: county,
        against: 'termination',
        decision_id: null,
        said_sealed: 'sealed',
        objector_id: resident.accountId,
        objected_at: now(stage),
        due_on: '2026-11-30',
        outcome,
        number: outcome && id,
        reasons: outcome && '维持',
        decider_id: outcome && clerk.accountId,
        decided_at: outcome && now(stage),
      })
      .execute()
  }
  await object(null)
  await object('upheld')
}

/** A clock that is over, one of today, one that stands still, and one nobody of the county is late with. */
export async function waitClocks(stage: Stage, town: string): Promise<void> {
  const clock = async (what: 'assign' | 'objection', due_on: string, paused_on: string | null = null) => {
    const application_id = await rowIn(stage, 'withdrawn', {
      applicant: await stage.resident(),
      form: { countyCode: town.slice(0, 6) },
    })
    await stage.service.db
      .insertInto('aid_clock')
      .values({ application_id, what, started_on: '2026-11-01', due_on, paused_on })
      .execute()
  }
  await clock('assign', '2026-11-22')
  await clock('assign', '2026-11-23')
  await clock('assign', '2026-11-20', '2026-11-18')
  await clock('objection', '2026-11-20')
}

/** A refusal nobody has received, one whose time to object runs, and a termination. */
export async function waitUnserved(stage: Stage, town: string): Promise<void> {
  const ended = async (status: 'refused' | 'terminated') =>
    caseIn(stage, status, { applicant: await stage.resident(), form: { countyCode: town.slice(0, 6) } })
  await ended('refused')
  await countFromReceipt(stage.service.db, await ended('refused'), '2026-11-23')
  await ended('terminated')
}
