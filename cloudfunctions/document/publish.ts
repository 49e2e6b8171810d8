import { paperTitles } from '@contract/document/titles'
import { cityOf, areaLevel } from '@contract/area'
import { sampleValues } from '@contract/document/placeholders'
import type { DocumentFile, PreviewTemplate, PublishTemplate, Template } from '@contract/document/schema'
import { fillTemplate, templateFaults } from '@contract/document/template'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { pdfOf } from '@server/kit/documents/pdf'
import { mustKeep } from '@server/kit/keeping'
import type { Act } from '@server/kit/procedure'
import { templateOf } from './templates'

/** Refuses `bad-input` at `blocks.<index>`. */
function mustBeSound({ code, blocks }: Pick<Template, 'code' | 'blocks'>): void {
  const faults = templateFaults(code, blocks)
  if (Object.keys(faults).length > 0) throw refuse('bad-input', faults)
}

/** A wording as it would be printed, with a made-up case in it. */
export async function preview({ ctx, input }: Act<typeof PreviewTemplate>): Promise<DocumentFile> {
  mustBeSound(input)
  const title = paperTitles[input.code]
  const pdf = await pdfOf(fillTemplate(input.blocks, sampleValues(input.code)), { title, at: ctx.now })
  return { name: `${title}（样张）.pdf`, content: `data:application/pdf;base64,${pdf.toString('base64')}` }
}

/**
 * Publishes a wording for a county, or by the city for all that have none of their own, from a day on. Papers made
 * before stay as they are. Refuses `not-found` for an area one does not keep, `setting-too-early` for today and
 * before, `setting-taken` where one begins that day, `bad-input` at `blocks.<index>` for an unknown placeholder.
 */
export async function publish({ ctx, input }: Act<typeof PublishTemplate>): Promise<Template> {
  const { db, now, caller } = ctx
  const { code, areaCode, blocks, effectiveFrom } = input
  mustKeep(caller, areaCode)
  mustBeSound(input)
  if (effectiveFrom <= shanghaiDate(now)) throw refuse('setting-too-early')
  // one publication at a time in a city: versions are counted
  await db.selectFrom('area').select('code').where('code', '=', cityOf(areaCode)).forNoKeyUpdate().execute()
  const county = areaLevel(areaCode) === 'city' ? null : areaCode
  const earlier = await db
    .selectFrom('document_template')
    .select(['version', 'effective_from'])
    .where('code', '=', code)
    .where('county_code', 'is not distinct from', county)
    .execute()
  if (earlier.some(({ effective_from: from }) => from === effectiveFrom)) throw refuse('setting-taken')
  const version = Math.max(0, ...earlier.map((it) => it.version)) + 1
  await db
    .insertInto('document_template')
    .values({
      code,
      version,
      county_code: county,
      title: paperTitles[code],
      body: JSON.stringify(blocks),
      effective_from: effectiveFrom,
      made_by: caller.accountId,
      made_at: now.toISOString(),
    })
    .execute()
  ctx.audit({
    act: 'template-published',
    subjectType: 'document_template',
    subjectId: code,
    areaCode,
    detail: { version, effectiveFrom },
  })
  return templateOf(ctx, input)
}
