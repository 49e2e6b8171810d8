import { randomUUID } from 'node:crypto'
import { caseIn } from '@server/kit/testing/cases'
import type { Person, Stage } from '@server/kit/testing/stage'

/** Two cases of a county drawn to be looked at, one of them done, and one of a drawing that has lapsed. */
export async function waitMonitored(stage: Stage, countyCode: string, [clerk, handler]: [Person, Person]) {
  const { db } = stage.service
  const at = stage.service.clock().toISOString()
  const wanted = { applicant: await stage.resident(), handler, form: { countyCode } }
  const drawn = [await caseIn(stage, 'terminated', wanted), await caseIn(stage, 'terminated', wanted)]
  const draw = async (month: string) => {
    const id = randomUUID()
    await db
      .insertInto('monitor_draw')
      .values({
        id,
        county_code: countyCode,
        month,
        kind: 'visit',
        seed: 7,
        pool: drawn,
        drawn,
        drawn_by: clerk.accountId,
        drawn_at: at,
      })
      .execute()
    return id
  }
  const id = await draw('2026-11')
  await db
    .insertInto('case_monitor')
    .values({
      id,
      application_id: drawn[0]!,
      county_code: countyCode,
      kind: 'visit',
      called: null,
      sheet_version: 1,
      handler_id: handler.accountId,
      by_id: clerk.accountId,
      done_on: at.slice(0, 10),
      scores: JSON.stringify({ met: 20 }),
      score: 100,
      said_sealed: 'sealed',
      mismatch_sealed: null,
      finding_id: null,
      recorded_at: at,
    })
    .execute()
  await db
    .insertInto('monitor_task')
    .values({ draw_id: await draw('2026-09'), application_id: drawn[1]! })
    .execute()
  await db
    .insertInto('monitor_task')
    .values(
      drawn.map((application_id, index) => ({
        draw_id: id,
        application_id,
        monitor_id: index === 0 ? id : null,
      })),
    )
    .execute()
}
