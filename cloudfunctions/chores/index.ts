import { serve } from '@server/kit/serve'
import { choresRouter } from './router'

export const main = serve(choresRouter)
