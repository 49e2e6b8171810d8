import type { Disciplines } from '@contract/duty/discipline-schema'
import { adviserKinds } from '@contract/account/roles'
import type { KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'

/** Every version of the discipline text, newest first, with how many of the city's duty staff confirmed each. */
export async function disciplines({ ctx }: { ctx: KnownContext }): Promise<Disciplines> {
  const inCity = withinScope('practitioner.area_code', ctx.caller, ['city'])
  const versions = await ctx.db
    .selectFrom('discipline_text')
    .select(['version', 'effective_from as effectiveFrom', 'title', 'items'])
    .select((of) =>
      of
        .selectFrom('discipline_confirmation')
        .innerJoin('practitioner', 'practitioner.account_id', 'discipline_confirmation.practitioner_id')
        .whereRef('discipline_confirmation.version', '=', 'discipline_text.version')
        .where('practitioner.active', '=', true)
        .where('practitioner.kind', 'in', adviserKinds)
        .where(inCity)
        .select((of) => of.fn.countAll<number>().as('count'))
        .as('confirmed'),
    )
    .orderBy('version', 'desc')
    .execute()
  const { practitioners } = await ctx.db
    .selectFrom('practitioner')
    .select((of) => of.fn.countAll<number>().as('practitioners'))
    .where('active', '=', true)
    .where('kind', 'in', adviserKinds)
    .where(inCity)
    .executeTakeFirstOrThrow()
  return {
    versions: versions.map((row) => ({ ...row, confirmed: row.confirmed ?? 0 })),
    practitioners,
    asOf: ctx.now.toISOString(),
  }
}
