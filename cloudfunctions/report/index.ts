import { serve } from '@server/kit/serve'
import { reportRouter } from './router'

export const main = serve(reportRouter)
