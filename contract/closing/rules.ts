import type { AidStatus } from '../aid/statuses'
import { arrowOf } from '../aid/workflow'

/**
 * Bytes of one part of a volume, which is kept and opened part by part: an answer carries it at ease. A multiple of
 * three, so that the base64 texts of the parts put together are the base64 text of the whole.
 */
export const VOLUME_PART_BYTES = 1_179_648

/** Bytes of all papers of a volume together: what a function binds within its memory. */
export const VOLUME_MOST_BYTES = 60 * 1024 * 1024

/** The newest time to object to a termination, and the deciding of an objection, as they stand. */
export interface Objecting {
  /** Last day to object; null while the decision is not known to have been received, undefined where none runs. */
  until: string | null | undefined
  /** An objection was made and is not decided. */
  undecided: boolean
}

/**
 * Whether a terminated case must wait before its file is handed in: as long as the person aided may object (法援法
 * 49), or has and waits for an answer. Once filed, a termination can't be overturned any more.
 *
 * @param today 'YYYY-MM-DD' in Shanghai
 */
export const waitsForObjection = ({ until, undecided }: Objecting, today: string): boolean =>
  undecided || until === null || (until !== undefined && today <= until)

/** Whether a file is corrected in its basis and day as well: one that was returned. */
export const mayAmend = (status: AidStatus): boolean => status === 'returned'

export const mayClose = (status: AidStatus): boolean => arrowOf(status, 'close', 'handler') !== undefined
export const mayFile = (status: AidStatus): boolean => arrowOf(status, 'file', 'handler') !== undefined
