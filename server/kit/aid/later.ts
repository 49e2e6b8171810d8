import { clockDue } from '@contract/aid/clocks'
import type { PaperKind } from '@contract/aid/labels'
import type { ApplicationForm } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import { whyNotFollow } from '@contract/supplement/rules'
import { shanghaiDate } from '@contract/time'
import { isRestDay } from '@server/kit/holidays'
import { listCatalogue } from '@server/kit/paper-items'
import type { KnownContext } from '@server/kit/procedure'

/** A paper asked to follow, in the catalogue's words. */
export interface AskedLater {
  code: string
  kind: PaperKind
  name: string
  help: string
  dueOn: string
}

/** Last day of an examination that begins today. */
export const reviewDueFrom = (today: string): string => clockDue('review', today, 0, isRestDay)

/**
 * Judges what a form asks to follow (容缺). Refuses `never-follows` and `follows-when` with `later.<code>`, and
 * `bad-input` for a paper not asked for in such a matter.
 */
export async function judgeLater(
  { db, now }: KnownContext,
  form: ApplicationForm,
  countyCode: string,
): Promise<AskedLater[]> {
  const { later = [] } = form
  if (later.length === 0) return []
  const today = shanghaiDate(now)
  const days = { today, reviewDueOn: reviewDueFrom(today) }
  const catalogue = await listCatalogue(db, form, countyCode, today)
  return later.map(({ code, dueOn }) => {
    const item = catalogue.find((one) => one.code === code)
    if (!item) throw refuse('bad-input', { [`later.${code}`]: '这类事情用不到这项材料' })
    const why = whyNotFollow(item, dueOn, days)
    if (why) throw refuse(why, { [`later.${code}`]: '请重新选哪天补来' })
    return { code, kind: item.kind, name: item.name, help: item.help, dueOn }
  })
}

/** Lays before the county what is asked to follow; it follows once the county has agreed. */
export async function keepLater(
  { db, caller, now }: KnownContext,
  applicationId: string,
  later: readonly AskedLater[],
): Promise<void> {
  if (later.length === 0) return
  await db
    .insertInto('aid_promise_item')
    .values(
      later.map(({ code, name, help, dueOn }) => ({
        application_id: applicationId,
        code,
        name,
        help,
        due_on: dueOn,
        agreed_by: null,
        agreed_at: null,
        asked_by: caller.accountId,
        asked_at: now.toISOString(),
      })),
    )
    .execute()
}
