import { refuse } from '@contract/refusal'
import type { Caller } from './caller'
import { asStaff } from './procedure'

/** Staff of a county or of the city; a station is looked at and does not look. */
export const overseerRoles = ['county', 'city'] as const

/** Whether a caller serves a county or the city at all. */
export const isOverseer = (caller: Caller): boolean =>
  overseerRoles.some((role) => caller.roles.includes(role))

/** The door of who inspects and decides. */
export const asOverseer = asStaff.use(({ ctx, next }) => {
  if (!isOverseer(ctx.caller)) throw refuse('not-allowed')
  return next()
})
