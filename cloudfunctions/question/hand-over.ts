import type * as z from 'zod'
import { adviserKinds } from '@contract/account/roles'
import { countyOf } from '@contract/area'
import type {
  Colleagues,
  LawyerQuestion,
  OfferQuestion,
  OnQuestion,
  QuestionId,
  StaffQuestion,
} from '@contract/question/schema'
import { ownershipAfter, type QuestionAct, type QuestionActor } from '@contract/question/workflow'
import { refuse } from '@contract/refusal'
import type { Act, KnownContext, PractitionerContext } from '@server/kit/procedure'
import { tellLawyers } from '@server/kit/questions/tell'
import { forLawyer } from './lawyer'
import {
  getForLawyer,
  getServed,
  lockQuestion,
  officeActors,
  requireStep,
  takeStep,
  type QuestionRow,
} from './queries'
import { forStaff } from './staff'

/** Whom a question could go to: who advises in its county, but its owner and who asked it. */
const colleaguesFor = ({ db }: Pick<KnownContext, 'db'>, row: QuestionRow) =>
  db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select(['account.id', 'account.name', 'practitioner.unit'])
    .where('practitioner.active', '=', true)
    .where('practitioner.kind', 'in', adviserKinds)
    .where('practitioner.area_code', 'like', `${countyOf(row.area_code)}%`)
    .where('account.id', 'not in', [row.asked_by, row.owner_id!])
    .where('account.disabled_at', 'is', null)
    .orderBy('account.name')
    .orderBy('account.id')

/** Whom the owner may ask to take a question over. Refuses `not-found`. */
export async function colleagues({ ctx, input }: Act<typeof QuestionId, PractitionerContext>) {
  const { row, actors } = await getForLawyer(ctx, input.id)
  if (!actors.includes('owner')) throw refuse('not-found')
  return colleaguesFor(ctx, row).execute() satisfies Promise<z.output<typeof Colleagues>>
}

/** The same for the county. Refuses `not-found`; nobody for a question that nobody has taken. */
export async function staffColleagues({ ctx, input }: Act<typeof QuestionId>) {
  const row = await getServed(ctx, input.id)
  if (row.owner_id === null) return []
  return colleaguesFor(ctx, row).execute() satisfies Promise<z.output<typeof Colleagues>>
}

async function offerTo(
  ctx: KnownContext,
  row: QuestionRow,
  actors: readonly QuestionActor[],
  { toId, reason }: { toId: string; reason: string },
): Promise<void> {
  const to = requireStep(row, 'offer', actors)
  const there = await colleaguesFor(ctx, row).where('account.id', '=', toId).executeTakeFirst()
  if (!there) throw refuse('no-such-colleague', { toId: '请另选一位' })
  await takeStep(ctx, row, 'offer', to, { offered_to: toId, offered_because: reason })
  await tellLawyers(
    ctx.db,
    row,
    [toId],
    { kind: 'question-offered', title: '同事想请您接手一个问题', body: '请点开看看，接手或者不接手。' },
    ctx.now,
  )
}

async function lockForLawyer(ctx: PractitionerContext, id: string) {
  await lockQuestion(ctx.db, id)
  return getForLawyer(ctx, id)
}

/** Asks a colleague to take a question over; the caller stays its owner (A57). Refuses `not-found`, `question-moved-on`, `no-such-colleague`. */
export async function offer({
  ctx,
  input,
}: Act<typeof OfferQuestion, PractitionerContext>): Promise<LawyerQuestion> {
  const { row, actors } = await lockForLawyer(ctx, input.id)
  await offerTo(ctx, row, actors, input)
  return forLawyer(ctx, row.id)
}

/** The county asks a colleague, where an owner does not answer. Refuses as `offer` does. */
export async function staffOffer({ ctx, input }: Act<typeof OfferQuestion>): Promise<StaffQuestion> {
  await lockQuestion(ctx.db, input.id)
  const row = await getServed(ctx, input.id)
  await offerTo(ctx, row, officeActors(ctx, row), input)
  await tellLawyers(
    ctx.db,
    row,
    [row.owner_id],
    {
      kind: 'question-offered-away',
      title: '司法局想请同事接手您的一个问题',
      body: '同事接手之前，还请您来答复。',
    },
    ctx.now,
  )
  return forStaff(ctx, await getServed(ctx, row.id))
}

/** Takes back an offer, accepts it, or declines it: who owns it after is told by the contract. */
async function settle(
  ctx: KnownContext,
  row: QuestionRow,
  act: Extract<QuestionAct, 'recall' | 'accept' | 'decline'>,
  actors: readonly QuestionActor[],
): Promise<void> {
  const to = requireStep(row, act, actors)
  const after = ownershipAfter({ ownerId: row.owner_id, offeredTo: row.offered_to }, act, {
    by: ctx.caller.accountId,
  })
  await takeStep(ctx, row, act, to, {
    owner_id: after.ownerId,
    offered_to: after.offeredTo,
    offered_because: null,
  })
}

/** The owner keeps it after all. Refuses `not-found`, `question-moved-on`. */
export async function recall({
  ctx,
  input,
}: Act<typeof OnQuestion, PractitionerContext>): Promise<LawyerQuestion> {
  const { row, actors } = await lockForLawyer(ctx, input.id)
  await settle(ctx, row, 'recall', actors)
  return forLawyer(ctx, row.id)
}

/** The county takes an offer back that its colleague does not answer, so that another can be asked. Refuses as `recall` does. */
export async function staffRecall({ ctx, input }: Act<typeof OnQuestion>): Promise<StaffQuestion> {
  await lockQuestion(ctx.db, input.id)
  const row = await getServed(ctx, input.id)
  await settle(ctx, row, 'recall', officeActors(ctx, row))
  return forStaff(ctx, await getServed(ctx, row.id))
}

/** From now on it is the caller's, and so is its promised time. Refuses `not-found`, `question-moved-on`. */
export async function accept({
  ctx,
  input,
}: Act<typeof OnQuestion, PractitionerContext>): Promise<LawyerQuestion> {
  const { row, actors } = await lockForLawyer(ctx, input.id)
  await settle(ctx, row, 'accept', actors)
  await tellLawyers(
    ctx.db,
    row,
    [row.owner_id],
    { kind: 'question-handed-over', title: '同事接手了您的一个问题', body: '以后由同事答复。' },
    ctx.now,
  )
  return forLawyer(ctx, row.id)
}

/** Does not take it over: it stays where it is. Refuses `not-found`, `question-moved-on`. */
export async function decline({ ctx, input }: Act<typeof OnQuestion, PractitionerContext>) {
  const { row, actors } = await lockForLawyer(ctx, input.id)
  await settle(ctx, row, 'decline', actors)
  await tellLawyers(
    ctx.db,
    row,
    [row.owner_id],
    { kind: 'question-declined', title: '同事没有接手', body: '这个问题还是由您答复，也可以另找一位。' },
    ctx.now,
  )
  return { id: row.id }
}
