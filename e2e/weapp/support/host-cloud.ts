import { callWire } from '../../support/host'
import type { Cloud } from './line'

/** The same routers as the functions serve, in a running host. */
export const hostCloud =
  (origin: string): Cloud =>
  (name, { procedure, input, session }) =>
    callWire(origin, name, procedure, input, session)
