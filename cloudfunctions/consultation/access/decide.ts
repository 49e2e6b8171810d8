import { consultationSettings } from '@contract/consultation/settings'
import type { Access, DecideAccess } from '@contract/consultation/access-schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { notify } from '@server/kit/messages/notify'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'
import { responsible } from './queries'

/**
 * Says yes or no to the opening of a minor's record; a yes lasts as long as the setting `consultation.access` says.
 * Refuses `not-found`, `same-person` (one's own question), `access-decided`.
 */
export async function decideAccess({ ctx, input }: Act<typeof DecideAccess>): Promise<Access> {
  const { db, caller, now } = ctx
  const asked = await db
    .selectFrom('record_access')
    .selectAll()
    .where('id', '=', input.id)
    .where(withinScope('area_code', caller, responsible))
    .forUpdate()
    .executeTakeFirst()
  if (!asked) throw refuse('not-found')
  if (asked.asked_by === caller.accountId) throw refuse('same-person')
  if (asked.decided_at !== null) throw refuse('access-decided')
  const { openHours } = await readSetting(
    db,
    consultationSettings,
    'consultation.access',
    asked.area_code,
    shanghaiDate(now),
  )
  const expiresAt = input.approve ? new Date(now.getTime() + openHours * 3_600_000).toISOString() : null
  await db
    .updateTable('record_access')
    .set({
      decided_by: caller.accountId,
      decided_at: now.toISOString(),
      approved: input.approve,
      expires_at: expiresAt,
    })
    .where('id', '=', asked.id)
    .execute()
  await notify(
    db,
    {
      accountId: asked.asked_by,
      kind: 'record-access',
      title: input.approve ? '查看记录的申请已批准' : '查看记录的申请没有批准',
      body: input.approve ? `${openHours}小时内可以打开，每次打开都会记下来` : '有需要可以跟批准的同事当面说',
      link: `/staff/record/index?id=${asked.consultation_id}`,
    },
    now,
  )
  ctx.audit({
    act: input.approve ? 'access-approved' : 'access-refused',
    subjectType: 'consultation',
    subjectId: asked.consultation_id,
    areaCode: asked.area_code,
    detail: { askedBy: asked.asked_by },
  })
  return { state: input.approve ? 'approved' : 'refused', expiresAt }
}
