import { serve } from '@server/kit/serve'
import { counterRouter } from './router'

export const main = serve(counterRouter)
