import * as z from 'zod'

/** Records of consultations after they were written. */
export const consultationSettings = {
  /** Days after it was written in which a person corrects a record of their own (A48). */
  'consultation.correction': {
    schema: z.object({ ownWithinDays: z.int().min(0).max(365) }),
    fallback: { ownWithinDays: 30 },
  },
  /** Hours an approval to open a minor's record lasts (未成年人网络保护条例 36). */
  'consultation.access': {
    schema: z.object({ openHours: z.int().min(1).max(168) }),
    fallback: { openHours: 24 },
  },
} as const
