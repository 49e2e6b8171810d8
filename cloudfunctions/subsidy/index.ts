import { serve } from '@server/kit/serve'
import { subsidyRouter } from './router'

export const main = serve(subsidyRouter)
