import { supervisionSettings } from '@contract/supervision/settings'
import type { Finding, MyFinding } from '@contract/supervision/schema'
import type { FinderRole } from '@contract/supervision/labels'
import { actorOf, actsOpen, findingActs, isInTime } from '@contract/supervision/workflow'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { proofsOf } from '@server/kit/files/proof'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { circularsOf, decisionsOf, roleAt, type FindingRow } from './queries'

async function statementsOf(db: Db, findingId: string) {
  const rows = await db
    .selectFrom('finding_statement')
    .select(['id', 'kind', 'text', 'said_at'])
    .where('finding_id', '=', findingId)
    .orderBy('said_at')
    .execute()
  return Promise.all(
    rows.map(async ({ id, kind, text, said_at }) => ({
      kind,
      text,
      saidAt: said_at,
      photoIds: await proofsOf(db, { type: 'finding_statement', id }),
    })),
  )
}

const stepsOf = (db: Db, findingId: string) =>
  db
    .selectFrom('finding_history')
    .select(['act', 'to_status as to', 'at'])
    .where('finding_id', '=', findingId)
    .orderBy('id')
    .execute()

/** What both sides see. */
async function shown({ db, now }: KnownContext, row: FindingRow) {
  const { id } = row
  const decisions = await decisionsOf(db, id)
  const deduction = await db
    .selectFrom('deduction')
    .select('amount_fen')
    .where('finding_id', '=', id)
    .executeTakeFirst()
  const points = await db
    .selectFrom('point_entry')
    .select('points')
    .where('reason', '=', 'finding-final')
    .where('source_id', '=', id)
    .executeTakeFirst()
  return {
    decisions,
    common: {
      id,
      source: row.source,
      violation: row.violation,
      facts: row.facts,
      siteName: row.site_name,
      shift:
        row.shift_id === null
          ? null
          : {
              id: row.shift_id,
              day: row.shift_day!,
              startsAt: row.shift_starts_at!,
              endsAt: row.shift_ends_at!,
            },
      filedAt: row.filed_at,
      status: row.status,
      dueOn: row.due_on,
      statements: await statementsOf(db, id),
      decisions: decisions.map(({ instance, outcome, amountFen, points, reasons, decidedAt }) => ({
        instance,
        outcome,
        amountFen,
        points,
        reasons,
        decidedAt,
      })),
      history: await stepsOf(db, id),
      circular: (await circularsOf(db).where('finding_id', '=', id).executeTakeFirst()) ?? null,
      deductedFen: deduction?.amount_fen ?? null,
      pointsTaken: points ? -points.points : null,
      asOf: now.toISOString(),
    },
  }
}

const finderRoleOf = (row: FindingRow): FinderRole => {
  if (row.finder_id === null) return 'system'
  return row.source === 'supervisor' ? 'supervisor' : 'staff'
}

/** A finding as the person it is about sees it. */
export async function myFindingOf(ctx: KnownContext, row: FindingRow): Promise<MyFinding> {
  const { common } = await shown(ctx, row)
  // what is said after its term is said in vain: no button for it
  const inTime = isInTime(row.due_on, shanghaiDate(ctx.now))
  const acts = inTime ? actsOpen(row.status, 'person') : []
  return { ...common, finderRole: finderRoleOf(row), acts }
}

/** A finding as staff who serve its county see it. */
export async function findingOf(ctx: KnownContext, row: FindingRow): Promise<Finding> {
  const { db, caller, now } = ctx
  const { common, decisions } = await shown(ctx, row)
  const role = roleAt(caller, row.county_code)
  const deciderId = decisions[0]?.deciderId ?? null
  const actor = actorOf(
    { personId: row.practitioner_id, finderId: row.finder_id, deciderId },
    caller.accountId,
    role,
  )
  // who is found at something answers on their own page
  const acts = actor === 'person' ? [] : actsOpen(row.status, actor)
  const most = await readSetting(
    db,
    supervisionSettings,
    'supervision.penalties',
    row.county_code,
    shanghaiDate(now),
  )
  const whatOthersMay = role ? actsOpen(row.status, role) : []
  return {
    ...common,
    personId: row.practitioner_id,
    personName: row.person_name,
    unit: row.unit,
    countyCode: row.county_code,
    countyName: row.county_name,
    finderName: row.finder_name,
    deciderNames: decisions.map(({ deciderName }) => deciderName),
    inspectionId: row.inspection_id,
    most: { deductFen: most.deductMostFen, points: most.pointsMost },
    acts,
    involved: findingActs.some((act) => whatOthersMay.includes(act) && !acts.includes(act)),
  }
}
