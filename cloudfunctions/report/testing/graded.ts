import { randomUUID } from 'node:crypto'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { rowIn } from '@server/kit/testing/cases'
import type { Person, Stage } from '@server/kit/testing/stage'

/** Two archived cases of a county with a result of their review, one of them appealed against. */
export async function waitAppealed(stage: Stage, countyCode: string, [clerk, handler]: [Person, Person]) {
  const { db } = stage.service
  const at = stage.service.clock().toISOString()
  const archived = async () => {
    const id = await rowIn(stage, 'paid', {
      applicant: await stage.resident(),
      handler,
      form: { countyCode },
      set: { closed_on: '2026-11-20', closing_basis: 'judgment' },
    })
    await db
      .insertInto('case_volume')
      .values({
        application_id: id,
        county_code: countyCode,
        number: id,
        year: 2026,
        title: '法律援助案卷',
        lines: '[]',
        pages: 1,
        bytes: 1,
        storage_key: id,
        parts: '[]',
        sm3: sm3Hex(''),
        archived_by: clerk.accountId,
        archived_at: at,
      })
      .execute()
    return id
  }
  const drawn = [await archived(), await archived()]
  const round_id = randomUUID()
  const by = { drawn_by: clerk.accountId, drawn_at: at }
  await db
    .insertInto('peer_round')
    .values({ id: round_id, county_code: countyCode, percent: 100, seed: 7, pool: drawn, drawn, ...by })
    .execute()
  await db
    .insertInto('peer_case')
    .values(
      drawn.map((application_id, index) => ({
        application_id,
        round_id,
        county_code: countyCode,
        handler_id: handler.accountId,
        sheet_version: 1,
        status: index === 0 ? ('appealed' as const) : ('graded' as const),
        score: 70,
        grade: 'passed' as const,
        graded_at: at,
        appeal_by: '2026-12-03',
        appeal_sealed: index === 0 ? 'sealed' : null,
        appealed_at: index === 0 ? at : null,
      })),
    )
    .execute()
}
