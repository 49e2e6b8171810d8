import { serve } from '@server/kit/serve'
import { rollcallRouter } from './router'

export const main = serve(rollcallRouter)
