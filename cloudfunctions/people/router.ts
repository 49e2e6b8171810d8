import { router } from '@server/kit/procedure'

/** The register of everybody who advises or helps. */
export const peopleRouter = router({})
export type PeopleRouter = typeof peopleRouter
