import { serve } from '@server/kit/serve'
import { jobsRouter } from './router'

export const main = serve(jobsRouter)
