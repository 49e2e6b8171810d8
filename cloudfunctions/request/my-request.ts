import { actsOpen } from '@contract/request/workflow'
import type { MyRequest, Request } from '@contract/request/schema'
import type { PractitionerContext } from '@server/kit/procedure'
import { requests, viewsOf } from './queries'

/** A request as one of its two people sees it. A consent has one button, whether or not the county has a word after it. */
export function myView(request: Request, accountId: string): MyRequest {
  const side = request.asker.id === accountId ? 'asker' : 'other'
  const acts = actsOpen(request.status, side).filter((act) => act !== 'settle')
  return { ...request, side, acts }
}

/** One request of the caller's, as it stands now. */
export async function getMyRequest({ db, caller }: PractitionerContext, id: string): Promise<MyRequest> {
  const row = await requests(db).where('duty_request.id', '=', id).executeTakeFirstOrThrow()
  const [view] = await viewsOf(db, [row])
  return myView(view!, caller.accountId)
}
