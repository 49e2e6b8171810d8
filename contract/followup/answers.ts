import * as z from 'zod'
import { satisfactions } from '../rating/schema'

/** Questions of a return visit, in the order they are asked; their words are data with a version. */
export const visitQuestions = ['came', 'solved', 'satisfaction', 'charged', 'solicited'] as const
export type VisitQuestion = (typeof visitQuestions)[number]

export const solvedAnswers = ['yes', 'partly', 'no'] as const
export type SolvedAnswer = (typeof solvedAnswers)[number]
export const solvedLabels: Record<SolvedAnswer, string> = {
  yes: '解决了',
  partly: '解决了一部分',
  no: '没有解决',
}

/** What somebody reached says. Who says they never came is asked nothing more. */
export const VisitAnswers = z.discriminatedUnion(
  'came',
  [
    z.object({ came: z.literal(false) }),
    z.object({
      came: z.literal(true),
      solved: z.enum(solvedAnswers, '请选解决了没有'),
      satisfaction: z.enum(satisfactions, '请选满不满意'),
      charged: z.boolean('请选收没收钱'),
      solicited: z.boolean('请选有没有人劝花钱'),
    }),
  ],
  '请选来没来咨询过',
)
export type VisitAnswers = z.output<typeof VisitAnswers>
