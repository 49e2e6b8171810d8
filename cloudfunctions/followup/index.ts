import { serve } from '@server/kit/serve'
import { followupRouter } from './router'

export const main = serve(followupRouter)
