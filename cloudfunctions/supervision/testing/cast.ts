import type { FindingSource, Violation } from '@contract/supervision/labels'
import type { Penalty } from '@contract/supervision/outcome'
import { fileFinding } from '@server/kit/findings/file-finding'
import { addShift } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { supervisionRouter } from '../router'

export const COUNTY = '140406'
export const TOWN = '140406100000'

/** Everybody who has to do with a finding of 潞城区, and their neighbours. */
export async function openCast() {
  const stage = await openStage()
  const person = await stage.practitioner(COUNTY)
  const people = {
    person,
    finder: await stage.staff('county', COUNTY, '发现人'),
    decider: await stage.staff('county', COUNTY, '决定人'),
    third: await stage.staff('county', COUNTY, '复核人'),
    city: await stage.staff('city', '140400', '市级'),
    supervisor: await stage.staff('supervisor', COUNTY, '监督员'),
    station: await stage.staff('station', TOWN, '站长'),
    neighbour: await stage.staff('county', '140431', '邻县'),
    stranger: await stage.practitioner(COUNTY, 'lawyer', '别的律师'),
  }
  return { stage, people, ...actsOn(stage, people) }
}
export type Cast = Awaited<ReturnType<typeof openCast>>
type People = Record<'person' | 'finder', Person>

function actsOn(stage: Stage, people: People) {
  const call = <T = any>(who: Person | undefined, procedure: string, input: object = {}) =>
    stage.call<T>(supervisionRouter, who, procedure, input)

  /** A finding put straight into the register, as a roll call or an inspection files it. */
  const filed = (
    change: {
      finderId?: string | null
      source?: FindingSource
      violation?: Violation
      person?: Person
      county?: string
    } = {},
  ) =>
    fileFinding(
      stage.service.db,
      {
        countyCode: change.county ?? COUNTY,
        source: change.source ?? 'attendance',
        sourceId: null,
        practitionerId: (change.person ?? people.person).accountId,
        siteCode: null,
        shiftId: null,
        violation: change.violation ?? 'late',
        facts: '8点55分才到岗，群众等了二十多分钟',
        finderId: change.finderId === undefined ? people.finder.accountId : change.finderId,
      },
      stage.service.clock(),
    )

  const reasons = '核对了签到和说明，情况属实'
  const text = '那天路上下雪，到站晚了，已经向站里说明'
  const penalty: Penalty = { outcome: 'deduct', amountFen: 5000 }
  const inputs = {
    notice: {},
    dismiss: { reasons },
    state: { text },
    decide: { penalty, reasons },
    appeal: { text },
    settle: { penalty, reasons },
    overturn: { reasons },
  }
  type Verb = keyof typeof inputs
  const act = (who: Person | undefined, verb: Verb, id: string, change: object = {}) =>
    call(who, verb, { id, ...inputs[verb], ...change })

  const status = async (id: string) =>
    (
      await stage.service.db
        .selectFrom('finding')
        .select(['status', 'due_on'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).status

  /** What has come of a finding so far, wherever it would stand. */
  const effects = async (id: string) => {
    const { db } = stage.service
    const deduction = await db.selectFrom('deduction').selectAll().where('finding_id', '=', id).execute()
    const points = await db
      .selectFrom('point_entry')
      .select('points')
      .where('reason', '=', 'finding-final')
      .where('source_id', '=', id)
      .execute()
    const circular = await db.selectFrom('circular').select('number').where('finding_id', '=', id).execute()
    return {
      deducted: deduction.map(({ amount_fen }) => amount_fen),
      points: points.map(({ points }) => points),
      circulars: circular.map(({ number }) => number),
    }
  }
  return { call, filed, act, status, effects }
}

/** A shift of the person at 店上镇 on the stage's first day, with its attendance. */
export async function attended(
  stage: Stage,
  person: Person,
  change: { day?: string; short?: boolean; closedBySystem?: boolean; out?: boolean; late?: boolean } = {},
): Promise<string> {
  const { day = '2026-11-23', short = false, closedBySystem = false, out = true, late = false } = change
  const id = await addShift(stage, person, { day, status: out ? 'checked-out' : 'checked-in' })
  await stage.service.db
    .insertInto('attendance')
    .values({
      shift_id: id,
      practitioner_id: person.accountId,
      checked_in_at: `${day}T00:30:00Z`,
      in_code: 'rotating',
      in_location: 'unknown',
      in_distance_m: null,
      arrival: late ? 'late' : 'on-time',
      checked_out_at: out ? `${day}T09:30:00Z` : null,
      out_code: out ? 'rotating' : null,
      out_location: out ? 'unknown' : null,
      out_distance_m: null,
      departure: out ? 'on-time' : null,
      short: out ? short : null,
      minutes: out ? 540 : null,
      closed_by_system: closedBySystem,
    })
    .execute()
  return id
}

/** A picture of one point, as PNG. */
export const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
