import { serve } from '@server/kit/serve'
import { dutyRouter } from './router'

export const main = serve(dutyRouter)
