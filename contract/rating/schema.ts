import * as z from 'zod'
import { SCENE_MAX_CHARACTERS } from '../site/scene'
import { Instant, Write, typedOptional } from '../wire'

/** A ticket is open until it is used, its record is rated by way of another, or its two hours are over. */
export const ticketStates = ['open', 'rated', 'used', 'expired'] as const
export type TicketState = (typeof ticketStates)[number]

/** 128 random bits in base 62: the whole secret of a single-use rating ticket. */
export const Ticket = z.string().regex(/^[0-9A-Za-z]{22}$/, '评价码不对')

export const satisfactions = ['satisfied', 'fair', 'dissatisfied'] as const
export type Satisfaction = (typeof satisfactions)[number]
export const satisfactionLabels: Record<Satisfaction, string> = {
  satisfied: '满意',
  fair: '一般',
  dissatisfied: '不满意',
}

export const IssueTicket = Write.extend({ consultationId: z.uuid() })
/** What the lawyer's screen shows to the resident. */
export const IssuedTicket = z.object({
  scene: z.string().max(SCENE_MAX_CHARACTERS),
  url: z.string(),
  image: z.string(),
  expiresAt: Instant,
})
export type IssuedTicket = z.output<typeof IssuedTicket>

export const TicketInput = z.object({ ticket: Ticket })
/** What a resident sees before rating: enough to recognise the service, nothing about the matter. */
export const RatingSubject = z.object({
  siteName: z.string(),
  practitionerName: z.string(),
  occurredAt: Instant,
  /** The matter is in safe mode: the page can be left at once. */
  safeMode: z.boolean(),
  state: z.enum(ticketStates),
})
export type RatingSubject = z.output<typeof RatingSubject>

/** What is answered, whatever the way. */
const said = {
  satisfaction: z.enum(satisfactions, '请选一个：满意、一般，还是不满意'),
  /** 收费: was the service free, as it must be (法援法 52, 沁水 rules). */
  wasFree: z.boolean('请选一下收没收钱'),
  /** 招揽: did the adviser solicit paid business. */
  solicited: z.boolean('请选一下有没有人劝您花钱'),
  comment: typedOptional('留言', 500),
}
export const SaidRating = z.object(said)
export type SaidRating = z.output<typeof SaidRating>

export const NewRating = Write.extend({ ticket: Ticket, ...said })
export type NewRating = z.output<typeof NewRating>

/** Entered for a visitor: on a phone handed over, or told on the telephone. */
export const EnteredRating = Write.extend({ consultationId: z.uuid(), ...said })
export type EnteredRating = z.output<typeof EnteredRating>

export const Rated = z.object({ consultationId: z.uuid(), ratedAt: Instant })
export type Rated = z.output<typeof Rated>

export const HandOverInput = z.object({ consultationId: z.uuid() })
/** What the visitor sees on a phone handed over; `obstacle`: why it can't be rated there. */
export const HandOver = RatingSubject.omit({ state: true, safeMode: true }).extend({
  obstacle: z.enum(['already-rated', 'rating-way-closed', 'visitor-gone']).nullable(),
})
export type HandOver = z.output<typeof HandOver>
