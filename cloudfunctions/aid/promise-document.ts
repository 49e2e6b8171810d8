import { promiseText } from '@contract/aid/promise'
import type { ApplicationForm, PromisePaper } from '@contract/aid/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { getNotice } from './queries'

/** The promise paper for a form under the notice in force at `now`: its full text and the SM3 of that text. */
export async function promiseDocument(
  db: Db,
  form: ApplicationForm,
  countyName: string,
  now: Date,
): Promise<PromisePaper> {
  const notice = await getNotice(db, shanghaiDate(now))
  const text = promiseText(notice, form, countyName)
  return { noticeVersion: notice.version, text, hash: sm3Hex(text) }
}
