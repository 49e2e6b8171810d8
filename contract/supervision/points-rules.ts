import * as z from 'zod'

/** What is earned and taken in a year's points, and from which score a grade or a star is given. */
export const PointsRules = z.object({
  /** What everybody begins a year with, and the most a year comes to. */
  base: z.int().min(0).max(100),
  most: z.int().min(1).max(1000),
  dutyCompleted: z.int().min(0).max(100),
  rollCallReplied: z.int().min(0).max(100),
  /** Taken when a decision of this kind becomes final. */
  warning: z.int().min(0).max(100),
  circular: z.int().min(0).max(100),
  deduct: z.int().min(0).max(100),
  gradesFrom: z
    .object({ excellent: z.int(), good: z.int(), pass: z.int() })
    .refine(({ excellent, good, pass }) => excellent > good && good > pass, '优秀、良好、合格应一级比一级低'),
  /** Least score of 2, 3, 4 and 5 stars. */
  starsFrom: z
    .array(z.int())
    .length(4)
    .refine(
      (least) => least.every((score, index) => index === 0 || score > least[index - 1]!),
      '星级应一级比一级高',
    ),
})
