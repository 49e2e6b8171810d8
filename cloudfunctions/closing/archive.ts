import { paperNumberText } from '@contract/aid/numbers'
import { arrowOf } from '@contract/aid/workflow'
import { pagesOf } from '@contract/closing/catalogue'
import { VOLUME_MOST_BYTES } from '@contract/closing/rules'
import type { CaseFile, OpenCase } from '@contract/closing/schema'
import { refuse } from '@contract/refusal'
import { shanghaiYear } from '@contract/time'
import { findClosing, type ClosingRow } from '@server/kit/casework/pay'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { openName } from '@server/kit/aid/sealed'
import { takeStep } from '@server/kit/aid/step'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { nextPaperNumber } from '@server/kit/paper-number'
import type { Act, KnownContext } from '@server/kit/procedure'
import { tellArchived } from './messages'
import { findHandler, missingOf, officeMissingOf } from './queries'
import { lockFile } from './return-file'
import { caseFileOf } from './view'
import { bindVolume, keepParts } from './volume/bind'
import { gatherLeaves } from './volume/pieces'
import type { Subject } from './volume/sheets'

async function subjectOf(
  { db, service }: KnownContext,
  application: ApplicationRow,
  closing: ClosingRow,
): Promise<Subject> {
  const handler = await findHandler(db, application.handler_id!)
  return {
    application,
    name: openName(service.keyring, application),
    handlerName: handler.name,
    handlerUnit: handler.unit ?? '',
    closing,
  }
}

/**
 * Archives a file: one case, one volume with catalogue and page numbers, under the next number of its county, its hash
 * kept, and closed to every change from then on (148号令 41, 42). Refuses `case-papers-missing`,
 * `office-papers-missing`, `volume-too-large`, `not-in-this-state` when it does not lie there, `own-application`,
 * `not-found`. Two at once are one volume.
 */
export async function archive({ ctx, input }: Act<typeof OpenCase>): Promise<CaseFile> {
  const { db, caller, now, service } = ctx
  const row = await lockFile(ctx, input.id)
  if (!arrowOf(row.status, 'archive', 'county')) throw refuse('not-in-this-state')
  const closing = (await findClosing(db, row.id))!
  if ((await missingOf(db, row, closing)).length > 0) throw refuse('case-papers-missing')
  if ((await officeMissingOf(db, row, closing.basis)).length > 0) throw refuse('office-papers-missing')
  const subject = await subjectOf(ctx, row, closing)
  const leaves = await gatherLeaves(ctx, subject)
  if (leaves.reduce((sum, { pdf }) => sum + pdf.length, 0) > VOLUME_MOST_BYTES)
    throw refuse('volume-too-large')
  const year = shanghaiYear(now)
  const count = await nextPaperNumber(db, 'case-volume', row.county_code!, year)
  const number = paperNumberText('case-volume', row.county_name!, year, count)
  const countyName = row.county_name!
  const { pdf, lines } = await bindVolume(ctx, subject, leaves, {
    number,
    countyName,
    checkerName: caller.name,
  })
  const key = `volume/${row.county_code!}/${row.id}`
  const { status } = await takeStep(
    db,
    row,
    { act: 'archive', actor: 'county', accountId: caller.accountId },
    now,
  )
  const sm3 = sm3Hex(pdf)
  await db
    .insertInto('case_volume')
    .values({
      application_id: row.id,
      county_code: row.county_code!,
      number,
      year,
      title: `法律援助案卷 ${number}`,
      lines: JSON.stringify(lines),
      pages: pagesOf(lines),
      bytes: pdf.length,
      storage_key: key,
      parts: JSON.stringify(await keepParts(service.files, key, pdf)),
      sm3,
      archived_by: caller.accountId,
      archived_at: now.toISOString(),
    })
    .execute()
  await tellArchived(db, row, number, now)
  ctx.audit({
    act: status,
    subjectType: 'case_volume',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { number, pages: pagesOf(lines), sm3 },
  })
  return caseFileOf(ctx, { ...row, status })
}
