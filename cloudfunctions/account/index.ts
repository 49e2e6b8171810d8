import { serve } from '@server/kit/serve'
import { accountRouter } from './router'

export const main = serve(accountRouter)
