import { serve } from '@server/kit/serve'
import { caseworkRouter } from './router'

export const main = serve(caseworkRouter)
