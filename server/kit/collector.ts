import { takesInAs } from '@contract/intake/filing'
import { refuse } from '@contract/refusal'
import { servedAreas, type Caller } from './caller'
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
