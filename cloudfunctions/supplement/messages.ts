import { reviewLink } from '@contract/aid/links'
import { supplyLink } from '@contract/supplement/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { tellApplicant } from '@server/kit/aid/tell-applicant'
import { tellCounty } from '@server/kit/aid/tell-received'

// A message stands in the clear and may cross WeChat, so it carries a number and a day, and nobody's name.

/** Tells an applicant that papers are missing, how many and by when. */
export const tellAsked = (db: Db, row: ApplicationRow, count: number, dueOn: string, now: Date) =>
  tellApplicant(
    db,
    row,
    {
      kind: 'aid-supplement',
      title: `还缺${count}样材料，请补一补`,
      body: `${row.number}，最晚${dayText(dueOn)}补齐，拍照传上来就行，不用跑。补齐前审查先停着。`,
      link: supplyLink(row.id),
    },
    now,
  )

/** Tells an applicant that papers may follow. */
export const tellMayFollow = (db: Db, row: ApplicationRow, count: number, dueOn: string, now: Date) =>
  tellApplicant(
    db,
    row,
    {
      kind: 'aid-following',
      title: `${count}样材料可以后补`,
      body: `${row.number}，${row.status === 'submitted' ? '审查不停' : '援助先办着'}，请在${dayText(dueOn)}前拍照传上来。`,
      link: supplyLink(row.id),
    },
    now,
  )

/** Tells the county that a list was answered and the examination goes on. */
export const tellSupplied = (db: Db, row: ApplicationRow, dueOn: string, now: Date) =>
  tellCounty(
    db,
    row.county_code!,
    {
      kind: 'aid-supplied',
      title: '申请人补交了材料',
      body: `${row.number}，请接着审查，最晚${dayText(dueOn)}作出决定。`,
      link: reviewLink(row.id),
    },
    now,
  )
