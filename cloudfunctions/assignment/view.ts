import type { AssignDesk, DeskCandidate, DeskChange, PastAssignment } from '@contract/assignment/schema'
import { clockView } from '@contract/aid/clocks'
import { arrowOf } from '@contract/aid/workflow'
import { stakeIn } from '@server/kit/aid/stake'
import { runningClocks } from '@server/kit/aid/clocks'
import type { ApplicationRow } from '@server/kit/aid/rows'
import type { KnownContext } from '@server/kit/procedure'
import { needOf, poolOf, SHOWN, type Pool } from './pool'
import { listAssignments, listChanges, nameOf, type AssignmentRow, type ChangeRow } from './rows'
import { openSaid } from './sealed'

const pastOf = (row: AssignmentRow): PastAssignment => ({
  id: row.id,
  practitionerName: row.practitioner_name,
  unit: row.unit,
  assignedAt: row.assigned_at,
  assignedByName: row.assigned_by_name,
  answerBy: row.answer_by,
  chosen: row.chosen,
  basis: row.basis,
  because: row.because,
  outcome: row.outcome,
  cause: row.cause,
  note: row.note,
  answeredAt: row.ended_at ?? row.accepted_at,
})

const changeOf = ({ service }: KnownContext, row: ChangeRow): DeskChange => ({
  said: openSaid(service.keyring, row),
  askedAt: row.asked_at,
  dueOn: row.due_on,
  outcome: row.outcome,
  reasons: row.reasons,
  decidedAt: row.decided_at,
  lawyerName: row.lawyer_name,
  handOver: row.hand_over,
  deciderName: row.decider_name,
})

const candidatesOf = ({ ranking, people, near }: Pool, chosenId: string | null): DeskCandidate[] =>
  ranking.fit
    // whom the applicant chose is shown wherever they stand
    .filter(({ id }, at) => at < SHOWN || id === chosenId)
    .map(({ id, basis }) => {
      const { name, unit, kind, county_name, declined } = people.get(id)!
      return {
        id,
        name,
        unit,
        kind,
        countyName: county_name,
        chosen: id === chosenId,
        declined,
        basis,
        near: near.get(id)!,
      }
    })

const unfitOf = ({ ranking, people }: Pool): AssignDesk['unfit'] =>
  ranking.unfit.map(({ id, reasons }) => ({ id, name: people.get(id)!.name, reasons }))

/** Whom the applicant chose, with what stands against it; somebody who left the register is not on it any more. */
async function chosenOf(
  { db }: KnownContext,
  row: ApplicationRow,
  pool: Pool,
): Promise<AssignDesk['chosen']> {
  if (!row.chosen_id) return null
  const id = row.chosen_id
  const known = pool.people.get(id)
  if (!known) return { id, name: await nameOf(db, id), reasons: ['not-active'] }
  const unfit = pool.ranking.unfit.find((other) => other.id === id)
  return { id, name: known.name, reasons: unfit?.reasons ?? [] }
}

interface Look {
  scope: 'county' | 'city'
  grave: boolean
}

/** The case as the county's desk has it; the pool is drawn only where somebody is to be assigned. */
export async function deskOf(ctx: KnownContext, row: ApplicationRow, look: Look): Promise<AssignDesk> {
  const { db, caller, now } = ctx
  const involved = (await stakeIn(db, row, caller)) !== undefined
  const may = (act: 'assign' | 'reassign' | 'allow-change') =>
    !involved && arrowOf(row.status, act, 'county') !== undefined
  const pool = may('assign') ? await poolOf(ctx, row, { ...look, include: row.chosen_id }) : undefined
  const fit = pool ? candidatesOf(pool, row.chosen_id) : []
  const changes = await listChanges(db, row.id)
  const need = needOf(row, false)
  return {
    id: row.id,
    number: row.number!,
    notified: row.source === 'notice',
    countyName: row.county_name!,
    status: row.status,
    aidForm: need.aidForm,
    matterType: need.matterType,
    minor: need.minor,
    grave: need.grave,
    clock: clockView(await runningClocks(db, row.id)),
    involved,
    mayAssign: may('assign'),
    mayReassign: may('reassign'),
    mayDecideChange: may('allow-change') && changes.some(({ outcome }) => outcome === null),
    chosen: pool ? await chosenOf(ctx, row, pool) : null,
    fit,
    more: pool ? pool.ranking.fit.length - fit.length : 0,
    unfit: pool ? unfitOf(pool) : [],
    assignments: (await listAssignments(db, row.id)).map(pastOf),
    // what is said of a lawyer is not for that lawyer to read
    changes: involved ? [] : changes.map((change) => changeOf(ctx, change)),
    asOf: now.toISOString(),
  }
}
