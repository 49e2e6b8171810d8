import { paperKindLabels } from '@contract/aid/labels'
import {
  placeOfApplicants,
  placeOfIssued,
  placeOfLawyers,
  PROMISE_PLACE,
  type Bound,
} from '@contract/closing/catalogue'
import type { PaperCode } from '@contract/document/titles'
import type { Sheet } from '@contract/document/template'
import { findSignature, openSignature } from '@server/kit/aid/signature'
import { openMeeting, findMeeting } from '@server/kit/casework/meeting'
import { openProgress, progressRows } from '@server/kit/casework/progress'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { pdfOf } from '@server/kit/documents/pdf'
import type { KnownContext } from '@server/kit/procedure'
import { joinPdfs, pageCount } from '@server/kit/volume/join-pdfs'
import { picturePage, signaturePage } from '@server/kit/volume/pages'
import { UnreadablePdf } from '@server/kit/volume/pdf-objects'
import { findFiling } from '../queries'
import { openFiling } from '../sealed'
import {
  closingReport,
  fullMoment,
  meetingSheet,
  progressSheet,
  promiseSheet,
  slipSheet,
  type Subject,
} from './sheets'

/** A paper of a volume, ready to be bound. */
export type Leaves = Bound & { pdf: Buffer }

/** Papers whose content the volume has of its own. */
const LEFT_OUT: readonly PaperCode[] = ['catalogue']
const MEETING_PLACE = 30
const PROGRESS_PLACE = 70
const REPORT_PLACE = 90

const bound = (about: Omit<Bound, 'pages' | 'sm3'>, pdf: Buffer, sm3 = sm3Hex(pdf)): Leaves => ({
  ...about,
  pdf,
  pages: pageCount(pdf),
  sm3,
})

/** A stored file, held against the hash it was kept under: a paper that changed is no paper. */
async function kept({ service }: KnownContext, file: { id: string; storage_key: string; sm3: string }) {
  const bytes = await service.files.get(file.storage_key)
  if (sm3Hex(bytes) !== file.sm3) throw new Error(`paper ${file.id} is not what was kept`)
  return bytes
}

interface Uploaded {
  id: string
  type: string
  storage_key: string
  sm3: string
}

/** An uploaded paper as pages; one that can't be shown is named on a slip with its hash. */
async function uploaded(
  ctx: KnownContext,
  file: Uploaded,
  about: Omit<Bound, 'pages' | 'sm3'>,
): Promise<Leaves> {
  const { title } = about
  const slip = async (why: string) =>
    bound(about, await pdfOf(slipSheet(title, file.sm3, why), { title, at: ctx.now }), file.sm3)
  const bytes = await kept(ctx, file)
  if (file.type === 'image/webp') return slip('是网页图片')
  try {
    const pdf = file.type === 'application/pdf' ? bytes : await picturePage(bytes, { title, at: ctx.now })
    return bound(about, pdf, file.sm3)
  } catch (error) {
    if (file.type === 'application/pdf' && !(error instanceof UnreadablePdf)) throw error
    return slip('打不开')
  }
}

async function issuedPapers(ctx: KnownContext, applicationId: string): Promise<Leaves[]> {
  const rows = await ctx.db
    .selectFrom('issued_document')
    .select(['id', 'code', 'title', 'pdf_key as storage_key', 'pdf_sm3 as sm3', 'issued_at'])
    .where('application_id', '=', applicationId)
    .where('ended_at', 'is', null)
    .where('code', 'not in', LEFT_OUT)
    .execute()
  const leaves: Leaves[] = []
  for (const row of rows)
    leaves.push(
      bound(
        { source: 'centre', title: row.title, order: placeOfIssued(row.code), at: row.issued_at },
        await kept(ctx, row),
        row.sm3,
      ),
    )
  return leaves
}

