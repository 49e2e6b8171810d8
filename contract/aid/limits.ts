/** Drafts, papers over all of them, and applications waiting for a decision that one account may have at a time. */
export const DRAFTS_MAX = 5
export const DRAFT_PAPERS_MAX = 60
export const OPEN_MAX = 3

/** Largest stored paper in bytes: what a compressed photo of a page needs, with room. */
export const PAPER_MAX_BYTES = 3 * 1024 * 1024
