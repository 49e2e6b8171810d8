import * as z from 'zod'

/** By when a question is answered: hours that count on duty days only, and how long before it one is reminded. */
export const PromiseRule = z.object({
  normalHours: z.int().min(1).max(240),
  urgentHours: z.int().min(1).max(48),
  /** Hours before the promised time at which who answers, and the county, are reminded. */
  soonHours: z.int().min(1).max(48),
})
export type PromiseRule = z.output<typeof PromiseRule>

export const QuestionPolicy = z.object({
  /** Unanswered questions one person may have; more for a helper, who asks for a village. */
  openPerPerson: z.int().min(1).max(50),
  openPerHelper: z.int().min(1).max(500),
  /** Days after the answer in which one may ask on; then the question is closed. */
  closeAfterDays: z.int().min(1).max(60),
})
export type QuestionPolicy = z.output<typeof QuestionPolicy>

/** Rules of questions asked online, part of `settings`. */
export const questionSettings = {
  /** 服务承诺制 (A54, A59): the answer time told to who asks. */
  'question.promise': {
    schema: PromiseRule,
    fallback: { normalHours: 48, urgentHours: 4, soonHours: 4 },
  },
  'question.policy': {
    schema: QuestionPolicy,
    fallback: { openPerPerson: 5, openPerHelper: 60, closeAfterDays: 7 },
  },
} as const
