import { randomUUID } from 'node:crypto'
import { paperNumberText } from '@contract/aid/numbers'
import type { Values } from '@contract/document/fields'
import { paperRule } from '@contract/document/papers'
import { paperTitles, type PaperCode } from '@contract/document/titles'
import { askedFaults, whyNotMake } from '@contract/document/rules'
import type { CaseDocuments, MakeDocument } from '@contract/document/schema'
import { fillTemplate } from '@contract/document/template'
import { refuse } from '@contract/refusal'
import { shanghaiDate, shanghaiYear } from '@contract/time'
import { lockForOffice } from '@server/kit/aid/stake'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { pdfOf } from '@server/kit/documents/pdf'
import { wordOf } from '@server/kit/documents/word'
import { nextPaperNumber } from '@server/kit/paper-number'
import type { Act, KnownContext } from '@server/kit/procedure'
import { caseDocumentsOf } from './case-documents'
import { endDocument } from './end-document'
import { knownOf } from './known'
import {
  factsOf,
  findDecided,
  findDocument,
  findObjectionDecided,
  findTermination,
  getTemplate,
} from './queries'
import { tellMade } from './tell'
import { valuesOf } from './values'

/** The application's number, its decision's or termination's, that of the paper replaced where it is the bureau's, the next of the paper's own series, or none. */
async function numberOf(
  { db, now }: KnownContext,
  row: ApplicationRow,
  code: PaperCode,
  replaces: string | undefined,
): Promise<string | undefined> {
  const { number } = paperRule(code)
  if (number === undefined) return undefined
  if (number === 'application') return row.number!
  if (number === 'grant' || number === 'refuse') return (await findDecided(db, row.id))!.number
  if (number === 'objection')
    // a paper made again of an earlier objection is still that objection's
    return (replaces ? await findDocument(db, replaces) : await findObjectionDecided(db, row.id))!.number!
  // a termination has had its number since it was decided
  const ended = number === 'aid-termination' ? await findTermination(db, row.id) : undefined
  if (ended) return ended.number
  const year = shanghaiYear(now)
  const count = await nextPaperNumber(db, number, row.county_code!, year)
  return paperNumberText(number, row.county_name!, year, count)
}

/** What somebody typed of what the paper asks; a field left empty is not theirs to fill. */
const typedOf = (code: PaperCode, extra: MakeDocument['extra']): Values =>
  Object.fromEntries(paperRule(code).asks.flatMap((name) => (extra[name] ? [[name, extra[name]]] : [])))

/** Sets the paper once, as PDF and as Word, and puts both away; what is kept is what anybody will ever read. */
async function keepFiles(
  { service, now }: KnownContext,
  id: string,
  title: string,
  sheet: ReturnType<typeof fillTemplate>,
) {
  const pdf = await pdfOf(sheet, { title, at: now })
  const word = wordOf(sheet)
  const files = { pdf_key: `document/${id}.pdf`, word_key: `document/${id}.docx` }
  await service.files.put(files.pdf_key, pdf)
  await service.files.put(files.word_key, word)
  return { ...files, pdf_sm3: sm3Hex(pdf), word_sm3: sm3Hex(word) }
}

/**
 * Makes a paper of a case from the wording in force today, numbers it, and keeps it for good; in place of another of
 * its kind where the caller says so. Refuses `not-found`, `own-application`, `paper-not-yet`, `paper-there`,
 * `paper-ended` for one replaced before, and `bad-input` at `extra.<field>` for what is left empty and the
 * case does not hold either.
 */
export async function make({ ctx, input }: Act<typeof MakeDocument>): Promise<CaseDocuments> {
  const { db, now, caller } = ctx
  const { code, extra, replaces } = input
  const row = await lockForOffice(ctx, input.applicationId)
  const obstacle = whyNotMake(code, await factsOf(db, row), replaces !== undefined)
  if (obstacle) throw refuse(obstacle)
  const asked: Values = { ...(await knownOf(ctx, row, code)), ...typedOf(code, extra) }
  const faults = askedFaults(code, asked)
  if (Object.keys(faults).length > 0) throw refuse('bad-input', faults)

  const id = randomUUID()
  const { many } = paperRule(code)
  const title = paperTitles[code]
  if (replaces) await endDocument(ctx, { id: replaces, applicationId: row.id, code }, 'replaced', '')
  const { id: templateId, body } = await getTemplate(db, code, row.county_code!, shanghaiDate(now))
  const number = await numberOf(ctx, row, code, replaces)
  const sheet = fillTemplate(body, { ...(await valuesOf(ctx, row, code, number)), ...asked })
  await db
    .insertInto('issued_document')
    .values({
      id,
      application_id: row.id,
      code,
      template_id: templateId,
      title,
      number: number ?? null,
      single: !many,
      ...(await keepFiles(ctx, id, title, sheet)),
      issued_by: caller.accountId,
      issued_at: now.toISOString(),
      replaces: replaces ?? null,
    })
    .execute()
  await tellMade(db, row, code, now)
  ctx.audit({
    act: 'document-made',
    subjectType: 'issued_document',
    subjectId: id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, code, number: number ?? null, templateId, replaces: replaces ?? null },
  })
  return caseDocumentsOf(ctx, row)
}
