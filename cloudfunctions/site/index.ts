import { serve } from '@server/kit/serve'
import { siteRouter } from './router'

export const main = serve(siteRouter)
