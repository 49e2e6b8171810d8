import { serve } from '@server/kit/serve'
import { intakeRouter } from './router'

export const main = serve(intakeRouter)
