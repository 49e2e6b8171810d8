import * as z from 'zod'

/** Drawing return visits. */
export const followupSettings = {
  /** Return visits (A52): records drawn of a site's month, and calls without an answer after which one gives up. */
  'followup.sample': {
    schema: z.object({ perSite: z.int().min(1).max(50), tries: z.int().min(1).max(20) }),
    fallback: { perSite: 2, tries: 3 },
  },
} as const
