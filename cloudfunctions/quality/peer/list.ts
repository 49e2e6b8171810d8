import { qualitySettings } from '@contract/quality/settings'
import { sql } from 'kysely'
import { drawSize, placesOf } from '@contract/quality/peer'
import type { PeerPart, Peers, PeersInput } from '@contract/quality/peer-schema'
import { isUnderReview, peerStatuses, type PeerStatus } from '@contract/quality/workflow'
import { shanghaiDate } from '@contract/time'
import { casesWithStake } from '@server/kit/aid/stake'
import { overseerRoles } from '@server/kit/overseer'
import type { Act, KnownContext } from '@server/kit/procedure'
import { unreviewed } from '@server/kit/quality/draw-peers'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'

const ROWS = 100
const ROUNDS = 20

const statusesOf: Record<PeerPart, readonly PeerStatus[]> = {
  reviewing: peerStatuses.filter(isUnderReview),
  appealed: ['appealed'],
  done: ['graded', 'decided'],
}

async function listOpen({ db, caller, now }: KnownContext): Promise<Peers['open']> {
  const rows = await unreviewed(db)
    .innerJoin('area', 'area.code', 'case_volume.county_code')
    .where(withinScope('case_volume.county_code', caller, overseerRoles))
    .select(({ fn }) => ['case_volume.county_code', 'area.name', fn.countAll<number>().as('pool')])
    .groupBy(['case_volume.county_code', 'area.name'])
    .orderBy('case_volume.county_code')
    .execute()
  const open: Peers['open'] = []
  for (const { county_code, name, pool } of rows) {
    const { percent } = await readSetting(db, qualitySettings, 'quality.peer', county_code, shanghaiDate(now))
    open.push({
      countyCode: county_code,
      countyName: name,
      pool: Number(pool),
      size: drawSize(Number(pool), percent),
    })
  }
  return open
}

const listRounds = async ({ db, caller }: KnownContext): Promise<Peers['rounds']> =>
  (
    await db
      .selectFrom('peer_round')
      .innerJoin('area', 'area.code', 'peer_round.county_code')
      .leftJoin('account', 'account.id', 'drawn_by')
      .where(withinScope('peer_round.county_code', caller, overseerRoles))
      .select([
        'peer_round.id',
        'area.name as countyName',
        'percent',
        'seed',
        'pool',
        'drawn',
        'drawn_at as drawnAt',
        'account.name as byName',
      ])
      .orderBy('drawn_at', 'desc')
      .limit(ROUNDS)
      .execute()
  ).map((round) => ({ ...round, pool: round.pool.length, drawn: round.drawn.length }))

const within = ({ db, caller }: KnownContext) =>
  db.selectFrom('peer_case').where(withinScope('peer_case.county_code', caller, overseerRoles))

/**
 * Reviews among peers in the caller's counties: the cases of one part, the drawings, and the results by grade. A case
 * the caller is bound up with, or sits or sat over, is not among them: its reviewer must not learn whose it is.
 */
export async function peers({ ctx, input }: Act<typeof PeersInput>): Promise<Peers> {
  const { accountId } = ctx.caller
  const rows = await within(ctx)
    .innerJoin('aid_application', 'aid_application.id', 'peer_case.application_id')
    .innerJoin('area', 'area.code', 'peer_case.county_code')
    .innerJoin('account', 'account.id', 'peer_case.handler_id')
    .leftJoin('peer_seat', (join) =>
      join.onRef('peer_seat.application_id', '=', 'peer_case.application_id').on('declined_at', 'is', null),
    )
    .select(({ fn }) => [
      'peer_case.application_id as id',
      'aid_application.number',
      'area.name as countyName',
      'serial',
      'account.name as handlerName',
      'peer_case.status',
      sql<number | null>`coalesce(decided_score, peer_case.score)`.as('score'),
      sql<Peers['rows'][number]['grade']>`coalesce(decided_grade, peer_case.grade)`.as('grade'),
      fn.count<number>('peer_seat.id').as('seats'),
      fn.count<number>('peer_seat.id').filterWhere('done_at', 'is', null).as('waiting'),
      sql<string | null>`min(due_on) filter (where done_at is null)`.as('dueOn'),
    ])
    .where('peer_case.status', 'in', [...statusesOf[input.part]])
    .where('peer_case.application_id', 'not in', casesWithStake(ctx.db, accountId))
    .where('peer_case.application_id', 'not in', (of) =>
      of.selectFrom('peer_seat as own').select('own.application_id').where('own.reviewer_id', '=', accountId),
    )
    .groupBy(['peer_case.application_id', 'aid_application.number', 'area.name', 'account.name'])
    .orderBy('serial', 'desc')
    .limit(ROWS)
    .execute()
  const figures = await within(ctx)
    .select(({ fn }) => [
      sql<Peers['figures'][number]['grade']>`coalesce(decided_grade, grade)`.as('grade'),
      fn.countAll<number>().as('cases'),
    ])
    .where('grade', 'is not', null)
    .groupBy(sql`coalesce(decided_grade, grade)`)
    .execute()
  return {
    rows: rows.map(({ seats, waiting, number, ...row }) => ({
      ...row,
      number: number!,
      waiting: Number(waiting),
      empty: Math.max(0, placesOf(row.status).length - Number(seats)),
    })),
    rounds: await listRounds(ctx),
    open: await listOpen(ctx),
    figures: figures.map(({ grade, cases }) => ({ grade, cases: Number(cases) })),
    asOf: ctx.now.toISOString(),
  }
}
