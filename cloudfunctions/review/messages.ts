import { caseLink } from '@contract/aid/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '@server/kit/messages/notify'

interface About {
  id: string
  number: string
  /** Last day of the clock the message speaks of. */
  dueOn: string
}

// A message stands in the clear and may cross WeChat, so it carries a number and a day, and nobody's name.

/** Tells an applicant what was decided, and the last day of what follows. */
export const tellDecided = (
  db: Db,
  accountId: string,
  act: 'grant' | 'refuse',
  { id, number, dueOn }: About,
  now: Date,
) =>
  notify(
    db,
    {
      accountId,
      kind: 'aid-decided',
      ...(act === 'grant'
        ? {
            title: '同意给您法律援助',
            body: `${number}，最晚${dayText(dueOn)}为您指派律师，律师会主动联系您。`,
          }
        : {
            title: '法律援助申请有结果了',
            body: `${number}，这次没有同意，理由请点开看。不服可以在${dayText(dueOn)}前提出异议。`,
          }),
      link: caseLink(id),
    },
    now,
  )
