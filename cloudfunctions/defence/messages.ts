import { noticeLink } from '@contract/defence/links'
import { dayText } from '@contract/time'
import { listDeciders } from '@server/kit/aid/rows'
import { notify } from '@server/kit/messages/notify'
import type { KnownContext } from '@server/kit/procedure'

interface Registered {
  id: string
  countyCode: string
  number: string
  dueOn: string
}

/** Tells the colleagues of the centre that a lawyer is to be assigned; nobody's name and no charge. */
export async function tellCentre({ db, caller, now }: KnownContext, it: Registered): Promise<void> {
  for (const accountId of await listDeciders(db, it.countyCode)) {
    if (accountId === caller.accountId) continue
    await notify(
      db,
      {
        accountId,
        kind: 'defence-notice',
        title: '有一件通知辩护要指派律师',
        body: `${it.number}，最晚${dayText(it.dueOn)}指派并回函。`,
        link: noticeLink(it.id),
      },
      now,
    )
  }
}
