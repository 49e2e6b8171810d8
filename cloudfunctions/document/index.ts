import { serve } from '@server/kit/serve'
import { documentRouter } from './router'

export const main = serve(documentRouter)
