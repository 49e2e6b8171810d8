import { serve } from '@server/kit/serve'
import { settingRouter } from './router'

export const main = serve(settingRouter)
