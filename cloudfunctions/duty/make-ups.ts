import { sql, type SqlBool } from 'kysely'
import type { MakeUps, MakeUpsInput } from '@contract/duty/make-up-schema'
import type { Act } from '@server/kit/procedure'
import { casesOf, makeUpsToDecide } from './make-up-queries'

/** Make-ups the caller decides on: those that wait, oldest first; or those done with, newest first. */
export async function makeUps({ ctx, input }: Act<typeof MakeUpsInput>): Promise<MakeUps> {
  const { state, after, limit } = input
  const open = state === 'open'
  const beyond = open ? sql.raw('>') : sql.raw('<')
  const found = await makeUpsToDecide(ctx.db, ctx.caller)
    .where('make_up.status', open ? '=' : '<>', 'asked')
    .$if(after !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(make_up.asked_at, make_up.id) ${beyond} (${after!.askedAt}::timestamptz, ${after!.id}::uuid)`,
      ),
    )
    .orderBy('make_up.asked_at', open ? 'asc' : 'desc')
    .orderBy('make_up.id', open ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute()
  return {
    rows: await casesOf(ctx.db, ctx.caller, found.slice(0, limit)),
    more: found.length > limit,
    asOf: ctx.now.toISOString(),
  }
}
