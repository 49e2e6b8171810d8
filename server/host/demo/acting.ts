import type { AnyTRPCRouter } from '@trpc/server'
import type { ApplicationFormInput, Strokes } from '@contract/aid/schema'
import { dispatch } from '@server/kit/dispatch'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { aidRouter } from '../../../cloudfunctions/aid/router'
import { demoId } from './people'

/** A picture of one point, as PNG: what a photo of a paper is in the demonstration. */
export const POINT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A cross, as somebody draws it who can't write. */
export const CROSS: Strokes = [
  [
    [200, 200, 0],
    [350, 260, 60],
    [500, 320, 120],
    [650, 380, 180],
  ],
  [
    [650, 200, 500],
    [500, 260, 560],
    [350, 320, 620],
    [200, 380, 680],
  ],
]

/** Acts of the demonstration's people, each through its door and under an id made from what is done. */
export function actingIn(service: Service, area: string) {
  const sessionOf = (accountId: string): Promise<string> =>
    openSession(service.db, service.keyring, accountId, service.clock(), 'person')

  async function act<T>(
    router: AnyTRPCRouter,
    session: string,
    procedure: string,
    input: object,
  ): Promise<T> {
    const requestId = demoId(`${area}:${procedure}:${JSON.stringify(input)}`)
    const call = { procedure, input: { ...input, requestId } }
    const answer = await dispatch(router, call, { session }, service)
    if (!answer.ok) throw new Error(`${procedure}: ${answer.refusal.code}`)
    return answer.data as T
  }

  const lay = async (session: string, id: string, kinds: readonly string[]): Promise<void> => {
    for (const kind of kinds)
      await act(aidRouter, session, 'uploadPaper', {
        id: demoId(`${id}:${kind}`),
        applicationId: id,
        kind,
        content: POINT,
      })
  }

  /** An application that needs no promise, with its papers; its id. */
  const applied = async (session: string, key: string, form: ApplicationFormInput): Promise<string> => {
    const id = demoId(`${area}:${key}`)
    await lay(session, id, ['identity', 'exemption'])
    await act(aidRouter, session, 'submit', { id, form })
    return id
  }

  return { sessionOf, act, lay, applied }
}
