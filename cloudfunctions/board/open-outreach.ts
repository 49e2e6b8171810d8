import { sql } from 'kysely'
import { areaLevel } from '@contract/area'
import { refuse } from '@contract/refusal'
import { outreachHours } from '@contract/roster/outreach'
import type { OpenOutreach, Outreach } from '@contract/roster/public-schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { serves } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { newSiteKeys } from '@server/kit/site-keys'
import { isViolationOf } from '@server/kit/violation'
import { outreachOf } from './outreach-queries'

async function nextSiteCode(db: Db): Promise<string> {
  const { rows } = await sql<{ number: number }>`select nextval('site_number') as number`.execute(db)
  return rows[0]!.number.toString(36)
}

const isTown = async (db: Db, code: string): Promise<boolean> =>
  areaLevel(code) === 'town' &&
  (await db.selectFrom('area').select('code').where('code', '=', code).executeTakeFirst()) !== undefined

/**
 * Sets up a place for some days (A6): a site with a code and keys of its own, which work at once. What is done there
 * counts for the township it stands in and, by its code, for the event.
 *
 * Refuses `not-found` for a township that is not one's own, `bad-input` for days that are over, `outreach-there`.
 */
export async function openOutreach({ ctx, input }: Act<typeof OpenOutreach>): Promise<Outreach> {
  const { db, now, caller } = ctx
  if (!serves(caller, ['county'], input.townCode) || !(await isTown(db, input.townCode)))
    throw refuse('not-found')
  if (input.lastDay < shanghaiDate(now)) throw refuse('bad-input', { lastDay: '这一天已经过了' })
  const code = await nextSiteCode(db)
  try {
    await db
      .insertInto('site')
      .values({
        code,
        kind: 'outreach',
        area_code: input.townCode,
        name: input.name,
        address: input.place,
        phone: input.phone ?? null,
        opening_hours: JSON.stringify(
          outreachHours(input.firstDay, input.lastDay, input.opens, input.closes),
        ),
        lat: input.position?.lat ?? null,
        lng: input.position?.lng ?? null,
        changed_at: now.toISOString(),
        ...newSiteKeys(ctx.service.keyring)(code),
      })
      .execute()
  } catch (error) {
    if (isViolationOf(error, 'site_outreach_once')) throw refuse('outreach-there')
    throw error
  }
  await db
    .insertInto('outreach')
    .values({
      site_code: code,
      first_day: input.firstDay,
      last_day: input.lastDay,
      note: input.note ?? null,
      opened_by: caller.accountId,
      opened_at: now.toISOString(),
    })
    .execute()
  ctx.audit({
    act: 'outreach-opened',
    subjectType: 'site',
    subjectId: code,
    areaCode: input.townCode,
    detail: { firstDay: input.firstDay, lastDay: input.lastDay },
  })
  return (await outreachOf(db).where('outreach.site_code', '=', code).executeTakeFirst())!
}
