import { rowIn } from '@server/kit/testing/cases'
import type { Person, Stage } from '@server/kit/testing/stage'

/** One application taken in for a township's county, and one withdrawn. */
export async function takenInFor(stage: Stage, applicant: Person, town: string): Promise<void> {
  const wanted = { applicant, form: { countyCode: town.slice(0, 6) } }
  await rowIn(stage, 'collected', wanted)
  await rowIn(stage, 'withdrawn', wanted)
}

/** One application on its way from elsewhere to a township's county, and one on its way to a third. */
export async function onTheWayTo(stage: Stage, applicant: Person, town: string): Promise<void> {
  const wanted = { applicant, form: { countyCode: '140423' } }
  await rowIn(stage, 'transferring', { ...wanted, set: { transfer_to: town.slice(0, 6) } })
  await rowIn(stage, 'transferring', { ...wanted, set: { transfer_to: '140430' } })
}
