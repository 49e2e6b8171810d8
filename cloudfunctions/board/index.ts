import { serve } from '@server/kit/serve'
import { boardRouter } from './router'

export const main = serve(boardRouter)
