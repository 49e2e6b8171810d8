import { serve } from '@server/kit/serve'
import { questionRouter } from './router'

export const main = serve(questionRouter)
