import { serve } from '@server/kit/serve'
import { supplementRouter } from './router'

export const main = serve(supplementRouter)
