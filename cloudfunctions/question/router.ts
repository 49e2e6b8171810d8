import { router } from '@server/kit/procedure'

/** Questions asked from afar, answered by whoever is on duty. */
export const questionRouter = router({})
export type QuestionRouter = typeof questionRouter
