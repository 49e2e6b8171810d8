import { randomUUID } from 'node:crypto'
import { judgeCheckOut } from '@contract/duty/rules'
import type { CodeKind, DutyKind } from '@contract/duty/labels'
import type { DutyRates } from '@contract/subsidy/rates'
import type { Statement } from '@contract/subsidy/schema'
import { ratesOf } from '@contract/subsidy/testing/duties'
import { atShanghai } from '@contract/time'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openSession } from '@server/kit/session'
import type { Person, Stage } from '@server/kit/testing/stage'
import { subsidyRouter } from '../router'

export const COUNTY = '140406'
export const OTHER = '140431'
export const MONTH = '2026-11'

/** Sets what duties are paid, as the bureau would. */
export const setRates = (
  stage: Stage,
  change: Partial<DutyRates> = {},
  { areaCode = COUNTY, from = '2026-01-01' } = {},
) =>
  stage.service.db
    .insertInto('setting')
    .values({
      key: 'subsidy.dutyRates',
      area_code: areaCode,
      effective_from: from,
      value: JSON.stringify(ratesOf(change)),
    })
    .execute()

/** Moves the clock on, further than a session lasts: the people sign in anew. */
export async function later(stage: Stage, instant: string, ...people: Person[]): Promise<void> {
  stage.at(instant)
  const { db, keyring, clock } = stage.service
  for (const person of people)
    person.session = await openSession(db, keyring, person.accountId, clock(), 'person')
}

interface Sat {
  from?: string
  to?: string
  /** Null: nobody came. */
  in?: string | null
  out?: string
  town?: string
  kind?: DutyKind
  code?: CodeKind
}

/** A duty that was sat, from start to end unless told otherwise: 8:30 to 12:30 at 店上镇. */
export async function sit(stage: Stage, person: Person, day: string, sat: Sat = {}): Promise<string> {
  const { from = '08:30', to = '12:30', town = '140406100000', kind = 'at-site', code = 'rotating' } = sat
  const id = randomUUID()
  const arrived = sat.in !== null
  await stage.service.db
    .insertInto('duty_shift')
    .values({
      id,
      site_code: siteCodeOf(town),
      practitioner_id: person.accountId,
      kind,
      day,
      starts_at: atShanghai(day, from),
      ends_at: atShanghai(day, to),
      status: arrived ? 'checked-out' : 'published',
    })
    .execute()
  if (arrived)
    await attend(stage, person, id, { day, from, to, in: sat.in ?? from, out: sat.out ?? to, code })
  return id
}

interface Attended {
  day: string
  from?: string
  to?: string
  in?: string
  out?: string
  code?: CodeKind
}

/** Writes the attendance of a duty, as a check-in and a check-out or an approved make-up would. */
export async function attend(
  stage: Stage,
  person: Person,
  shiftId: string,
  { day, from = '08:30', to = '12:30', in: came = from, out = to, code = 'rotating' }: Attended,
): Promise<void> {
  const at = (time: string) => atShanghai(day, time)
  const times = { startsAt: at(from), endsAt: at(to), checkedInAt: at(came) }
  const policy = { earliestMinutes: 60, graceMinutes: 10, minimumMinutes: 240 }
  const { departure, short, minutes } = judgeCheckOut(times, new Date(at(out)), policy)
  await stage.service.db
    .insertInto('attendance')
    .values({
      shift_id: shiftId,
      practitioner_id: person.accountId,
      checked_in_at: at(came),
      in_code: code,
      in_location: 'unknown',
      in_distance_m: null,
      arrival: came > from ? 'late' : 'on-time',
      checked_out_at: at(out),
      out_code: code,
      out_location: 'unknown',
      out_distance_m: null,
      departure,
      short,
      minutes,
    })
    .execute()
  await stage.service.db
    .updateTable('duty_shift')
    .set({ status: 'checked-out' })
    .where('id', '=', shiftId)
    .execute()
}

/** A finding that became final, with money held back. */
export async function deduct(
  stage: Stage,
  person: Person,
  amountFen: number,
  county = COUNTY,
): Promise<string> {
  const id = randomUUID()
  const at = stage.service.clock().toISOString()
  await stage.service.db
    .insertInto('finding')
    .values({
      id,
      county_code: county,
      source: 'on-site',
      source_id: null,
      practitioner_id: person.accountId,
      site_code: null,
      shift_id: null,
      violation: 'left-early',
      facts: '检查时不在岗',
      finder_id: null,
      filed_at: at,
      status: 'final',
      due_on: null,
    })
    .execute()
  await stage.service.db
    .insertInto('deduction')
    .values({
      finding_id: id,
      practitioner_id: person.accountId,
      county_code: county,
      amount_fen: amountFen,
      final_at: at,
    })
    .execute()
  return id
}

/** Stars from a day on. */
export const star = (stage: Stage, person: Person, stars: number, from_on: string) =>
  stage.service.db
    .insertInto('practitioner_star')
    .values({
      practitioner_id: person.accountId,
      from_on,
      stars,
      because: '年度评定',
      given_at: stage.service.clock().toISOString(),
    })
    .execute()

export const make = (stage: Stage, keeper: Person, month = MONTH, countyCode = COUNTY) =>
  stage.call(subsidyRouter, keeper, 'make', { countyCode, month })

/** A person's statement of a month as they see it; undefined for none. */
export async function statementOf(
  stage: Stage,
  person: Person,
  month = MONTH,
): Promise<Statement | undefined> {
  const { data } = await stage.call(subsidyRouter, person, 'mine')
  const found = data.months.find((one: { month: string }) => one.month === month)
  if (!found) return undefined
  return (await stage.call<Statement>(subsidyRouter, person, 'myStatement', { id: found.id })).data
}

export const sumsOf = ({ dueFen, deductedFen, totalFen }: Statement) => [dueFen, deductedFen, totalFen]
export const linesOf = ({ lines }: Statement) => lines.map(({ kind, amountFen }) => [kind, amountFen])

/** From a duty of the month to an approved statement; gives its id. */
export async function approved(
  stage: Stage,
  person: Person,
  [keeper, colleague]: [Person, Person],
  month = MONTH,
): Promise<string> {
  await make(stage, keeper, month)
  const { id, version } = (await statementOf(stage, person, month))!
  const steps = [
    await stage.call(subsidyRouter, person, 'confirm', { id, version }),
    await stage.call(subsidyRouter, keeper, 'submit', { ids: [id] }),
    await stage.call(subsidyRouter, colleague, 'approve', { ids: [id] }),
  ]
  expect(steps.map(({ code }) => code)).toEqual([undefined, undefined, undefined])
  return id
}

/** And on until it is paid; gives the batch. */
export async function payAll(
  stage: Stage,
  [keeper, colleague]: [Person, Person],
  { month = MONTH, paidOn }: { month?: string; paidOn: string },
) {
  const act = async (by: Person, procedure: string, input: object) => {
    const { data, code } = await stage.call(subsidyRouter, by, procedure, input)
    expect({ procedure, code }).toEqual({ procedure, code: undefined })
    return data
  }
  const { id } = await act(keeper, 'prepareBatch', { countyCode: COUNTY, month })
  await act(colleague, 'approveBatch', { id })
  await act(keeper, 'exportBatch', { id })
  return act(keeper, 'payBatch', { id, paidOn })
}
