import { serve } from '@server/kit/serve'
import { complaintRouter } from './router'

export const main = serve(complaintRouter)
