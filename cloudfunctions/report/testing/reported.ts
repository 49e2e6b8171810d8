import { randomUUID } from 'node:crypto'
import { rowIn } from '@server/kit/testing/cases'
import type { Person, Stage } from '@server/kit/testing/stage'

/** A case of a town's county with a report that waits, and one that was taken note of by somebody. */
export async function reportedIn(stage: Stage, town: string, seer: Person): Promise<void> {
  const county = town.slice(0, 6)
  const handler = await stage.practitioner(county)
  const applicationId = await rowIn(stage, 'engaged', {
    applicant: await stage.resident(),
    handler,
    form: { countyCode: county },
  })
  const at = stage.service.clock().toISOString()
  for (const seen of [false, true])
    await stage.service.db
      .insertInto('case_report')
      .values({
        id: randomUUID(),
        application_id: applicationId,
        kind: 'major',
        flags: ['group'],
        ground: null,
        said_sealed: 'x',
        reported_by: handler.accountId,
        reported_at: at,
        ...(seen && { seen_by: seer.accountId, seen_at: at }),
      })
      .execute()
}
