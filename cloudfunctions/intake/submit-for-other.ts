import { OPEN_MAX } from '@contract/aid/limits'
import { paperKindLabels } from '@contract/aid/labels'
import { undecided } from '@contract/aid/statuses'
import { filingPapersMissing, isTakenIn } from '@contract/intake/filing'
import type { FiledForOther, SubmitForOther } from '@contract/intake/schema'
import { refuse } from '@contract/refusal'
import { judgeForm } from '@server/kit/aid/judge-form'
import { countOwn } from '@server/kit/aid/own-drafts'
import { receiveForm } from '@server/kit/aid/receive-form'
import { listPapers, type ApplicationRow } from '@server/kit/aid/rows'
import { lockAccount } from '@server/kit/lock-account'
import type { Act, KnownContext } from '@server/kit/procedure'
import type * as z from 'zod'
import { helperKindOf, lockDraft } from './filing'
import { checkReadBack, keepReadBack } from './read-back'

/** Refuses `form-incomplete` with `papers.<kind>` for each that is asked of how it is filed. */
export async function requireFilingPapers(
  { db }: KnownContext,
  { id, filed_as }: ApplicationRow,
  passedOn = false,
) {
  const present = (await listPapers(db, id)).map(({ kind }) => kind)
  const missing = filingPapersMissing(filed_as, present, passedOn)
  if (missing.length === 0) return
  throw refuse(
    'form-incomplete',
    Object.fromEntries(missing.map((kind) => [`papers.${kind}`, `请上传${paperKindLabels[kind]}`])),
  )
}

/**
 * Submits an application filed for somebody by a representative, near relative or helper (法援法 40; 148号令 11): the
 * seven days run from here as for anybody. Refuses `filed-for-self` for one's own and `not-in-this-state` for an
 * office's, which is collected; `not-allowed` to a helper who left the register meanwhile, `read-back-missing` where a helper brings no confirmation by the person,
 * `form-incomplete` with `papers.agency` where authority or kinship is not shown, `too-many-open` to family with three
 * others undecided, and whatever `judgeForm` refuses. Two at once are one application and one refusal.
 */
export async function submitForOther({
  ctx,
  input,
}: Act<typeof SubmitForOther>): Promise<z.output<typeof FiledForOther>> {
  const { db, caller } = ctx
  // before the draft, as every act that counts what an account has
  await lockAccount(ctx)
  const row = await lockDraft(ctx, input.id)
  if (row.filed_as === 'self') throw refuse('filed-for-self')
  if (isTakenIn(row.filed_as)) throw refuse('not-in-this-state')
  if (row.filed_as !== 'helper' && (await countOwn(db, caller.accountId, undecided)) >= OPEN_MAX)
    throw refuse('too-many-open')
  if (row.filed_as === 'helper' && !helperKindOf(caller)) throw refuse('not-allowed')
  checkReadBack(row.filed_as, input.readBack)
  await requireFilingPapers(ctx, row)
  const judged = await judgeForm(ctx, row.id, input)
  const { number, dueOn } = await receiveForm(ctx, row, judged)
  await keepReadBack(ctx, row.id, judged, input.readBack)
  ctx.audit({
    act: 'submitted',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: judged.county.code,
    detail: { number, path: judged.path, dueOn, filedAs: row.filed_as },
  })
  return { number, dueOn }
}
