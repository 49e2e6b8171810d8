import { rowIn } from '@server/kit/testing/cases'
import type { Stage } from '@server/kit/testing/stage'

/** A case of a town's county whose file lies there, or is archived. */
export async function endedIn(stage: Stage, town: string, status: 'filed' | 'archived'): Promise<void> {
  await rowIn(stage, status, {
    applicant: await stage.resident(),
    handler: await stage.practitioner(town.slice(0, 6)),
    form: { countyCode: town.slice(0, 6) },
    set: { closed_on: '2026-11-20', closing_basis: 'judgment' },
  })
}
