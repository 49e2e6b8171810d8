import { serve } from '@server/kit/serve'
import { referralRouter } from './router'

export const main = serve(referralRouter)
