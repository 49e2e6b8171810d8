import type { Consultation, NewConsultation } from '@contract/consultation/schema'
import { whyNotThen } from '@contract/consultation/rules'
import { refuse } from '@contract/refusal'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { writeConsultation } from '@server/kit/ledger/write-consultation'
import { placeOf } from './place'
import { present } from './present'
import { findConsultation } from './queries'
import { isSameRecord } from './same-record'

type Recording = Act<typeof NewConsultation, PractitionerContext>

/**
 * Writes one consultation into the ledger (一事一记). The phone names the record, so that sending it again under a
 * new request finds it instead of writing it twice. Refuses `bad-input` (time, site), `not-found` (shift),
 * `shift-withdrawn`, `not-on-duty` and `request-reused` (the id is taken by another record).
 */
export async function record({ ctx, input }: Recording): Promise<Consultation> {
  const written = (await findConsultation(ctx.db, input.id)) === undefined && (await write({ ctx, input }))
  const row = (await findConsultation(ctx.db, input.id))!
  const { keyring } = ctx.service
  if (!written && (row.practitioner_id !== ctx.caller.accountId || !isSameRecord(keyring, row, input)))
    throw refuse('request-reused')
  ctx.audit({
    act: written ? 'record' : 'record-again',
    subjectType: 'consultation',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { channel: row.channel, siteCode: row.site_code },
  })
  return present(keyring, row, ctx.caller)
}

/** False when the same id was written at this very moment by another request. */
async function write({ ctx, input }: Recording): Promise<boolean> {
  const wrongMoment = whyNotThen(input.occurredAt, ctx.now)
  if (wrongMoment) throw refuse('bad-input', { occurredAt: wrongMoment })
  const place = await placeOf(ctx, input)
  return writeConsultation(
    ctx.db,
    ctx.service.keyring,
    { ...input, ...place, practitionerId: ctx.caller.accountId },
    ctx.now,
  )
}
