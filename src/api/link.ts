import { TRPCClientError, type TRPCLink } from '@trpc/client'
import type { AnyRouter } from '@trpc/server'
import { observable } from '@trpc/server/observable'
import { call } from './transport'

/** Ends tRPC's chain in our own transport: every procedure of a router goes to the function `name`. */
export const linkTo =
  <R extends AnyRouter>(name: string): TRPCLink<R> =>
  () =>
  ({ op }) =>
    observable((observer) => {
      call(name, op.path, op.input).then(
        (data) => {
          observer.next({ result: { type: 'data', data } })
          observer.complete()
        },
        (failure) => observer.error(TRPCClientError.from(failure)),
      )
    })
