import { router } from '@server/kit/procedure'

/** Sampling, inspections, findings, and what follows from them. */
export const supervisionRouter = router({})
export type SupervisionRouter = typeof supervisionRouter
