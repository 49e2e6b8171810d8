import { serve } from '@server/kit/serve'
import { defenceRouter } from './router'

export const main = serve(defenceRouter)
