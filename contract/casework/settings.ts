import * as z from 'zod'

const days = z.int().min(1).max(180)

/** Handling a case (法援法 46): how long nobody may hear nothing, and how often one may ask. */
export const caseworkSettings = {
  /** Days without news after which the lawyer is reminded, and after which the county is told. */
  'case.quietDays': {
    schema: z
      .object({ handlerDays: days, countyDays: days })
      .refine(({ handlerDays, countyDays }) => handlerDays < countyDays, {
        path: ['countyDays'],
        error: '要比提醒律师的天数多',
      }),
    fallback: { handlerDays: 30, countyDays: 37 },
  },
  /** Days after asking how it goes in which one does not ask again. */
  'case.urge': { schema: z.object({ everyDays: z.int().min(1).max(60) }), fallback: { everyDays: 7 } },
} as const
