import type { DraftForm } from '../aid/form'
import { isReachable } from './rules'
import type { BookingPolicy } from './policy'
import type { Standing } from './workflow'

/** Whether the office may begin an application for who has a call booked (A72), while the booking is spoken of. */
export const mayApplyFrom = (
  { way, status, startsAt }: Pick<Standing, 'way' | 'status' | 'startsAt'>,
  now: Date,
  { sayDays }: Pick<BookingPolicy, 'sayDays'>,
): boolean => way === 'phone' && isReachable({ status, startsAt }, now, sayDays)

/** What is known of the applicant already; what it is about stays between the person and the adviser. */
export const draftOfBooked = (
  countyCode: string,
  { name, phone }: { name?: string | undefined; phone?: string | undefined },
): DraftForm => ({ countyCode, ...(name && { name }), ...(phone && { phone }) })
