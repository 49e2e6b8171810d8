import type { EndType, TypeOfMatter } from '@contract/consultation/type-schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { areaOf } from './add'
import { typesOn } from './queries'

/**
 * Ends a type of the second level from today on; records that name it keep it. Refuses `not-found` (the first level
 * too, which every figure stands on) and `type-ended`.
 */
export async function endType({ ctx, input }: Act<typeof EndType>): Promise<TypeOfMatter[]> {
  const { db, now } = ctx
  const today = shanghaiDate(now)
  const type = await db
    .selectFrom('matter_type')
    .select(['parent_code', 'ended_on'])
    .where('code', '=', input.code)
    .forUpdate()
    .executeTakeFirst()
  if (!type?.parent_code) throw refuse('not-found')
  if (type.ended_on !== null) throw refuse('type-ended')
  await db.updateTable('matter_type').set({ ended_on: today }).where('code', '=', input.code).execute()
  ctx.audit({ act: 'type-ended', subjectType: 'matter-type', subjectId: input.code, ...areaOf(ctx) })
  return typesOn(db, today)
}
