import { ticketEnd } from '@contract/rating/rules'
import type { IssuedTicket, IssueTicket } from '@contract/rating/schema'
import { refuse } from '@contract/refusal'
import { formatScene } from '@contract/site/scene'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { findOwnConsultation } from './queries'
import { newTicket, ticketHash } from '@server/kit/ledger/ticket'

/**
 * A new single-use ticket for the caller's own record, as the code a resident scans (A50). Earlier tickets of the
 * record stand until they end: the first one used wins. Refuses `not-found` and `already-rated`.
 */
export async function issueTicket({
  ctx,
  input,
}: Act<typeof IssueTicket, PractitionerContext>): Promise<IssuedTicket> {
  const record = await findOwnConsultation(ctx.db, input.consultationId, ctx.caller.accountId)
  if (!record) throw refuse('not-found')
  if (record.ratedAt) throw refuse('already-rated')
  const ticket = newTicket()
  const expiresAt = ticketEnd(ctx.now)
  await ctx.db
    .insertInto('rating_ticket')
    .values({
      ticket_hash: ticketHash(ticket),
      consultation_id: record.id,
      issued_at: ctx.now.toISOString(),
      expires_at: expiresAt,
      used_at: null,
    })
    .execute()
  ctx.audit({
    act: 'issue-rating-ticket',
    subjectType: 'consultation',
    subjectId: record.id,
    areaCode: record.areaCode,
  })
  const scene = { r: ticket }
  const { codeImages } = ctx.service
  return {
    scene: formatScene(scene),
    url: codeImages.url(scene),
    image: await codeImages.image(scene),
    expiresAt,
  }
}
