import { serve } from '@server/kit/serve'
import { promiseRouter } from './router'

export const main = serve(promiseRouter)
