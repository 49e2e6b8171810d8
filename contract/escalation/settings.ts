import * as z from 'zod'

/** Rules of escalation and of hot-spots, part of `settings`. */
export const escalationSettings = {
  /** People from whom on a consultation is brought before the county's centre by itself (A62). */
  'escalation.threshold': {
    schema: z.object({ people: z.int().min(2).max(1000) }),
    fallback: { people: 10 },
  },
  /** Minutes the centre has to acknowledge, day and night, and after how many it is reminded again. */
  'escalation.clock': {
    schema: z.object({ ackMinutes: z.int().min(5).max(1440), remindMinutes: z.int().min(10).max(720) }),
    fallback: { ackMinutes: 60, remindMinutes: 30 },
  },
  /** From where on a type at a place is called rising (A63): percent of the average month, and the least of records. */
  'escalation.hotSpots': {
    schema: z.object({ percent: z.int().min(110).max(1000), least: z.int().min(2).max(100) }),
    fallback: { percent: 200, least: 5 },
  },
} as const
