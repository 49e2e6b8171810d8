import * as z from 'zod'
import { aidForms } from '@contract/aid/labels'
import type { MyCaseItem } from '@contract/aid/schema'
import { clockOf } from '@contract/aid/workflow'
import { matterTypes } from '@contract/consultation/labels'
import type { KnownContext } from '@server/kit/procedure'
import { listOwn } from './queries'
import { openDraftForm } from './sealed'

/** What a half-filled form already says of itself, so that its owner knows one draft from another. */
const Subject = z.object({
  aidForm: z.enum(aidForms).nullable().catch(null),
  matterType: z.enum(matterTypes).nullable().catch(null),
})

/** The caller's own applications, drafts among them, last touched first. */
export async function mine({ ctx }: { ctx: KnownContext }): Promise<MyCaseItem[]> {
  const { keyring } = ctx.service
  const rows = await listOwn(ctx.db, ctx.caller.accountId)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    status: row.status,
    countyName: row.county_name,
    ...(row.status === 'draft'
      ? Subject.parse(openDraftForm(keyring, row))
      : { aidForm: row.aid_form, matterType: row.matter_type }),
    savedAt: row.saved_at,
    submittedAt: row.submitted_at,
    clock: clockOf(row.status, row.due_on, row.next_due_on),
  }))
}
