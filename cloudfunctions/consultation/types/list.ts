import type { TypeOfMatter } from '@contract/consultation/type-schema'
import { shanghaiDate } from '@contract/time'
import type { Context } from '@server/kit/procedure'
import { typesOn } from './queries'

/** The tree of matter types in force today (A53). */
export const types = ({ ctx }: { ctx: Context }): Promise<TypeOfMatter[]> =>
  typesOn(ctx.db, shanghaiDate(ctx.now))
