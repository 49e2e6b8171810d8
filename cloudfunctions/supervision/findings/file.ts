import { countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import type { Role } from '@contract/account/roles'
import type { FileAsSupervisor, FileFinding } from '@contract/supervision/schema'
import { fileOrFindEarlier, type NewFinding } from '@server/kit/findings/file-finding'
import { tellFiled } from '@server/kit/findings/tell-filed'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { overseerRoles } from '@server/kit/overseer'

type About = Pick<NewFinding, 'countyCode' | 'practitionerId' | 'siteCode' | 'shiftId'>

/** A duty within reach that has begun: nobody can have been absent from one to come. Refuses `not-found`. */
async function aboutShift(ctx: KnownContext, shiftId: string, roles: readonly Role[]): Promise<About> {
  const shift = await ctx.db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .select(['duty_shift.id', 'practitioner_id', 'site.code', 'site.area_code'])
    .where('duty_shift.id', '=', shiftId)
    .where('duty_shift.status', '<>', 'withdrawn')
    .where('duty_shift.starts_at', '<=', ctx.now.toISOString())
    .where(withinScope('site.area_code', ctx.caller, roles))
    .executeTakeFirst()
  if (!shift) throw refuse('not-found')
  return {
    countyCode: countyOf(shift.area_code),
    practitionerId: shift.practitioner_id,
    siteCode: shift.code,
    shiftId: shift.id,
  }
}

/** A person of the register within reach. Refuses `not-found`. */
async function aboutPerson(ctx: KnownContext, practitionerId: string): Promise<About> {
  const person = await ctx.db
    .selectFrom('practitioner')
    .select('area_code')
    .where('account_id', '=', practitionerId)
    .where(withinScope('area_code', ctx.caller, overseerRoles))
    .executeTakeFirst()
  if (!person) throw refuse('not-found')
  return { countyCode: countyOf(person.area_code), practitionerId, siteCode: null, shiftId: null }
}

async function file(
  ctx: KnownContext,
  about: About,
  told: Pick<NewFinding, 'source' | 'violation' | 'facts'>,
): Promise<{ id: string }> {
  const { db, now, caller } = ctx
  if (about.practitionerId === caller.accountId) throw refuse('finding-not-yours')
  const finding = { ...about, ...told, sourceId: about.shiftId, finderId: caller.accountId }
  const { id, fresh } = await fileOrFindEarlier(db, finding, now)
  if (!fresh) throw refuse('already-found')
  await tellFiled(db, id, about.countyCode, caller.accountId, now)
  ctx.audit({
    act: 'finding-filed',
    subjectType: 'finding',
    subjectId: id,
    areaCode: about.countyCode,
    detail: { source: told.source, violation: told.violation },
  })
  return { id }
}

/**
 * Files what staff of a county or the city came upon. Refuses `not-found` for a duty or person out of reach or
 * another person's duty, `already-found`, `finding-not-yours` about oneself.
 */
export async function fileByStaff({ ctx, input }: Act<typeof FileFinding>): Promise<{ id: string }> {
  const about = input.shiftId
    ? await aboutShift(ctx, input.shiftId, overseerRoles)
    : await aboutPerson(ctx, input.practitionerId)
  if (about.practitionerId !== input.practitionerId) throw refuse('not-found')
  return file(ctx, about, input)
}

/** Files what an external supervisor saw at a duty of their county (A7). Refuses as `fileByStaff` does. */
export const fileAsSupervisor = async ({
  ctx,
  input,
}: Act<typeof FileAsSupervisor>): Promise<{ id: string }> =>
  file(ctx, await aboutShift(ctx, input.shiftId, ['supervisor']), { ...input, source: 'supervisor' })
