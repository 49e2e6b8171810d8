import type { JobDone } from '@contract/jobs/schema'
import type { Context } from '@server/kit/procedure'
import { openidContext } from '@server/kit/wechat-account'
import { wechatTemplateFor } from '@server/kit/messages/templates'

const BATCH = 50
const MAX_TRIES = 5
/** Minutes until a message is tried again, by tries so far. */
const waitMinutes = (tries: number) => 2 ** tries * 5

/**
 * Sends waiting messages to WeChat. One that WeChat will not take is no fault: it stays in the person's inbox. Each
 * is claimed in its own short transaction before it is sent, so that two runs never send it twice; a run that dies
 * in between leaves it claimed for its waiting time and it is tried again.
 */
export async function deliverMessages({ ctx }: { ctx: Context }): Promise<JobDone> {
  const { db, keyring, wechat, messageTemplates } = ctx.service
  let done = 0
  for (let count = 0; count < BATCH; count++) {
    const due = await db.transaction().execute(async (tx) => {
      const row = await tx
        .selectFrom('message_delivery')
        .innerJoin('message', 'message.id', 'message_delivery.message_id')
        .innerJoin('identity', 'identity.account_id', 'message.account_id')
        .select([
          'message.id',
          'message.kind',
          'message.title',
          'message.body',
          'message.link',
          'message.created_at',
          'tries',
          'subject_index',
          'subject_sealed',
        ])
        .where('message_delivery.status', '=', 'waiting')
        .where('next_try_at', '<=', ctx.now.toISOString())
        .orderBy('next_try_at')
        .limit(1)
        .forUpdate('message_delivery')
        .skipLocked()
        .executeTakeFirst()
      if (!row) return undefined
      const next = new Date(ctx.now.getTime() + waitMinutes(row.tries) * 60_000).toISOString()
      await tx
        .updateTable('message_delivery')
        .set({ tries: row.tries + 1, next_try_at: next })
        .where('message_id', '=', row.id)
        .execute()
      return row
    })
    if (!due) break
    const template = wechatTemplateFor(messageTemplates, due)
    const outcome =
      wechat && template
        ? await wechat.sendSubscribeMessage({
            openid: keyring.open(due.subject_sealed, openidContext(due.subject_index)),
            ...template,
          })
        : ({ sent: false, reason: 'not-subscribed' } as const)
    const status = outcome.sent
      ? 'sent'
      : outcome.reason !== 'failed'
        ? 'not-wanted'
        : due.tries + 1 >= MAX_TRIES
          ? 'failed'
          : 'waiting'
    await db
      .updateTable('message_delivery')
      .set({ status, reason: outcome.sent ? null : outcome.reason })
      .where('message_id', '=', due.id)
      .execute()
    done++
  }
  return { done }
}
