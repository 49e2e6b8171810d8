import { cityOf } from '@contract/area'
import { ownQualityLink, peerReviewLink } from '@contract/quality/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '@server/kit/messages/notify'
import { overseersOf, tellAll } from '@server/kit/messages/tell-overseers'

/** Tells the handler that a case of theirs has a result. */
export const tellGraded = (db: Db, accountId: string, appealBy: string, now: Date) =>
  notify(
    db,
    {
      accountId,
      kind: 'case-graded',
      title: '您承办的案件互评有了结果',
      body: `点开看分数和意见；不同意的，${dayText(appealBy)}前可以申诉一次。`,
      link: ownQualityLink,
    },
    now,
  )

/** Tells the city that a result is appealed against. */
export const tellAppealed = async (db: Db, row: { id: string; county: string; by: string }, now: Date) =>
  tellAll(
    db,
    await overseersOf(db, [cityOf(row.county)]),
    row.by,
    {
      kind: 'grade-appealed',
      title: '有律师对互评结果申诉',
      body: '请看过评审意见和申诉理由后作出决定。',
      link: peerReviewLink(row.id),
    },
    now,
  )

/** Tells the handler what came of the appeal. */
export const tellDecided = (db: Db, accountId: string, now: Date) =>
  notify(
    db,
    {
      accountId,
      kind: 'grade-decided',
      title: '您的申诉有了结果',
      body: '点开看决定和理由。',
      link: ownQualityLink,
    },
    now,
  )
