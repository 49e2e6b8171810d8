import { serve } from '@server/kit/serve'
import { closingRouter } from './router'

export const main = serve(closingRouter)
