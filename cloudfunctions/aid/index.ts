import { serve } from '@server/kit/serve'
import { aidRouter } from './router'

export const main = serve(aidRouter)
