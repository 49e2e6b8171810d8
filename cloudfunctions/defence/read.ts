import { noticeOutcomes, noticeStates } from '@contract/defence/labels'
import { coverageOf } from '@contract/defence/rules'
import type {
  Coverage,
  CoverageInput,
  DefenceNotice,
  Notices,
  NoticesInput,
  OpenNotice,
} from '@contract/defence/schema'
import { refuse } from '@contract/refusal'
import { addDays, atShanghai } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { countNotices, findNotice, notices, noticesIn } from './queries'
import { itemOf, noticeOf } from './view'

/** Rows of one look; the page says so when there are more. */
const LENGTH = 200

const tally = <K extends string>(keys: readonly K[], count: (key: K) => number) =>
  Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>

/** Notices of the caller's counties in one state: what waits, the first due first; the rest, newest first. */
export async function list({ ctx, input }: Act<typeof NoticesInput>): Promise<Notices> {
  const { db, caller, service, now } = ctx
  const found = await noticesIn(db, caller, input.state, LENGTH + 1)
  const counted = await countNotices(db, caller)
  return {
    rows: found.slice(0, LENGTH).map((row) => itemOf(service.keyring, row, now)),
    more: found.length > LENGTH,
    counts: tally(noticeStates, (state) => Number(counted.find((row) => row.state === state)?.count ?? 0)),
    asOf: now.toISOString(),
  }
}

/** Opens a notice of the caller's county, with a trace. Another's, and an application, are not found. */
export async function one({ ctx, input }: Act<typeof OpenNotice>): Promise<DefenceNotice> {
  const row = await findNotice(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  ctx.audit({
    act: 'opened',
    subjectType: 'aid_application',
    subjectId: row.application_id,
    areaCode: row.county_code,
  })
  return noticeOf(ctx, input.id)
}

/**
 * Coverage of notified defence (法援法 36): of the notices received in a period, days both counted, those that got a
 * lawyer in their three days. Unit: 件. What was ended before they were over is shown and not counted.
 */
export async function coverage({ ctx, input }: Act<typeof CoverageInput>): Promise<Coverage> {
  const { db, caller, service, now } = ctx
  const rows = await notices(db, caller)
    .where('received_at', '>=', atShanghai(input.from, '00:00'))
    .where('received_at', '<', atShanghai(addDays(input.to, 1), '00:00'))
    .orderBy('received_at', 'desc')
    .orderBy('application_id')
    .execute()
  const items = rows.map((row) => itemOf(service.keyring, row, now))
  const outcomes = items.map(({ outcome }) => outcome)
  return {
    ...coverageOf(outcomes),
    unit: '件',
    period: input,
    rows: items.slice(0, LENGTH),
    more: items.length > LENGTH,
    outcomes: tally(noticeOutcomes, (outcome) => outcomes.filter((one) => one === outcome).length),
  }
}
