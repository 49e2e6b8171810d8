import * as z from 'zod'

/** What a job came to: rows it dealt with. */
export const JobDone = z.object({ done: z.int() })
export type JobDone = z.output<typeof JobDone>
