import { serve } from '@server/kit/serve'
import { ratingRouter } from './router'

export const main = serve(ratingRouter)
