import type { FindingSource, Violation } from '@contract/supervision/labels'
import type { Penalty } from '@contract/supervision/outcome'
import { fileFinding } from '@server/kit/findings/file-finding'
import { COUNTY, openOverseers } from '@server/kit/testing/overseers'
import type { Person, Stage } from '@server/kit/testing/stage'
import { supervisionRouter } from '../router'

/** The people of 潞城区 and what they do with findings. */
export async function openCast() {
  const { stage, people } = await openOverseers()
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
