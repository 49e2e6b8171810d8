import { isStaffRole } from '@contract/account/roles'
import { may } from '@contract/people/may'
import { refuse } from '@contract/refusal'
import type { Caller } from '@server/kit/caller'
import { isOverseer } from '@server/kit/overseer'
import { asResident } from '@server/kit/procedure'

/** Whether somebody of the register mediates themself. */
export const mediates = ({ helper }: Caller): boolean => helper !== undefined && may(helper.kind, 'mediate')

const serves = (caller: Caller): boolean =>
  caller.practitioner !== undefined || caller.helper !== undefined || caller.roles.some(isStaffRole)

/** The door of who passes a record on: duty staff, helpers, staff. Which records are theirs is told by the record. */
export const asReferrer = asResident.use(({ ctx, next }) => {
  if (!serves(ctx.caller)) throw refuse('not-allowed')
  return next()
})

/** The door of who takes over: a county for its departments, or a mediator in person. */
export const asReceiver = asResident.use(({ ctx, next }) => {
  if (!isOverseer(ctx.caller) && !mediates(ctx.caller)) throw refuse('not-allowed')
  return next()
})
