import type { AddType, TypeOfMatter } from '@contract/consultation/type-schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { servedAreas } from '@server/kit/caller'
import { typesOn } from './queries'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/**
 * Adds a type below one of the first level, in force from today. Its code is made of its letters and never changes.
 * Refuses `type-there` (the parent has one of this name) and `type-ended` (the parent is no more).
 */
export async function addType({ ctx, input }: Act<typeof AddType>): Promise<TypeOfMatter[]> {
  const { db, now } = ctx
  const today = shanghaiDate(now)
  const parent = await db
    .selectFrom('matter_type')
    .select(['ended_on', 'sort'])
    .where('code', '=', input.parentCode)
    .forUpdate()
    .executeTakeFirst()
  if (!parent || parent.ended_on !== null) throw refuse('type-ended')
  const siblings = await db
    .selectFrom('matter_type')
    .select(['code', 'name', 'sort', 'ended_on'])
    .where('parent_code', '=', input.parentCode)
    .execute()
  if (siblings.some(({ name, ended_on }) => name === input.name && ended_on === null))
    throw refuse('type-there')
  const taken = new Set(siblings.map(({ code }) => code))
  const code = ['', ...LETTERS]
    .map((letter) => `${input.parentCode}.${input.initials}${letter && `-${letter}`}`)
    .find((free) => !taken.has(free))
  if (!code) throw refuse('type-there')
  await db
    .insertInto('matter_type')
    .values({
      code,
      parent_code: input.parentCode,
      name: input.name,
      initials: input.initials,
      aliases: input.aliases,
      sort: Math.max(parent.sort, ...siblings.map(({ sort }) => sort)) + 1,
      valid_from: today,
    })
    .execute()
  ctx.audit({
    act: 'type-added',
    subjectType: 'matter-type',
    subjectId: code,
    ...areaOf(ctx),
    detail: { name: input.name },
  })
  return typesOn(db, today)
}

/** The city the caller speaks for; its chain keeps the note. */
export const areaOf = ({ caller }: Act<typeof AddType>['ctx']) => {
  const [areaCode] = servedAreas(caller, ['city'])
  return areaCode ? { areaCode } : {}
}
