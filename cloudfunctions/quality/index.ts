import { serve } from '@server/kit/serve'
import { qualityRouter } from './router'

export const main = serve(qualityRouter)
