import { serve } from '@server/kit/serve'
import { rosterRouter } from './router'

export const main = serve(rosterRouter)
