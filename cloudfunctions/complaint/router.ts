import { router } from '@server/kit/procedure'

/** Complaints, looked into by somebody uninvolved. */
export const complaintRouter = router({})
export type ComplaintRouter = typeof complaintRouter
