import { areaLevel } from '@contract/area'
import { requestKindLabels, type RequestKind } from '@contract/request/labels'
import { countyRequestLink, monthLink, requestsLink } from '@contract/request/links'
import { clockText, dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '@server/kit/messages/notify'

// A message stands in the clear and may cross WeChat: it names a duty, and no person but the reader's own business.

interface Duty {
  day: string
  startsAt: string
  endsAt: string
  siteName: string
}

/** '11月24日 周二 8:30—12:30，店上镇公共法律服务站'. */
export const dutyText = ({ day, startsAt, endsAt, siteName }: Duty): string =>
  `${dayText(day)} ${clockText(startsAt)}—${clockText(endsAt)}，${siteName}`

export const leaveText = (fromOn: string, toOn: string): string =>
  fromOn === toOn ? dayText(fromOn) : `${dayText(fromOn)}至${dayText(toOn)}`

/** Asks a colleague for an answer. */
export const tellAsked = (db: Db, accountId: string, own: Duty, other: Duty | undefined, now: Date) =>
  notify(
    db,
    {
      accountId,
      kind: 'request-asked',
      title: other ? '有同事想和您换班' : '有同事请您代班',
      body: other ? `用${dutyText(own)}，换您的${dutyText(other)}。` : `${dutyText(own)}。`,
      link: requestsLink(),
    },
    now,
  )

/** Tells who asked what the other said. */
export const tellAnswered = (
  db: Db,
  accountId: string,
  kind: RequestKind,
  answer: 'consented' | 'settled' | 'declined',
  now: Date,
) =>
  notify(
    db,
    {
      accountId,
      kind: 'request-answered',
      title: `${requestKindLabels[kind]}：${answer === 'declined' ? '对方不方便' : '对方同意了'}`,
      body: {
        consented: '还要等司法局批准，批准前请照原来的班值。',
        settled: '已经办好，值班表已更新。',
        declined: '请照原来的班值，或者再找一位同事。',
      }[answer],
      link: requestsLink(),
    },
    now,
  )

/** Tells the other that nothing is wanted of them any more. */
export const tellCancelled = (db: Db, accountId: string, kind: RequestKind, now: Date) =>
  notify(
    db,
    {
      accountId,
      kind: 'request-cancelled',
      title: `对方撤回了${requestKindLabels[kind]}申请`,
      body: '您的班没有变化。',
      link: requestsLink(),
    },
    now,
  )

/** Tells both what the county decided. */
export const tellDecided = (
  db: Db,
  accountId: string,
  kind: RequestKind,
  decision: 'approve' | 'refuse',
  now: Date,
) =>
  notify(
    db,
    {
      accountId,
      kind: 'request-decided',
      title: `${requestKindLabels[kind]}${decision === 'approve' ? '已批准' : '没有批准'}`,
      body: decision === 'approve' ? '值班表已更新，请看您的月历。' : '请照原来的班值，理由请点开看。',
      link: requestsLink(),
    },
    now,
  )

/** Tells somebody that a shift became theirs, or is theirs no more, by the county's doing. */
export const tellShiftChanged = (
  db: Db,
  accountId: string,
  change: 'given' | 'taken' | 'withdrawn',
  duty: Duty,
  now: Date,
) =>
  notify(
    db,
    {
      accountId,
      kind: 'shift-changed',
      title: {
        given: '给您安排了一个班',
        taken: '您有一个班换人值了',
        withdrawn: '您有一个班取消了',
      }[change],
      body: `${dutyText(duty)}。${change === 'given' ? '请按时到岗。' : '您不用去了，不算缺勤。'}`,
      link: monthLink(duty.day),
    },
    now,
  )

const deciders = (db: Db, countyCode: string) =>
  db
    .selectFrom('staff_grant')
    .innerJoin('account', 'account.id', 'staff_grant.account_id')
    .select('staff_grant.account_id as accountId')
    .distinct()
    .where('staff_grant.role', '=', areaLevel(countyCode) === 'city' ? 'city' : 'county')
    .where('staff_grant.area_code', '=', countyCode)
    .where('staff_grant.ended_at', 'is', null)
    .where('account.disabled_at', 'is', null)
    .execute()

/** Tells a county's staff that a request waits for them, or that leave began by itself. */
export async function tellCounty(
  db: Db,
  request: { id: string; kind: RequestKind; countyCode: string; body: string; waits: boolean },
  now: Date,
): Promise<void> {
  const name = requestKindLabels[request.kind]
  for (const { accountId } of await deciders(db, request.countyCode))
    await notify(
      db,
      {
        accountId,
        kind: request.waits ? 'request-waits' : 'request-settled',
        title: request.waits ? `有一份${name}申请等您批` : `有人${name}，值班表有变化`,
        body: request.body,
        link: countyRequestLink(request.id),
      },
      now,
    )
}
