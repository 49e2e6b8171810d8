import type { JobDone } from '@contract/jobs/schema'
import type { Db } from '@server/database/client'
import type { Context } from '@server/kit/procedure'
import { inJob } from '@server/kit/in-job'

/** Days a draft is kept after its owner last touched form or papers (个人信息保护法 19: no longer than needed). */
const KEPT_DAYS = 180
/** Drafts of one run; the rest wait for the next night. */
const BATCH = 500

/** Drafts whose form was not saved, and to which no paper was added or taken away, since `before`. */
const untouchedDrafts = (db: Db, before: string) =>
  db
    .selectFrom('aid_application')
    .select('id')
    .where('status', '=', 'draft')
    .where('saved_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('aid_paper')
            .select('aid_paper.id')
            .whereRef('application_id', '=', 'aid_application.id')
            .where(({ or, eb }) => or([eb('uploaded_at', '>=', before), eb('removed_at', '>=', before)])),
        ),
      ),
    )

/** Erases one draft if it is still untouched once locked; the keys of its files, or undefined when it was left. */
const eraseDraft = (ctx: Context, id: string, before: string): Promise<string[] | undefined> =>
  inJob(ctx, 'purgeDrafts', async (db, audit) => {
    // in two steps: the second sees what was committed while the first took the lock
    await db.selectFrom('aid_application').select('id').where('id', '=', id).forUpdate().execute()
    if (!(await untouchedDrafts(db, before).where('id', '=', id).executeTakeFirst())) return undefined
    const papers = await db
      .deleteFrom('aid_paper')
      .where('application_id', '=', id)
      .returning('storage_key')
      .execute()
    await db.deleteFrom('aid_application').where('id', '=', id).execute()
    audit({
      act: 'draft-purged',
      subjectType: 'aid_application',
      subjectId: id,
      detail: { papers: papers.length },
    })
    return papers.map(({ storage_key: key }) => key)
  })

/** Erases drafts nobody has touched for 180 days, papers and files with them. What was submitted stays. */
export async function purgeDrafts({ ctx }: { ctx: Context }): Promise<JobDone> {
  const { db, files } = ctx.service
  const before = new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000).toISOString()
  const old = await untouchedDrafts(db, before).orderBy('saved_at').orderBy('id').limit(BATCH).execute()
  let done = 0
  for (const { id } of old) {
    const keys = await eraseDraft(ctx, id, before)
    if (!keys) continue
    done++
    // after the commit, since it can't be rolled back; a store that is away costs a file nobody can find
    for (const key of keys) await files.delete(key).catch(() => undefined)
  }
  return { done }
}
