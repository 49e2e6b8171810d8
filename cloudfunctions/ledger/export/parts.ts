import type { ExportPart } from '@contract/consultation/export-schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { exportKey } from '@server/kit/ledger/export-key'

/**
 * Bytes of one part: an answer carries half a megabyte at ease. A multiple of three, so that the base64 texts of the
 * parts put together are the base64 text of the whole.
 */
export const PART_BYTES = 393_216

/** One part of a file the caller had made. Refuses `not-found`: another's, an expired one's, one too many. */
export async function exportPart({ ctx, input }: Act<typeof ExportPart>): Promise<{ content: string }> {
  const row = await ctx.db
    .selectFrom('ledger_export')
    .select('parts')
    .where('id', '=', input.id)
    .where('account_id', '=', ctx.caller.accountId)
    .where('expires_at', '>', ctx.now.toISOString())
    .executeTakeFirst()
  if (!row || input.part >= row.parts) throw refuse('not-found')
  const bytes = await ctx.service.files.get(exportKey(input.id, input.part))
  return { content: bytes.toString('base64') }
}
