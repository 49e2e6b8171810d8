import { needsSafeMode } from '@contract/consultation/privacy'
import type { Consultation, NewConsultation } from '@contract/consultation/schema'
import { whyNotThen } from '@contract/consultation/rules'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { becomeRecord, bookingBehind } from '@server/kit/bookings/record'
import { phoneIndex } from '@server/kit/ledger/client'
import { writeConsultation } from '@server/kit/ledger/write-consultation'
import { mayJoin } from './matters/queries'
import { attachPhotos } from './photos'
import { placeOf } from './place'
import { present } from '@server/kit/ledger/present'
import { findConsultation } from './queries'
import { isSameRecord } from './same-record'
import { getTypeFor } from '@server/kit/ledger/type-in-force'

type Recording = Act<typeof NewConsultation, PractitionerContext>

/**
 * Writes one consultation into the ledger (一事一记). The phone names the record, so that sending it again under a
 * new request finds it instead of writing it twice. A follow-up joins a matter of the caller's, or one of the same
 * phone in the county. One that comes of a booking is bound up with it where it may be, and kept all the same where
 * not. Refuses `bad-input` (time, site, an ended type, a photo gone), `not-found` (shift, matter),
 * `shift-withdrawn`, `not-on-duty` and `request-reused` (the id is taken by another record).
 */
export async function record({ ctx, input }: Recording): Promise<Consultation> {
  const written = (await findConsultation(ctx.db, input.id)) === undefined && (await write({ ctx, input }))
  const row = (await findConsultation(ctx.db, input.id))!
  const { keyring } = ctx.service
  if (
    !written &&
    (row.practitioner_id !== ctx.caller.accountId || !(await isSameRecord(ctx.db, keyring, row, input)))
  )
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
  if (input.subtype) await getTypeFor(ctx.db, input.subtype, shanghaiDate(input.occurredAt))
  const { keyring } = ctx.service
  if (input.matterId) {
    const index = input.clientPhone && phoneIndex(keyring, input.clientPhone)
    if (!(await mayJoin(ctx.db, ctx.caller, input.matterId, index))) throw refuse('not-found')
  }
  const behind = await bookingBehind(ctx, input)
  const written = await writeConsultation(
    ctx.db,
    keyring,
    {
      ...input,
      ...place,
      practitionerId: ctx.caller.accountId,
      matterId: input.matterId ?? behind?.joins,
    },
    ctx.now,
  )
  if (written && behind?.booking)
    await becomeRecord(ctx, behind.booking, { ...input, safeMode: needsSafeMode(input) })
  if (written && input.photoIds) await attachPhotos(ctx, input.id, input.photoIds)
  return written
}
