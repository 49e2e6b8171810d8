import { reviewLink } from '@contract/aid/links'
import type { Db } from '@server/database/client'
import { tellCounty } from '@server/kit/aid/tell-received'

/** Tells a county's staff that an application needs no decision any more. */
export const tellCountyWithdrawn = (
  db: Db,
  countyCode: string,
  { id, number }: { id: string; number: string },
  now: Date,
) =>
  tellCounty(
    db,
    countyCode,
    {
      kind: 'aid-withdrawn',
      title: '申请人撤回了申请',
      body: `${number}，不用再审查。`,
      link: reviewLink(id),
    },
    now,
  )
