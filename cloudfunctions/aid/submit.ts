import { paperKindLabels } from '@contract/aid/labels'
import { paperNumberText } from '@contract/aid/numbers'
import {
  formAsFiled,
  groupsOf,
  isUrgent,
  meansPathOf,
  papersMissing,
  type MeansPath,
} from '@contract/aid/rules'
import { OPEN_MAX, type ApplicationForm, type County, type MyCase, type Submit } from '@contract/aid/schema'
import { undecided } from '@contract/aid/statuses'
import { isOpenToChange } from '@contract/aid/workflow'
import { refuse } from '@contract/refusal'
import { shanghaiYear } from '@contract/time'
import { takeStep } from '@server/kit/aid/step'
import { nextPaperNumber } from '@server/kit/paper-number'
import type { Act, KnownContext } from '@server/kit/procedure'
import { checkedPromise } from './checked-promise'
import { openOwn } from './lock-own'
import { tellCountyReceived, tellReceived } from './messages'
import { myCaseOf } from './my-case'
import { listPapers, type ApplicationRow, findMine } from '@server/kit/aid/rows'
import { countOwn } from '@server/kit/aid/own-drafts'
import { receivingCounty } from './receiving-county'
import { idNumberIndex, sealForm, sealName } from '@server/kit/aid/sealed'
import { keepSignature } from '@server/kit/aid/signature'

async function requirePapers(ctx: KnownContext, id: string, path: MeansPath) {
  const present = (await listPapers(ctx.db, id)).map(({ kind }) => kind)
  const missing = papersMissing(path, present)
  if (missing.length === 0) return
  throw refuse(
    'form-incomplete',
    Object.fromEntries(missing.map((kind) => [`papers.${kind}`, `请上传${paperKindLabels[kind]}`])),
  )
}

/** Receives the form: number, statutory clock, and everything personal sealed. */
async function receive(
  ctx: KnownContext,
  row: ApplicationRow,
  county: County,
  form: ApplicationForm,
  path: MeansPath,
) {
  const { db, now, service } = ctx
  const { id } = row
  const year = shanghaiYear(now)
  const count = await nextPaperNumber(db, 'aid-application', county.code, year)
  const number = paperNumberText('aid-application', county.name, year, count)
  const { dueOn } = await takeStep(
    db,
    row,
    {
      act: 'submit',
      actor: 'applicant',
      accountId: ctx.caller.accountId,
      set: {
        form_sealed: sealForm(service.keyring, id, form),
        saved_at: now.toISOString(),
        number,
        county_code: county.code,
        name_sealed: sealName(service.keyring, id, form.name),
        id_number_index: idNumberIndex(service.keyring, form.idNumber),
        groups: groupsOf(form, now),
        circumstance: form.circumstance,
        means_path: path,
        aid_form: form.aidForm,
        matter_type: form.matterType,
        limitation_on: form.limitationOn ?? null,
        submitted_at: now.toISOString(),
      },
    },
    now,
  )
  return { id, number, dueOn: dueOn.review! }
}

/**
 * Submits the caller's own application to a county (法援法 41): from here the seven days run. Refuses
 * `not-in-this-state` when it was submitted before, `too-many-open` while three others wait for a decision, `form-incomplete` with `papers.<kind>` for each paper missing,
 * and whatever `checkedPromise` refuses. Two at once are one application and one refusal.
 */
export async function submit({ ctx, input }: Act<typeof Submit>): Promise<MyCase> {
  const { db, caller, now } = ctx
  const row = await openOwn(ctx, input.id)
  const { id } = row
  if (!isOpenToChange(row.status)) throw refuse('not-in-this-state')
  if ((await countOwn(db, caller.accountId, undecided)) >= OPEN_MAX) throw refuse('too-many-open')

  const form = formAsFiled(input.form)
  const path = meansPathOf(form.circumstance, form.meansChoice)
  const county = await receivingCounty(db, form.countyCode)
  await requirePapers(ctx, id, path)
  const promise = await checkedPromise(ctx, form, county.name, input.promise)

  const received = await receive(ctx, row, county, form, path)
  if (promise) {
    const { paper, strokes } = promise
    const signed = {
      applicationId: id,
      noticeVersion: paper.noticeVersion,
      documentHash: paper.hash,
      signerId: caller.accountId,
      signerName: form.name,
      strokes,
      signedAt: now.toISOString(),
    }
    await keepSignature(ctx, signed, paper.text)
  }
  await tellReceived(db, { ...row, circumstance: form.circumstance }, received, now)
  await tellCountyReceived(db, county.code, { ...received, urgent: isUrgent(form.limitationOn, now) }, now)
  ctx.audit({
    act: 'submitted',
    subjectType: 'aid_application',
    subjectId: id,
    areaCode: county.code,
    detail: {
      number: received.number,
      path,
      dueOn: received.dueOn,
      ...(promise && { noticeVersion: promise.paper.noticeVersion, documentHash: promise.paper.hash }),
    },
  })
  return myCaseOf(ctx, (await findMine(db, caller.accountId, id))!)
}
