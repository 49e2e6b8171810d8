import type { AskedFieldName } from '@contract/document/fields'
import { paperRule } from '@contract/document/papers'
import type { PaperCode } from '@contract/document/titles'
import type { ApplicationRow } from '@server/kit/aid/rows'
import type { KnownContext } from '@server/kit/procedure'
import type { Known } from './known-fields'
import { approvalOf, cooperationOf, objectionOf, oneTimeOf, provisionalOf, scopeOf } from './known-decision'
import { changeNoticeOf, changeOf, engagedOf, terminationOf } from './known-handler'
import { closingOf, meetingOf, progressOf, qualityOf, subsidyOf, visitOf, volumeOf } from './known-work'

const readers: Partial<Record<PaperCode, (ctx: KnownContext, row: ApplicationRow) => Promise<Known>>> = {
  'one-time-notice': oneTimeOf,
  'check-authorisation': scopeOf,
  approval: approvalOf,
  provisional: provisionalOf,
  assignment: engagedOf,
  'civil-letter': engagedOf,
  'criminal-letter': engagedOf,
  agreement: engagedOf,
  'power-of-attorney': engagedOf,
  'meeting-record': meetingOf,
  'progress-record': progressOf,
  cooperation: cooperationOf,
  'change-approval': changeOf,
  'change-notice': changeNoticeOf,
  'termination-approval': terminationOf,
  termination: terminationOf,
  objection: objectionOf,
  closing: closingOf,
  catalogue: volumeOf,
  subsidy: subsidyOf,
  quality: qualityOf,
  'return-visit': visitOf,
}

/**
 * What whoever makes a paper need not type, since the case holds it: they may write something else in its place. No
 * more than the paper asks for (个人信息保护法 6).
 */
export async function knownOf(
  ctx: KnownContext,
  row: ApplicationRow,
  code: PaperCode,
): Promise<Partial<Record<AskedFieldName, string>>> {
  const known = (await readers[code]?.(ctx, row)) ?? {}
  return Object.fromEntries(
    paperRule(code).asks.flatMap((name) => (known[name] ? [[name, known[name]]] : [])),
  )
}
