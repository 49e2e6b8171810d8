import * as z from 'zod'

/** Changes of the roster asked for by duty staff. */
export const requestSettings = {
  /** Changes of the roster among duty staff (B.2): what the county has a word on, and how late one may ask. */
  'request.policy': {
    schema: z.object({
      swapNeedsApproval: z.boolean(),
      standInNeedsApproval: z.boolean(),
      leaveNeedsApproval: z.boolean(),
      /** Hours before the start up to which a swap or a stand-in may be asked for; later the county is called. */
      latestHoursBefore: z.int().min(0).max(720),
    }),
    fallback: {
      swapNeedsApproval: false,
      standInNeedsApproval: true,
      leaveNeedsApproval: true,
      latestHoursBefore: 24,
    },
  },
} as const
