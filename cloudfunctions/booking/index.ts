import { serve } from '@server/kit/serve'
import { bookingRouter } from './router'

export const main = serve(bookingRouter)
