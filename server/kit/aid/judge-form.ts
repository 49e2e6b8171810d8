import { paperKindLabels } from '@contract/aid/labels'
import { formAsFiled, groupsOf, meansPathOf, papersMissing, type MeansPath } from '@contract/aid/rules'
import type { ApplicationForm, County } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import type { KnownContext } from '@server/kit/procedure'
import { receivingCounty } from './counties'
import { judgeLater, type AskedLater } from './later'
import { checkedPromise, type CheckedPromise, type SignedOnPhone } from './promise'
import { listPapers } from './rows'
import { idNumberIndex, sealForm, sealName } from './sealed'
import { keepSignature } from './signature'

/** A form as it is filed, and whatever was found about it. */
export interface Judged {
  form: ApplicationForm
  path: MeansPath
  county: County
  promise: CheckedPromise | undefined
  /** Papers that are asked to follow. */
  later: AskedLater[]
}

async function requirePapers(ctx: KnownContext, id: string, path: MeansPath, later: AskedLater[]) {
  const present = [...(await listPapers(ctx.db, id)), ...later].map(({ kind }) => kind)
  const missing = papersMissing(path, present)
  if (missing.length === 0) return
  throw refuse(
    'form-incomplete',
    Object.fromEntries(missing.map((kind) => [`papers.${kind}`, `请上传${paperKindLabels[kind]}`])),
  )
}

/** Refuses `recipient-there` where whom the form is about stands on the list of those beside them: they would count twice. */
async function mustCountOnce({ db, service }: KnownContext, id: string, { idNumber }: ApplicationForm) {
  const there = await db
    .selectFrom('aid_recipient')
    .select('id')
    .where('application_id', '=', id)
    .where('id_number_index', '=', idNumberIndex(service.keyring, idNumber))
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (there) throw refuse('recipient-there', { 'form.idNumber': '这个人在一起申请的名单里，请先移出来' })
}

/**
 * Judges a form and the papers lying in its draft (148号令 11), whoever filled it. Refuses `form-incomplete` with
 * `papers.<kind>` for each paper missing that does not follow either, `bad-input` on a county there is not, and whatever
 * `judgeLater` and `checkedPromise` refuse.
 */
export async function judgeForm(
  ctx: KnownContext,
  id: string,
  input: { form: ApplicationForm; promise?: SignedOnPhone },
): Promise<Judged> {
  const form = formAsFiled(input.form)
  const path = meansPathOf(form.circumstance, form.meansChoice)
  const county = await receivingCounty(ctx.db, form.countyCode)
  await mustCountOnce(ctx, id, form)
  const later = await judgeLater(ctx, form, county.code)
  await requirePapers(ctx, id, path, later)
  const promise = await checkedPromise(ctx, form, county.name, input.promise)
  return { form, path, county, promise, later }
}

/** What a form sets of its row once it is filed: everything personal sealed. */
export const filedColumns = ({ service, now }: KnownContext, id: string, { form, path, county }: Judged) => ({
  form_sealed: sealForm(service.keyring, id, form),
  saved_at: now.toISOString(),
  county_code: county.code,
  name_sealed: sealName(service.keyring, id, form.name),
  id_number_index: idNumberIndex(service.keyring, form.idNumber),
  groups: groupsOf(form, now),
  circumstance: form.circumstance,
  means_path: path,
  aid_form: form.aidForm,
  matter_type: form.matterType,
  limitation_on: form.limitationOn ?? null,
})

/** Keeps the promise that was signed, where one was asked; the account is the one on whose phone it was signed. */
export async function keepPromise(ctx: KnownContext, id: string, { form, promise }: Judged): Promise<void> {
  if (!promise) return
  const signed = {
    applicationId: id,
    noticeVersion: promise.paper.noticeVersion,
    documentHash: promise.paper.hash,
    signerId: ctx.caller.accountId,
    signerName: form.name,
    strokes: promise.strokes,
    signedAt: ctx.now.toISOString(),
  }
  await keepSignature(ctx, signed, promise.paper.text)
}
