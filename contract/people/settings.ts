import * as z from 'zod'

/** Admission to the register. */
export const peopleSettings = {
  /** Whether who proposes a person for the register may not be the one who admits them (A23). */
  'people.admission': { schema: z.object({ twoPersons: z.boolean() }), fallback: { twoPersons: true } },
} as const
