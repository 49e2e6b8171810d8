import type { FiledAs } from '../aid/labels'

/** Whether an office filled it at its counter, so that it goes on as a hand-over and not from a phone of one's own. */
export const isTakenIn = (as: FiledAs): boolean => as === 'station' || as === 'centre'
