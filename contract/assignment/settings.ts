import * as z from 'zod'

const points = z.int().min(0).max(100)

/** How cases are assigned (148号令 24, 25). */
export const assignmentSettings = {
  'aid.assignment': {
    schema: z.object({
      /** Hours a lawyer has to answer; then the county may assign another. */
      answerHours: z.int().min(1).max(120),
      /** Hours before that in which they are reminded. */
      remindHours: z.int().min(1).max(72),
      /** Most cases a lawyer has in hand, unless their own number was set. */
      openMost: z.int().min(1).max(100),
      /** Points the parts of a score can give at most. */
      fitPoints: points,
      loadPoints: points,
      fairnessPoints: points,
    }),
    fallback: {
      answerHours: 24,
      remindHours: 6,
      openMost: 10,
      fitPoints: 50,
      loadPoints: 30,
      fairnessPoints: 20,
    },
  },
} as const
