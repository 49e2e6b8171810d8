import { serve } from '@server/kit/serve'
import { ledgerRouter } from './router'

export const main = serve(ledgerRouter)
