import { drawnIn, heldFalse, promisedIn } from '@server/kit/testing/promises'
import type { Person, Stage } from '@server/kit/testing/stage'

/** Two promises of a county, one of them drawn and waiting to be checked. */
export async function waitDrawn(stage: Stage, countyCode: string): Promise<void> {
  const wanted = { applicant: await stage.resident(), form: { countyCode } }
  const pool = [await promisedIn(stage, 'refused', wanted), await promisedIn(stage, 'refused', wanted)]
  await drawnIn(stage, countyCode, '2026-10', pool, 1)
}

/** Two promises held to be false, one of them waiting to be decided. */
export async function waitFalse(
  stage: Stage,
  countyCode: string,
  clerks: readonly [Person, Person],
): Promise<void> {
  const wanted = { applicant: await stage.resident(), form: { countyCode } }
  await heldFalse(stage, await promisedIn(stage, 'refused', wanted), clerks)
  await heldFalse(stage, await promisedIn(stage, 'refused', wanted), clerks, '2027-01-01')
}
