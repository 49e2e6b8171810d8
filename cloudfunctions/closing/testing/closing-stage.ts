import { randomUUID } from 'node:crypto'
import type { AidForm } from '@contract/aid/labels'
import type { CaseStage } from '@contract/casework/stages'
import type { CaseFile, OwnClosing } from '@contract/closing/schema'
import type { PaperCode } from '@contract/document/titles'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { pdfOf } from '@server/kit/documents/pdf'
import { caseIn, rowIn } from '@server/kit/testing/cases'
import { picture } from '@server/kit/testing/picture'
import { openStage, type Outcome, type Person } from '@server/kit/testing/stage'
import { closingRouter } from '../router'

/** Papers a civil case at trial has to have, and its outcome. */
export const wanted = ['agreement', 'power-of-attorney', 'meeting', 'pleading', 'opinion', 'outcome']

export const report = { work: '立案以后调查取证，两次出庭，提交了书面的代理词。', result: '判决支付赡养费。' }

/** A lawyer with cases to end, the county that reviews and pays, and a neighbour that has no business there. */
export async function openClosingStage() {
  const stage = await openStage()
  const lawyer = await stage.practitioner('140406')
  const other = await stage.practitioner('140406', 'lawyer', '周律师')
  const county = await stage.staff('county', '140406')
  const colleague = await stage.staff('county', '140406', '孙股长')
  const neighbour = await stage.staff('county', '140430', '邻县的人')
  const city = await stage.staff('city', '140400', '市局的人')
  const { db, files } = stage.service
  const now = () => stage.service.clock().toISOString()
  const call = <T = any>(person: Person, procedure: string, input: object = {}): Promise<Outcome<T>> =>
    stage.call<T>(closingRouter, person, procedure, input)

  /** Puts a paper into a file as its lawyer did; handling has tests of its own. */
  async function addPaper(
    id: string,
    code: string,
    {
      bytes = Buffer.from(picture, 'base64'),
      type = 'image/png',
      name = code,
    }: { bytes?: Buffer; type?: string; name?: string } = {},
  ) {
    const paperId = randomUUID()
    const key = `case/${id}/${paperId}`
    await files.put(key, bytes)
    await db
      .insertInto('case_paper')
      .values({
        id: paperId,
        application_id: id,
        stage: 'trial',
        code,
        name,
        page_order: 50,
        storage_key: key,
        type,
        bytes: bytes.length,
        sm3: sm3Hex(bytes),
        created_by: lawyer.accountId,
        created_at: now(),
      })
      .execute()
    return paperId
  }

  /** Puts a paper the centre made into the case. */
  async function issue(id: string, code: PaperCode) {
    const documentId = randomUUID()
    const pdf = await pdfOf([{ kind: 'heading', text: code }], { title: code, at: stage.service.clock() })
    await files.put(`document/${documentId}.pdf`, pdf)
    const template = await db
      .selectFrom('document_template')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('issued_document')
      .values({
        id: documentId,
        application_id: id,
        code,
        template_id: template.id,
        title: code,
        number: null,
        single: true,
        pdf_key: `document/${documentId}.pdf`,
        pdf_sm3: sm3Hex(pdf),
        word_key: `document/${documentId}.docx`,
        word_sm3: sm3Hex(''),
        issued_by: county.accountId,
        issued_at: now(),
        replaces: null,
      })
      .execute()
  }

  /** A case being handled, engaged on 2 November, with these papers in its file. */
  async function engaged({
    applicant,
    handler = lawyer,
    aidForm = 'civil',
    caseStage = 'trial',
    papers = wanted,
    status = 'engaged',
    set = {},
  }: {
    applicant: Person
    handler?: Person
    aidForm?: AidForm
    caseStage?: CaseStage
    papers?: readonly string[]
    status?: 'engaged' | 'terminated'
    /** Columns of the case as a test wants them. */
    set?: Parameters<typeof rowIn>[2]['set']
  }) {
    const put = status === 'terminated' ? caseIn : rowIn
    const id = await put(stage, status, { applicant, handler, form: { aidForm }, set })
    await db
      .insertInto('case_engagement')
      .values({
        application_id: id,
        handler_id: handler.accountId,
        stage: caseStage,
        signed_on: '2026-11-02',
        late_cause: null,
        late_said: null,
        clock_id: null,
        created_at: now(),
      })
      .execute()
    for (const code of papers) await addPaper(id, code)
    return id
  }

  const close = (id: string, change: object = {}, person: Person = lawyer) =>
    call<OwnClosing>(person, 'close', {
      id,
      basis: 'judgment',
      closedOn: '2026-11-20',
      outcome: 'won',
      ...change,
    })
  const file = (id: string, change: object = {}, person: Person = lawyer) =>
    call<OwnClosing>(person, 'file', { id, ...report, ...change })
  const archive = (id: string, person: Person = county) => call<CaseFile>(person, 'archive', { id })

  async function filed(applicant: Person) {
    const id = await engaged({ applicant })
    await close(id)
    await file(id)
    for (const code of ['application-form', 'grant', 'assignment'] as const) await issue(id, code)
    return id
  }

  return {
    stage,
    db,
    lawyer,
    other,
    county,
    colleague,
    neighbour,
    city,
    call,
    addPaper,
    issue,
    engaged,
    close,
    file,
    filed,
    archive,
    async statusOf(id: string) {
      const row = await db
        .selectFrom('aid_application')
        .select('status')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return row.status
    },
    async messages({ accountId }: Person, kind: string) {
      const rows = await db
        .selectFrom('message')
        .select(['link', 'body'])
        .where('account_id', '=', accountId)
        .where('kind', '=', kind)
        .execute()
      return rows.map(({ link, body }) => `${link} ${body}`)
    },
  }
}
