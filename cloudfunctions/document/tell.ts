import { documentsLink, handledDocumentsLink } from '@contract/document/links'
import { paperRule } from '@contract/document/papers'
import type { PaperCode } from '@contract/document/titles'
import type { Db } from '@server/database/client'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { tellApplicant } from '@server/kit/aid/tell-applicant'
import { notify } from '@server/kit/messages/notify'

/** Tells whoever may read a new paper that it is there. Which paper it is stands behind the link alone. */
export async function tellMade(db: Db, row: ApplicationRow, code: PaperCode, now: Date): Promise<void> {
  const { readers } = paperRule(code)
  const words = { kind: 'aid-document', title: '有一份新文书', body: '点开查看，可以下载。' }
  if (readers.includes('applicant'))
    await tellApplicant(db, row, { ...words, link: documentsLink(row.id) }, now)
  if (readers.includes('lawyer') && row.handler_id)
    await notify(db, { ...words, accountId: row.handler_id, link: handledDocumentsLink(row.id) }, now)
}
