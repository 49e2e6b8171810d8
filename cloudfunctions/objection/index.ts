import { serve } from '@server/kit/serve'
import { objectionRouter } from './router'

export const main = serve(objectionRouter)
