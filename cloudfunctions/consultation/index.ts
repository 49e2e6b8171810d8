import { serve } from '@server/kit/serve'
import { consultationRouter } from './router'

export const main = serve(consultationRouter)
