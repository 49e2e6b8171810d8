import { sql, type Expression, type SqlBool } from 'kysely'
import { scopePrefix } from '@contract/area'
import { takesInAs } from '@contract/intake/filing'
import { refuse } from '@contract/refusal'
import { scopePatterns, servedAreas, type Caller } from './caller'
import { isOverseer } from './overseer'
import { asResident, type KnownContext } from './procedure'

/** Who takes applications in, in whose hand, and where. */
export interface Collector {
  as: 'station' | 'centre'
  areaCode: string
}

/** The caller as one who takes applications in; undefined when they are none. */
export function collectorOf(caller: Caller): Collector | undefined {
  const kind = caller.helper?.kind ?? caller.practitioner?.kind
  const as = takesInAs({
    isCounty: caller.roles.includes('county'),
    isStation: caller.roles.includes('station'),
    kind,
  })
  if (!as) return undefined
  const [granted] = servedAreas(caller, [as === 'centre' ? 'county' : 'station'])
  const areaCode = granted ?? caller.helper?.areaCode
  return areaCode === undefined ? undefined : { as, areaCode }
}

/**
 * What somebody took in themselves, as long as they stand at that counter: who moved to another place, or left, has
 * nothing to do with it any more.
 */
export function atOwnCounter(caller: Caller): Expression<SqlBool> {
  const places = [
    ...scopePatterns(caller, ['station', 'county']),
    ...(caller.helper ? [`${scopePrefix(caller.helper.areaCode)}%`] : []),
  ]
  return sql<SqlBool>`(collector_id = ${caller.accountId}::uuid and aid_collection.area_code like any (${places}::text[]))`
}

export type CollectorContext = KnownContext & { collector: Collector }

/** The door of who takes in at a counter: a station's staff, the township justice office's, the centre's own. */
export const asCollector = asResident.use(({ ctx, next }) => {
  const collector = collectorOf(ctx.caller)
  if (!collector) throw refuse('not-allowed')
  return next({ ctx: { collector } })
})

/** The door of who sees what was taken in: who takes in, and who watches over them. */
export const asIntakeReader = asResident.use(({ ctx, next }) => {
  if (!collectorOf(ctx.caller) && !isOverseer(ctx.caller)) throw refuse('not-allowed')
  return next()
})
