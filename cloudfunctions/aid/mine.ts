import * as z from 'zod'
import { aidForms } from '@contract/aid/labels'
import type { MyCaseItem } from '@contract/aid/schema'
import { shownStatus } from '@contract/aid/statuses'
import { clockView } from '@contract/aid/clocks'
import { matterTypes } from '@contract/consultation/labels'
import { maskName } from '@contract/identity'
import { clocksOf } from '@server/kit/aid/clocks'
import type { KnownContext } from '@server/kit/procedure'
import { listOwn } from './queries'
import { openDraftForm, openName } from '@server/kit/aid/sealed'

type Row = Awaited<ReturnType<typeof listOwn>>[number]

/** What a half-filled form already says of itself, so that its owner knows one draft from another. */
const Subject = z.object({
  aidForm: z.enum(aidForms).nullable().catch(null),
  matterType: z.enum(matterTypes).nullable().catch(null),
})
const Named = z.object({ name: z.string().catch('') })

/** Whom an application filed for somebody else is for; nothing to say of one's own. */
function forName({ keyring }: KnownContext['service'], row: Row, accountId: string): string | null {
  if (row.filed_as === 'self' || row.applicant_id === accountId) return null
  const name = row.name_sealed ? openName(keyring, row) : Named.parse(openDraftForm(keyring, row)).name
  return name ? maskName(name) : null
}

/** The caller's own applications, drafts among them, last touched first. */
export async function mine({ ctx }: { ctx: KnownContext }): Promise<MyCaseItem[]> {
  const { keyring } = ctx.service
  const rows = await listOwn(ctx.db, ctx.caller.accountId)
  const clocks = await clocksOf(
    ctx.db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    status: shownStatus(row.status),
    countyName: row.county_name,
    ...(row.status === 'draft'
      ? Subject.parse(openDraftForm(keyring, row))
      : { aidForm: row.aid_form, matterType: row.matter_type }),
    savedAt: row.saved_at,
    submittedAt: row.submitted_at,
    clock: clockView(clocks.get(row.id) ?? []),
    forName: forName(ctx.service, row, ctx.caller.accountId),
  }))
}
