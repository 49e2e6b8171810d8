import type * as z from 'zod'
import { AskVisit, Book } from '@contract/booking/schema'
import type { AskedFor, BookingWay } from '@contract/booking/labels'
import type { RefusedFields } from '@contract/refusal'
import { newId } from '@/platform/new-id'
import { wrongFields } from '@/state/wrong-fields'

export interface BookForm {
  step: number
  way: BookingWay | undefined
  startsAt: string | undefined
  askedFor: AskedFor
  name: string
  phone: string
  note: string
  address: string
  reason: string
  wish: string
  safeMode: boolean
}

export const emptyBooking: BookForm = {
  step: 0,
  way: undefined,
  startsAt: undefined,
  askedFor: 'self',
  name: '',
  phone: '',
  note: '',
  address: '',
  reason: '',
  wish: '',
  safeMode: false,
}

/** What the form comes to: a slot or a visit. */
export type Sent =
  | ({ visit: false } & Omit<z.input<typeof Book>, 'requestId'>)
  | ({ visit: true } & Omit<z.input<typeof AskVisit>, 'requestId'>)

/** The booking a form comes to, or one sentence for each field that is wrong. */
export function readBooking(form: BookForm, siteCode: string): { sent: Sent } | { fields: RefusedFields } {
  const { askedFor, name, phone, note, safeMode, address, reason, wish } = form
  const common = { siteCode, askedFor, name, phone, note, ...(safeMode && { safeMode }) }
  const sent: Sent =
    form.way === 'home-visit'
      ? { visit: true, ...common, address, reason, wish }
      : { visit: false, ...common, way: form.way ?? 'at-site', startsAt: form.startsAt ?? '' }
  const schema = sent.visit ? AskVisit : Book
  const read = schema.safeParse({ ...sent, requestId: newId() })
  if (read.success) return { sent }
  return { fields: wrongFields(read.error) }
}
