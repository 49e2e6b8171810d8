import type { OfCase, OwnClosing } from '@contract/closing/schema'
import type { Act } from '@server/kit/procedure'
import { findHandled } from '@server/kit/casework/handled'
import { ownClosingOf } from './view'

/** How a case of one's own stands towards its end. Another's is not found. */
export const mine = async ({ ctx, input }: Act<typeof OfCase>): Promise<OwnClosing> =>
  ownClosingOf(ctx, await findHandled(ctx, input.id))
