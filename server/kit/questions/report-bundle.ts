import { openStatuses } from '@contract/question/labels'
import { collectLink } from '@contract/question/links'
import type { Db } from '@server/database/client'
import { notify } from '../messages/notify'

/**
 * Tells the helper, once, that everything they sent together is answered (A56). Call it after the act that may have
 * been the last, in its transaction; the bundle is locked, so that of two last answers one tells.
 */
export async function reportBundle(db: Db, bundleId: string | null, now: Date): Promise<void> {
  if (bundleId === null) return
  const bundle = await db
    .selectFrom('question_bundle')
    .select(['helper_id', 'reported_at'])
    .where('id', '=', bundleId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (bundle.reported_at) return
  const rows = await db.selectFrom('question').select('status').where('bundle_id', '=', bundleId).execute()
  const open = rows.some(({ status }) => (openStatuses as readonly string[]).includes(status))
  const answered = rows.filter(({ status }) => status === 'answered' || status === 'closed').length
  if (open || answered === 0) return
  await db
    .updateTable('question_bundle')
    .set({ reported_at: now.toISOString() })
    .where('id', '=', bundleId)
    .execute()
  await notify(
    db,
    {
      accountId: bundle.helper_id,
      kind: 'question-bundle-answered',
      title: `您汇总的${answered}个问题都答复了`,
      body: '请点开看答复，打印出来或者念给乡亲听。',
      link: collectLink,
    },
    now,
  )
}
