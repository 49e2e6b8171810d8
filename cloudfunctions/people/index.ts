import { serve } from '@server/kit/serve'
import { peopleRouter } from './router'

export const main = serve(peopleRouter)
