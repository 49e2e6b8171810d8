import { router } from '@server/kit/procedure'

/** Patterns, the plan of a month, its publishing, coverage and boards. */
export const rosterRouter = router({})
export type RosterRouter = typeof rosterRouter
