import * as z from 'zod'

/** A paper's picture as a data URL. Alone here: a function that shows papers needs none of the forms of applying. */
export const PaperContent = z.object({ type: z.string(), content: z.string() })
export type PaperContent = z.output<typeof PaperContent>
