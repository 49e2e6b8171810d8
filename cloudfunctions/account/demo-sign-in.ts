import type { DemoSignIn, SignedIn } from '@contract/account/schema'
import { refuse } from '@contract/refusal'
import type { Act, Context } from '@server/kit/procedure'
import { openFor } from './open-for'

/** Signs in as one of the demonstration's people, and as nobody else. */
export function demoSignIn({ ctx, input }: Act<typeof DemoSignIn, Context>): Promise<SignedIn> {
  if (!ctx.service.demoPeople.some((person) => person.accountId === input.accountId))
    throw refuse('not-found')
  return ctx.service.db.transaction().execute((db) => openFor(db, ctx, input.accountId, 'demo'))
}
