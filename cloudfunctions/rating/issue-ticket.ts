import type { IssuedTicket, IssueTicket } from '@contract/rating/schema'
import { refuse } from '@contract/refusal'
import { formatScene } from '@contract/site/scene'
import { issueRatingTicket } from '@server/kit/ledger/new-ticket'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { findOwnConsultation } from './queries'

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
  const { ticket, expiresAt } = await issueRatingTicket(ctx.db, record.id, ctx.now)
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
