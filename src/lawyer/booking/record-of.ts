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

/** The record a booking leads to, as far as it is known: who, where, how, and what they wanted to ask. */
export function recordOf(booking: AdviserBooking, { name, phone, address }: Client): RecordForm {
  const { shiftId, way, siteCode, siteName, note, safeMode } = booking
  return {
    ...emptyForm(newId(), shiftId ?? undefined),
    ...(shiftId === null && { siteCode }),
    siteName,
    channel: channels[way],
    summary: note ?? '',
    clientName: name ?? '',
    clientPhone: phone ?? '',
    address: address ?? '',
    safeMode,
  }
}
