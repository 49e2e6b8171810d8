import { complaintLink } from '@contract/complaint/links'
import type {
  AcceptComplaint,
  AssignComplaint,
  Complaint,
  DeclineComplaint,
  TakeOverComplaint,
} from '@contract/complaint/schema'
import { refuse } from '@contract/refusal'
import type { Act, KnownContext } from '@server/kit/procedure'
import { notify } from '@server/kit/messages/notify'
import { lockForStaff, takeStep, type ComplaintRow } from './queries'
import { candidates, one } from './read'
import { sealReply } from './sealed'

/** Refuses `investigator-involved` for anybody but an uninvolved one of the county's or the city's staff. */
async function mayInvestigate(ctx: KnownContext, row: ComplaintRow, accountId: string, personId?: string) {
  const { investigators } = await candidates({ ctx, input: { id: row.id } })
  if (accountId === personId || !investigators.some(({ id }) => id === accountId))
    throw refuse('investigator-involved', { investigatorId: '请另选一个人来调查' })
}

async function tellInvestigator(ctx: KnownContext, id: string, accountId: string) {
  if (accountId === ctx.caller.accountId) return
  await notify(
    ctx.db,
    {
      accountId,
      kind: 'complaint-assigned',
      title: '有一件投诉请您调查',
      body: '请在期限内查清，作出结论。',
      link: complaintLink(id),
    },
    ctx.now,
  )
}

/**
 * Takes a complaint up and gives it to somebody uninvolved to look into (法援法 55); says whom it is about where that
 * was not known. Refuses `not-found`, `complaint-moved-on`, `complaint-not-yours`, `investigator-involved`.
 */
export async function accept({ ctx, input }: Act<typeof AcceptComplaint>): Promise<Complaint> {
  const { id, investigatorId, practitionerId } = input
  const row = await lockForStaff(ctx, id, 'accept')
  const named = row.practitioner_id === null ? practitionerId : undefined
  if (named !== undefined) {
    // who is the person decides nothing about themself
    if (named === ctx.caller.accountId) throw refuse('complaint-not-yours')
    const { people } = await candidates({ ctx, input: { id } })
    if (!people.some((person) => person.id === named))
      throw refuse('bad-input', { practitionerId: '请从名册里选' })
  }
  await mayInvestigate(ctx, row, investigatorId, named)
  await takeStep(ctx, row, 'accept', {
    investigator_id: investigatorId,
    ...(named && { practitioner_id: named }),
  })
  await tellInvestigator(ctx, id, investigatorId)
  return one({ ctx, input: { id } })
}

/** Does not take it up, with the reason the complainant is told. Refuses as `accept` does. */
export async function decline({ ctx, input }: Act<typeof DeclineComplaint>): Promise<Complaint> {
  const row = await lockForStaff(ctx, input.id, 'decline')
  await takeStep(ctx, row, 'decline', { reply_sealed: sealReply(ctx, row.id, input.reply) })
  return one({ ctx, input: { id: row.id } })
}

/** Gives an investigation to somebody else, as uninvolved as the first. Refuses as `accept` does. */
export async function assign({ ctx, input }: Act<typeof AssignComplaint>): Promise<Complaint> {
  const row = await lockForStaff(ctx, input.id, 'assign')
  await mayInvestigate(ctx, row, input.investigatorId)
  await takeStep(ctx, row, 'assign', { investigator_id: input.investigatorId })
  await tellInvestigator(ctx, row.id, input.investigatorId)
  return one({ ctx, input: { id: row.id } })
}

/**
 * The city takes a complaint over, one about a county's own staff above all: the county decides nothing of it any
 * more, and an investigation under way goes on with who took it. Refuses `not-found`, `complaint-moved-on`,
 * `complaint-not-yours`.
 */
export async function takeOver({ ctx, input }: Act<typeof TakeOverComplaint>): Promise<Complaint> {
  const row = await lockForStaff(ctx, input.id, 'take-over')
  if (row.at_city) throw refuse('complaint-moved-on')
  await takeStep(ctx, row, 'take-over', {
    at_city: true,
    ...(row.status === 'accepted' && { investigator_id: ctx.caller.accountId }),
  })
  return one({ ctx, input: { id: row.id } })
}
