import * as z from 'zod'
import { Write } from '../wire'

export const OpenOwnLedgerPhoto = z.object({ id: z.uuid(), photoId: z.uuid() })
/** The same for staff: a write, since each look at somebody's paper is recorded. */
export const OpenLedgerPhoto = Write.extend({ id: z.uuid(), photoId: z.uuid() })
