import { serve } from '@server/kit/serve'
import { reviewRouter } from './router'

export const main = serve(reviewRouter)
