import { randomUUID } from 'node:crypto'
import { rowIn } from '@server/kit/testing/cases'
import type { Stage } from '@server/kit/testing/stage'

/** A paper that was to follow by a day in a case of a county, of which a photo has come or none. */
export async function follow(
  stage: Stage,
  county: string,
  due_on: string,
  status: 'cooperation' | 'refused',
  sent = false,
): Promise<void> {
  const { db, clock } = stage.service
  const resident = await stage.resident()
  const form = { countyCode: county }
  const application_id = await rowIn(stage, status, { applicant: resident, form })
  await db
    .insertInto('aid_promise_item')
    .values({
      application_id,
      code: 'means-proof',
      name: '经济困难证明',
      help: '',
      due_on,
      agreed_by: resident.accountId,
      agreed_at: '2026-11-20T00:00:00Z',
    })
    .execute()
  if (!sent) return
  await db
    .insertInto('aid_paper')
    .values({
      id: randomUUID(),
      application_id,
      owner_id: resident.accountId,
      kind: 'hardship',
      storage_key: application_id,
      type: 'image/png',
      bytes: 1,
      sm3: 'x',
      uploaded_at: clock().toISOString(),
      removed_at: null,
      item_code: 'means-proof',
    })
    .execute()
}

/** One that came, one that still has its day, and one of a case that was decided. */
export async function waitFollowing(stage: Stage, county: string): Promise<void> {
  await follow(stage, county, '2026-11-25', 'cooperation', true)
  await follow(stage, county, '2026-11-23', 'cooperation')
  await follow(stage, county, '2026-11-22', 'refused')
}
