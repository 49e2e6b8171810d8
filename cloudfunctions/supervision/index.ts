import { serve } from '@server/kit/serve'
import { supervisionRouter } from './router'

export const main = serve(supervisionRouter)
