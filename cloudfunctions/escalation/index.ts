import { serve } from '@server/kit/serve'
import { escalationRouter } from './router'

export const main = serve(escalationRouter)
