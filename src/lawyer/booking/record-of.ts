import type { BookingWay } from '@contract/booking/labels'
import type { AdviserBooking, Client } from '@contract/booking/schema'
import type { Channel } from '@contract/consultation/labels'
import { emptyForm, type RecordForm } from '@/features/consultation/record-form'
import { newId } from '@/platform/new-id'

const channels: Record<BookingWay, Channel> = {
  'at-site': 'on-site',
  phone: 'phone',
  'home-visit': 'home-visit',
}

/**
 * The record a booking leads to, as far as it is known: who, where, how, and what they wanted to ask. Where it has its
 * record already, one more that goes on with the same matter.
 *
 * @param client left out without signal: written in by hand then, or not at all
 */
export function recordOf(booking: AdviserBooking, client?: Client): RecordForm {
  const { id, shiftId, way, siteCode, siteName, note, safeMode, record } = booking
  const matter = record?.opens?.matterId
  return {
    ...emptyForm(newId(), shiftId ?? undefined),
    ...(shiftId === null && { siteCode }),
    siteName,
    channel: channels[way],
    summary: matter ? '' : (note ?? ''),
    clientName: client?.name ?? '',
    clientPhone: client?.phone ?? '',
    address: client?.address ?? '',
    safeMode,
    ...(matter ? { matterId: matter, matterName: '这个预约的事' } : { bookingId: id }),
  }
}
