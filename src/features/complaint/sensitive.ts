import type { ComplaintReason } from '@contract/complaint/labels'

/** Whether a complaint may be read by who must not know: about a matter in safe mode, or that it was told on. */
export const isSensitive = (complaint: { safeMode: boolean; reasons: readonly ComplaintReason[] }): boolean =>
  complaint.safeMode || complaint.reasons.includes('leaked')
