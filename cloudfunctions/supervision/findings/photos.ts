import * as z from 'zod'
import { KeepProof } from '@contract/proof'
import { refuse } from '@contract/refusal'
import type { FindingPhotoInput } from '@contract/supervision/schema'
import { keepProof, readProof } from '@server/kit/files/proof'
import type { Act, KnownContext } from '@server/kit/procedure'
import { findOwn, findServed, type FindingRow } from './queries'

export const KeepStatementPhoto = KeepProof.extend({ findingId: z.uuid() })

/** Keeps a photo for what the person is about to say. Refuses `not-found` unless the finding is about them. */
export async function keepStatementPhoto({
  ctx,
  input,
}: Act<typeof KeepStatementPhoto>): Promise<{ id: string }> {
  const row = await findOwn(ctx.db, ctx.caller, input.findingId)
  if (!row) throw refuse('not-found')
  return keepProof(ctx, input, { countyCode: row.county_code })
}

/** A photo belongs to something that was said in a finding; it is read within that finding and no other. */
async function read(ctx: KnownContext, row: FindingRow | undefined, id: string) {
  if (!row) throw refuse('not-found')
  const said = await ctx.db
    .selectFrom('proof')
    .innerJoin('finding_statement', 'finding_statement.id', 'proof.subject_id')
    .select('finding_statement.id')
    .where('proof.id', '=', id)
    .where('proof.subject_type', '=', 'finding_statement')
    .where('finding_statement.finding_id', '=', row.id)
    .executeTakeFirst()
  if (!said) throw refuse('not-found')
  return readProof(ctx, id, { type: 'finding_statement', id: said.id })
}

/** A photo of the caller's own finding. Refuses `not-found`. */
export const myFindingPhoto = async ({ ctx, input }: Act<typeof FindingPhotoInput>) =>
  read(ctx, await findOwn(ctx.db, ctx.caller, input.findingId), input.id)

/** A photo of a finding of a county the caller serves. Refuses `not-found`. */
export const findingPhoto = async ({ ctx, input }: Act<typeof FindingPhotoInput>) =>
  read(ctx, await findServed(ctx.db, ctx.caller, input.findingId), input.id)
