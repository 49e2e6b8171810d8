import { randomUUID } from 'node:crypto'
import { paperNumberText } from '@contract/aid/numbers'
import { arrowOf } from '@contract/aid/workflow'
import type { CountyCase } from '@contract/casework/schema'
import type { ServeTermination, Terminate } from '@contract/casework/acts'
import { refuse } from '@contract/refusal'
import { atShanghai, shanghaiDate, shanghaiYear } from '@contract/time'
import { lockForOffice } from '@server/kit/aid/stake'
import { countFromReceipt, stopClock } from '@server/kit/aid/clocks'
import { takeStep } from '@server/kit/aid/step'
import { tellNotedReceipt } from '@server/kit/aid/tell-received'
import { nextPaperNumber } from '@server/kit/paper-number'
import type { Act } from '@server/kit/procedure'
import { countyCaseOf } from './county-view'
import { tellServed, tellTerminated } from './messages'
import { findTermination, newestClock } from './queries'
import { sealHeard } from './sealed'

/**
 * Ends the aid on one of the eight grounds (法援法 48), under the next number of its county, with what the person
 * aided said to it. It is served within three days (148号令 39) and may be objected to. Refuses `not-in-this-state`
 * where nothing is left to end, `own-application`, `not-found` for another county's.
 */
export async function terminate({ ctx, input }: Act<typeof Terminate>): Promise<CountyCase> {
  const { db, now, caller, service } = ctx
  const row = await lockForOffice(ctx, input.id)
  const { status, dueOn } = await takeStep(
    db,
    row,
    { act: 'terminate', actor: 'county', accountId: caller.accountId },
    now,
  )
  const serveBy = dueOn['termination-service']!
  const year = shanghaiYear(now)
  const count = await nextPaperNumber(db, 'aid-termination', row.county_code!, year)
  const number = paperNumberText('aid-termination', row.county_name!, year, count)
  const id = randomUUID()
  await db
    .insertInto('case_termination')
    .values({
      id,
      application_id: row.id,
      county_code: row.county_code!,
      ground: input.ground,
      number,
      reasons: input.reasons,
      heard: input.heard,
      heard_sealed: input.heard === 'said' ? sealHeard(service.keyring, id, input.heardSaid!) : null,
      decider_id: caller.accountId,
      decided_at: now.toISOString(),
      clock_id: (await newestClock(db, row.id, 'termination-service'))!.id,
      serve_by: serveBy,
    })
    .execute()
  await tellTerminated(db, row, number, now)
  ctx.audit({
    act: status,
    subjectType: 'case_termination',
    subjectId: id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, number, ground: input.ground, heard: input.heard, serveBy },
  })
  return countyCaseOf(ctx, { ...row, status })
}

/**
 * Notes how and when a termination was served (148号令 39); the lawyer's thirty days for the file begin. Refuses
 * `not-in-this-state` a second time, `bad-input` for a day before the decision or one to come, and without
 * a note where the time to object would be over as it is noted, `own-application`,
 * `not-found` for another county's.
 */
export async function serveTermination({ ctx, input }: Act<typeof ServeTermination>): Promise<CountyCase> {
  const { db, now, caller } = ctx
  const row = await lockForOffice(ctx, input.id)
  if (!arrowOf(row.status, 'serve-termination', 'county')) throw refuse('not-in-this-state')
  const termination = await findTermination(db, row.id)
  if (!termination || termination.served_at) throw refuse('not-in-this-state')
  if (input.servedOn > shanghaiDate(now) || input.servedOn < shanghaiDate(termination.decided_at))
    throw refuse('bad-input', { servedOn: '送达日期应在决定那天到今天之间' })
  const { dueOn } = await takeStep(
    db,
    row,
    {
      act: 'serve-termination',
      actor: 'county',
      accountId: caller.accountId,
      // a terminated case closes on the day the decision was received (148号令 40)
      clocksFrom: new Date(atShanghai(input.servedOn, '12:00')),
    },
    now,
  )
  const objectBy = await countFromReceipt(db, row.id, input.servedOn)
  if (objectBy) {
    if (objectBy < shanghaiDate(now) && !input.note)
      throw refuse('bad-input', { note: '补记得太晚，请写明凭什么知道送到了' })
    await tellNotedReceipt(db, row, { receivedOn: input.servedOn, objectBy }, now)
  }
  // nobody handled it: no file is waited for
  if (row.handler_id === null) await stopClock(db, row.id, 'closing-papers', now)
  await db
    .updateTable('case_termination')
    .set({
      served_way: input.way,
      served_on: input.servedOn,
      served_note: input.note ?? null,
      served_by: caller.accountId,
      served_at: now.toISOString(),
    })
    .where('id', '=', termination.id)
    .execute()
  await tellServed(db, row, dueOn['closing-papers']!, now)
  ctx.audit({
    act: 'termination-served',
    subjectType: 'case_termination',
    subjectId: termination.id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, way: input.way, servedOn: input.servedOn },
  })
  return countyCaseOf(ctx, row)
}
