import { detaineeDeadline } from '@contract/aid/clocks'
import { detaineeLink, noticeLink } from '@contract/defence/links'
import { dayText, momentText } from '@contract/time'
import { listDeciders } from '@server/kit/aid/rows'
import { tellCounty } from '@server/kit/aid/tell-received'
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

/** Tells the centre that a station registered an application made in detention, and until when it is to be there. */
export const tellRegistered = (
  { db, now }: KnownContext,
  { id, countyCode, receivedAt }: { id: string; countyCode: string; receivedAt: string },
): Promise<void> =>
  tellCounty(
    db,
    countyCode,
    {
      kind: 'detainee-registered',
      title: '有一件羁押人员的申请要转来',
      body: `站点刚登记，最晚${momentText(detaineeDeadline(new Date(receivedAt)))}转到中心。`,
      link: detaineeLink(id),
    },
    now,
  )
