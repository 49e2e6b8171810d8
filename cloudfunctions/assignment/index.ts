import { serve } from '@server/kit/serve'
import { assignmentRouter } from './router'

export const main = serve(assignmentRouter)
