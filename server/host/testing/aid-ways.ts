import { randomUUID } from 'node:crypto'
import { completeForm } from '@contract/aid/testing/forms'
import { aidStatuses, type AidStatus } from '@contract/aid/statuses'
import { aidActs, workflow, type AidAct } from '@contract/aid/workflow'
import type { Person } from '@server/kit/testing/stage'
import { applyingOn } from '../../../cloudfunctions/aid/testing/applying'
import { counterOn } from '../../../cloudfunctions/intake/testing/counter'
import { FIRST_DAY, must, recipes, send, type Recipe, type Walked } from './aid-acts'
import type { AidCast, Role } from './aid-cast'

/** The shortest way of acts from a status to another; undefined where there is none. */
function shortest(from: AidStatus, to: AidStatus, not: readonly AidAct[] = []): AidAct[] | undefined {
  const ways = new Map<AidStatus, AidAct[]>([[from, []]])
  for (const [status, way] of ways)
    for (const act of aidActs) {
      const arrow = workflow[status][act]
      if (arrow && !not.includes(act) && !ways.has(arrow.to)) ways.set(arrow.to, [...way, act])
    }
  return ways.get(to)
}

export interface Way {
  start: 'draft' | 'notified'
  acts: AidAct[]
}

/** How a case gets to where `act` may be done: only a case that was handled has a file, only one aided provisionally owes papers. */
export function wayTo(status: AidStatus, act?: AidAct): Way {
  if (status === 'notified') return { start: 'notified', acts: [] }
  if (status === 'terminated')
    return { start: 'draft', acts: [...shortest('draft', 'engaged', ['collect', 'terminate'])!, 'terminate'] }
  if (status === 'collected') return { start: 'draft', acts: ['collect'] }
  const acts = shortest('draft', status, [
    'collect',
    'terminate',
    'propose-grant',
    'propose-refuse',
    'transfer',
  ])
  const way = acts ?? shortest('draft', status, ['collect', 'terminate'])!
  return {
    start: 'draft',
    acts: act === 'complete-papers' ? way.map((one) => (one === 'grant' ? 'grant-provisionally' : one)) : way,
  }
}

/** Every arrow of the table, from where to where. */
export const arrows = aidStatuses.flatMap((status) =>
  aidActs.flatMap((act) => {
    const arrow = workflow[status][act]
    return arrow ? [{ status, act, ...arrow }] : []
  }),
)

/** Every status and an act that it does not know. */
export const noArrows = aidStatuses.flatMap((status) =>
  aidActs.filter((act) => !workflow[status][act]).map((act) => ({ status, act })),
)

export const personOf = (cast: AidCast, it: Walked, role: Role): Person | undefined =>
  role === 'applicant' ? it.applicant : cast[role]

/** What a station took in has nobody's phone: it is taken back where it was taken in. */
const atCounter: Recipe = {
  by: 'station',
  call: 'intake.takeBack',
  input: (_, { id }) => ({ id }),
}
export const recipeOf = (status: AidStatus, act: AidAct): Recipe =>
  status === 'collected' && act === 'withdraw' ? atCounter : recipes[act]

/** Everybody the workflow gives an act to. */
export const mayDo = ({ by, also = by === 'county' ? ['colleague'] : [] }: Recipe): readonly Role[] => {
  return [by, ...also]
}

/** Does an act by whoever it belongs to, everything it needs laid out first. */
export async function act(cast: AidCast, it: Walked, what: AidAct): Promise<void> {
  const { call, input, prepare } = recipes[what]
  await prepare?.(cast, it)
  await must(cast, personOf(cast, it, recipes[what].by), call, await input(cast, it))
}

/** Tries an act as somebody, nothing laid out. */
export const attempt = async (cast: AidCast, it: Walked, { call, input }: Recipe, by: Person | undefined) =>
  send(cast, by, call, await input(cast, it))

async function begin(cast: AidCast, first: AidAct | undefined): Promise<Walked> {
  const { stage } = cast
  const applicant = await stage.resident()
  if (first === 'collect') {
    return { id: await counterOn(stage).begun(cast.station, completeForm()), applicant }
  }
  return { id: await applyingOn(stage).drafted(applicant, completeForm()), applicant }
}

async function notify(cast: AidCast): Promise<Walked> {
  const id = randomUUID()
  await must(cast, cast.county, 'defence.register', {
    id,
    countyCode: '140406',
    notice: {
      authority: 'court',
      authorityName: '长治市潞城区人民法院',
      documentNumber: `（2026）晋0406刑初${id.slice(0, 8)}号`,
      stage: 'first-instance',
      ground: 'ordinary-procedure',
      charge: '盗窃',
      name: '赵某某',
      receivedAt: cast.stage.service.clock().toISOString(),
    },
  })
  return { id, applicant: await cast.stage.resident() }
}

/** A case brought to a status the way it gets there in life, on the first day of the test. */
export async function walkTo(cast: AidCast, status: AidStatus, next?: AidAct): Promise<Walked> {
  cast.stage.at(FIRST_DAY)
  const { start, acts } = wayTo(status, next)
  const it = start === 'notified' ? await notify(cast) : await begin(cast, acts[0] ?? next)
  for (const one of acts) await act(cast, it, one)
  for (const one of next ? (recipes[next].after ?? []) : []) await act(cast, it, one)
  if (status === 'terminated' && next === 'file') {
    await act(cast, it, 'serve-termination')
    // fifteen days to object go by unused
    cast.stage.at('2026-12-15T09:00:00+08:00')
  }
  return it
}
