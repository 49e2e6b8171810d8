import { randomUUID } from 'node:crypto'
import type { ShiftStatus } from '@contract/duty/labels'
import type { RequestPolicy } from '@contract/request/workflow'
import { settings } from '@contract/settings'
import { atShanghai } from '@contract/time'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import type { Person, Stage } from '@server/kit/testing/stage'
import { requestRouter } from '../router'

/** 店上镇 and 微子镇 of 潞城区, 沁河镇 of 沁源县, the city's own centre. */
export const dianshang = siteCodeOf('140406100000')
export const weizi = siteCodeOf('140406101000')
export const qinhe = siteCodeOf('140431100000')
export const cityCentre = siteCodeOf('140400')

/** A week after the stage's first day. */
export const DAY = '2026-11-30'

interface Planned {
  site?: string
  day?: string
  from?: string
  to?: string
  status?: ShiftStatus
}

/** Puts a shift on the roster as the planner would; 8:30 to 12:30 at 店上镇 unless told otherwise. */
export async function plan(stage: Stage, person: Person, planned: Planned = {}): Promise<string> {
  const { site = dianshang, day = DAY, from = '08:30', to = '12:30', status = 'published' } = planned
  const id = randomUUID()
  await stage.service.db
    .insertInto('duty_shift')
    .values({
      id,
      site_code: site,
      practitioner_id: person.accountId,
      kind: 'at-site',
      day,
      starts_at: atShanghai(day, from),
      ends_at: atShanghai(day, to),
      status,
    })
    .execute()
  return id
}

/** Sets a county's own policy from the stage's first day on. */
export const setPolicy = (stage: Stage, policy: Partial<RequestPolicy>, areaCode = '140406') =>
  stage.service.db
    .insertInto('setting')
    .values({
      key: 'request.policy',
      area_code: areaCode,
      effective_from: '2026-11-01',
      value: JSON.stringify({ ...settings['request.policy'].fallback, ...policy }),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['key', 'area_code', 'effective_from'])
        .doUpdateSet((of) => ({ value: of.ref('excluded.value') })),
    )
    .execute()

export const shiftRow = (stage: Stage, id: string) =>
  stage.service.db.selectFrom('duty_shift').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const requestRow = (stage: Stage, id: string) =>
  stage.service.db.selectFrom('duty_request').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const changesOf = (stage: Stage, shiftId: string) =>
  stage.service.db
    .selectFrom('shift_change')
    .select(['version', 'how', 'from_id', 'to_id', 'reason'])
    .where('shift_id', '=', shiftId)
    .orderBy('version')
    .execute()

/** Acts in a request's history, in order. */
export const actsOf = async (stage: Stage, requestId: string) =>
  (
    await stage.service.db
      .selectFrom('duty_request_history')
      .select('act')
      .where('request_id', '=', requestId)
      .orderBy('id')
      .execute()
  ).map(({ act }) => act)

/** Kinds of messages in a person's inbox, oldest first. */
export const inboxOf = async (stage: Stage, person: Person) =>
  (
    await stage.service.db
      .selectFrom('message')
      .select(['kind'])
      .where('account_id', '=', person.accountId)
      .orderBy('created_at')
      .orderBy('kind')
      .execute()
  ).map(({ kind }) => kind)

/** Short ways to ask, for tests about what comes after. */
export const asking = (stage: Stage) => {
  const call = (person: Person | undefined, procedure: string, input: object = {}) =>
    stage.call(requestRouter, person, procedure, input)
  const reason = '开庭冲突'
  return {
    call,
    swap: (person: Person, shiftId: string, otherShiftId: string) =>
      call(person, 'askSwap', { shiftId, otherShiftId, reason }),
    standIn: (person: Person, shiftId: string, other: Person) =>
      call(person, 'askStandIn', { shiftId, otherId: other.accountId, reason }),
    leave: (person: Person, fromOn: string, toOn: string) =>
      call(person, 'askLeave', { fromOn, toOn, reason: '住院手术' }),
    consent: (person: Person, id: string) => call(person, 'answer', { id, answer: 'consent' }),
    decline: (person: Person, id: string) => call(person, 'answer', { id, answer: 'decline' }),
    cancel: (person: Person, id: string) => call(person, 'cancel', { id }),
    approve: (person: Person, id: string, cover: object[] = []) =>
      call(person, 'decide', { id, decision: 'approve', cover }),
    refuse: (person: Person, id: string) =>
      call(person, 'decide', { id, decision: 'refuse', note: '人手不够' }),
    replace: (person: Person, shiftId: string, by: Person) =>
      call(person, 'replace', { shiftId, personId: by.accountId, reason: '所里临时有事' }),
  }
}
