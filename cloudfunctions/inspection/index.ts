import { serve } from '@server/kit/serve'
import { inspectionRouter } from './router'

export const main = serve(inspectionRouter)
