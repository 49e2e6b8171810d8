import { requestKindLabels, type RequestKind } from '@contract/request/labels'
import { requestsLink } from '@contract/request/links'
import type { Db } from '@server/database/client'
import { notify } from '../messages/notify'
import { moveRequest } from './move-request'

interface Lapsing {
  id: string
  kind: RequestKind
  asker_id: string
  other_id: string | null
}

/** Closes a locked open request of which nothing can become any more, and tells both why. */
export async function lapseRequest(db: Db, request: Lapsing, because: string, now: Date): Promise<void> {
  await moveRequest(db, request.id, { act: 'lapse', to: 'lapsed', actorId: null, note: because }, now)
  const people = [request.asker_id, ...(request.other_id ? [request.other_id] : [])]
  for (const accountId of people)
    await notify(
      db,
      {
        accountId,
        kind: 'request-lapsed',
        title: `${requestKindLabels[request.kind]}申请作废了`,
        body: `${because}，这份申请不再有效。`,
        link: requestsLink(),
      },
      now,
    )
}