async function applicantPapers(ctx: KnownContext, applicationId: string): Promise<Leaves[]> {
  const rows = await ctx.db
    .selectFrom('aid_paper')
    .select(['id', 'kind', 'type', 'storage_key', 'sm3', 'uploaded_at'])
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .execute()
  const leaves: Leaves[] = []
  for (const row of rows)
    leaves.push(
      await uploaded(ctx, row, {
        source: 'applicant',
        title: paperKindLabels[row.kind],
        order: placeOfApplicants(row.kind),
        at: row.uploaded_at,
      }),
    )
  return leaves
}

async function lawyerPapers(ctx: KnownContext, applicationId: string): Promise<Leaves[]> {
  const rows = await ctx.db
    .selectFrom('case_paper')
    .select(['id', 'name', 'page_order', 'type', 'storage_key', 'sm3', 'created_at'])
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .execute()
  const leaves: Leaves[] = []
  for (const row of rows)
    leaves.push(
      await uploaded(ctx, row, {
        source: 'lawyer',
        title: row.name,
        order: placeOfLawyers(row.page_order),
        at: row.created_at,
      }),
    )
  return leaves
}

/** Sheets of what was recorded in the system, a signature drawn on a phone behind its text. */
async function records(ctx: KnownContext, subject: Subject): Promise<Leaves[]> {
  const { db, service, now } = ctx
  const { keyring } = service
  const { id } = subject.application
  const leaves: Leaves[] = []
  const add = async (title: string, order: number, at: string, sheet: Sheet, signature?: Buffer) => {
    const text = await pdfOf(sheet, { title, at: now })
    const pdf = signature
      ? joinPdfs(
          [text, signature].map((part) => ({ pdf: part, numbered: false })),
          { title, at: now },
        )
      : text
    leaves.push(bound({ source: 'record', title, order, at }, pdf))
  }
  const signed = async (
    heading: string,
    it: { strokes: Parameters<typeof signaturePage>[0]['strokes']; signedAt: string; intact: boolean },
  ) =>
    signaturePage(
      {
        heading,
        strokes: it.strokes,
        lines: [
          `签名时间：${fullMoment(it.signedAt)}`,
          it.intact ? '已核对：签名后内容没有变动' : '核对不符：签名后内容有变动',
        ],
      },
      { title: heading, at: now },
    )
  const signature = await findSignature(db, id)
  if (signature) {
    const it = openSignature(keyring, signature)
    const sheet = promiseSheet(it.text, it.documentHash)
    await add('告知承诺书（手机签名）', PROMISE_PLACE, it.signedAt, sheet, await signed('申请人签名', it))
  }
  const met = await findMeeting(db, id)
  if (met) {
    const it = openMeeting(keyring, met)
    await add(
      '会见（约见）笔录（手机签名）',
      placeOfLawyers(MEETING_PLACE),
      it.signedAt,
      meetingSheet(subject, it),
      await signed('受援人签名', it),
    )
  }
  const progress = await progressRows(db, id)
  if (progress.length > 0)
    await add(
      '通报情况记录',
      placeOfLawyers(PROGRESS_PLACE),
      progress[0]!.told_at,
      progressSheet(
        subject,
        progress.map((row) => ({
          kind: row.kind,
          happenedOn: row.happened_on,
          what: openProgress(keyring, row),
          toldAt: row.told_at,
          readAt: row.read_at,
        })),
      ),
    )
  const filing = (await findFiling(db, id))!
  const { work, result } = openFiling(keyring, filing)
  await add(
    '结案报告表',
    placeOfLawyers(REPORT_PLACE),
    filing.filed_at,
    closingReport(subject, { work, result, filedAt: filing.filed_at }),
  )
  return leaves
}

/** Everything that belongs into the volume of a case, in no order yet. */
export const gatherLeaves = async (ctx: KnownContext, subject: Subject): Promise<Leaves[]> => [
  ...(await issuedPapers(ctx, subject.application.id)),
  ...(await applicantPapers(ctx, subject.application.id)),
  ...(await lawyerPapers(ctx, subject.application.id)),
  ...(await records(ctx, subject)),
]
