import { serve } from '@server/kit/serve'
import { requestRouter } from './router'

export const main = serve(requestRouter)
