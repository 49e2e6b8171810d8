import * as z from 'zod'

/** How ratings are given, appealed and watched (A50). */
export const ratingSettings = {
  /** Ways to rate beside the visitor's own phone (A50), and how long a phone may be handed over after a consultation. */
  'rating.ways': {
    schema: z.object({
      handedOver: z.boolean(),
      handedOverHours: z.int().min(1).max(72),
      returnCall: z.boolean(),
    }),
    fallback: { handedOver: true, handedOverHours: 4, returnCall: true },
  },
  /** Natural days an adviser has to appeal a rating, the day of the rating not counted. */
  'rating.appeal': { schema: z.object({ withinDays: z.int().min(1).max(60) }), fallback: { withinDays: 7 } },
  /** From where on ratings and records stand out; see contract/rating/radar.ts. */
  'rating.radar': {
    schema: z.object({
      raterRatings: z.int().min(2).max(100),
      raterDays: z.int().min(1).max(31),
      guestRatings: z.int().min(2).max(100),
      burstRatings: z.int().min(2).max(100),
      burstSeconds: z.int().min(1).max(3600),
      instantSeconds: z.int().min(0).max(300),
      slackMinutes: z.int().min(0).max(720),
      minutesPerRecord: z.int().min(1).max(120),
    }),
    fallback: {
      raterRatings: 4,
      raterDays: 7,
      guestRatings: 2,
      burstRatings: 3,
      burstSeconds: 60,
      instantSeconds: 10,
      slackMinutes: 120,
      minutesPerRecord: 5,
    },
  },
} as const
