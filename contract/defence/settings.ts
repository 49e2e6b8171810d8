import * as z from 'zod'

/** Applications of detained persons, which are to be passed on within twenty-four hours (法援法 39). */
export const defenceSettings = {
  'defence.detainee': {
    /** Hours before the end of the twenty-four from which the centre is reminded. */
    schema: z.object({ warnHours: z.int().min(1).max(23) }),
    fallback: { warnHours: 6 },
  },
}
