import type { AnyTRPCRouter } from '@trpc/server'
import type { Answer } from '@contract/wire'
import { cloudService } from './cloud-service'
import { dispatch } from './dispatch'
import { cloudOpenid } from './wechat/cloud-identity'
import { startedByTimer } from './wechat/cloud-timer'

const triggerName = (event: unknown): string =>
  String((event as { TriggerName?: unknown } | null)?.TriggerName ?? '')

/**
 * A cloud function's `main`. Who calls is read from the platform's context, never from the event. A run started by
 * the platform's timer does the procedure its trigger is named after.
 */
export const serve =
  (router: AnyTRPCRouter) =>
  async (event: unknown, context: unknown): Promise<Answer> => {
    const service = await cloudService()
    if (await startedByTimer(context)) {
      const body = { procedure: triggerName(event) }
      return dispatch(router, body, { system: true }, service)
    }
    return dispatch(router, event, { openid: await cloudOpenid(context) }, service)
  }
