import { randomInt, randomUUID } from 'node:crypto'
import { refuse } from '@contract/refusal'
import type { DrawRound, Round, RoundPlan, RoundPlanInput } from '@contract/inspection/schema'
import { CANDIDATES_SHOWN } from '@contract/inspection/schema'
import { shanghaiDate } from '@contract/time'
import { serves } from '@server/kit/caller'
import type { Act, KnownContext } from '@server/kit/procedure'
import { overseerRoles } from '@server/kit/overseer'
import { checklistInForce } from '../checklist-in-force'
import { sample } from './sample'
import { weighSites } from './weigh'
import { round } from './rounds'

const SEEDS = 2 ** 31

function mustServe({ caller }: KnownContext, areaCode: string) {
  if (!serves(caller, overseerRoles, areaCode)) throw refuse('not-found')
}

/** What a drawing in an area would be made from. Refuses `not-found` for an area the caller does not serve. */
export async function roundPlan({ ctx, input }: Act<typeof RoundPlanInput>): Promise<RoundPlan> {
  mustServe(ctx, input.areaCode)
  const { sites, policy } = await weighSites(ctx.db, input.areaCode, ctx.now)
  return {
    candidates: sites.slice(0, CANDIDATES_SHOWN),
    sites: sites.length,
    totalWeight: sites.reduce((sum, { weight }) => sum + weight, 0),
    days: policy.days,
    mostPerPart: policy.mostPerPart,
    asOf: ctx.now.toISOString(),
  }
}

/**
 * Draws sites to be inspected and makes a task of each (A39, A40). Seed and weights are recorded with the round.
 * Refuses `not-found` for an area the caller does not serve, `no-sites-to-draw`, `bad-input` for a day gone by.
 */
export async function drawRound({ ctx, input }: Act<typeof DrawRound>): Promise<Round> {
  const { db, now, caller } = ctx
  mustServe(ctx, input.areaCode)
  if (input.dueOn < shanghaiDate(now)) throw refuse('bad-input', { dueOn: '请选今天或以后的日期' })
  const { sites } = await weighSites(db, input.areaCode, now)
  if (sites.length === 0) throw refuse('no-sites-to-draw')
  const seed = randomInt(SEEDS)
  const drawn = sample(sites, input.size, seed)
  const { version } = await checklistInForce(db, input.kind, shanghaiDate(now))
  const id = randomUUID()
  await db
    .insertInto('inspection_round')
    .values({
      id,
      area_code: input.areaCode,
      kind: input.kind,
      seed,
      size: input.size,
      weights: JSON.stringify(sites.map(({ siteCode, weight, parts }) => ({ siteCode, weight, parts }))),
      drawn,
      due_on: input.dueOn,
      drawn_at: now.toISOString(),
      drawn_by: caller.accountId,
    })
    .execute()
  await db
    .insertInto('inspection')
    .values(
      drawn.map((siteCode) => ({
        id: randomUUID(),
        round_id: id,
        site_code: siteCode,
        kind: input.kind,
        due_on: input.dueOn,
        status: 'open' as const,
        checklist_version: version,
      })),
    )
    .execute()
  ctx.audit({
    act: 'round-drawn',
    subjectType: 'inspection_round',
    subjectId: id,
    areaCode: input.areaCode,
    detail: { kind: input.kind, seed, sites: sites.length, drawn: drawn.length },
  })
  return round({ ctx, input: { id } })
}
