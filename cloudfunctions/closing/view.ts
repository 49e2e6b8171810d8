import { MEDIATION_CONSENT, OUTCOME } from '@contract/casework/papers'
import { basesFor } from '@contract/closing/bases'
import { mayAmend, mayClose, mayFile, waitsForObjection } from '@contract/closing/rules'
import type { CaseFile, OwnClosing } from '@contract/closing/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { stakeIn } from '@server/kit/aid/stake'
import { runningClocks } from '@server/kit/aid/clocks'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { openName } from '@server/kit/aid/sealed'
import { casePapers } from '@server/kit/casework/file'
import { caseAmount, findClosing, type ClosingRow } from '@server/kit/casework/pay'
import type { KnownContext } from '@server/kit/procedure'
import {
  fileClocks,
  findHandler,
  findPayment,
  findTermination,
  findVolume,
  listFilings,
  missingOf,
  objectingOf,
  officeMissingOf,
  stageOf,
} from './queries'

/** Last day to hand the file in, to review it, or to correct it. */
const dueOnOf = async (db: Db, id: string): Promise<string | null> =>
  (await runningClocks(db, id)).find(({ what }) => fileClocks.includes(what))?.dueOn ?? null

const closingOf = (row: ClosingRow | undefined) =>
  row
    ? { basis: row.basis, closedOn: row.closed_on, outcome: row.outcome, benefitFen: row.benefit_fen }
    : null

const factsOf = (row: ApplicationRow) => ({
  id: row.id,
  number: row.number!,
  countyName: row.county_name!,
  status: row.status,
  aidForm: row.aid_form!,
  matterType: row.matter_type!,
})

/** How it ends as far as is known: as closed, by termination, or by the first basis of its stage. */
const endingOf = (row: ApplicationRow, closing: ClosingRow | undefined) =>
  row.status === 'terminated'
    ? ({ basis: 'termination', outcome: 'done' } as const)
    : { basis: closing?.basis ?? ('judgment' as const), outcome: closing?.outcome ?? ('done' as const) }

/** A case as its lawyer closes it and hands it in. */
export async function ownClosingOf(ctx: KnownContext, row: ApplicationRow): Promise<OwnClosing> {
  const { db, service, now } = ctx
  const { stage, engagedOn } = await stageOf(db, row)
  const closing = await findClosing(db, row.id)
  const papers = await casePapers(db, row.id)
  const has = (wanted: string) => papers.some(({ code }) => code === wanted)
  const terminated = row.status === 'terminated'
  const termination = await findTermination(db, row.id)
  const objecting = await objectingOf(db, row.id)
  const today = shanghaiDate(now)
  const waits = terminated && waitsForObjection(objecting, today)
  const volume = await findVolume(db, row.id)
  const payment = await findPayment(db, row.id)
  const amount =
    closing &&
    (await caseAmount(db, {
      county: row.county_code!,
      form: row.aid_form!,
      stage: closing.stage,
      basis: closing.basis,
      closedOn: closing.closed_on,
    }))
  const served = terminated ? (termination?.served_on ?? null) : null
  return {
    ...factsOf(row),
    stage,
    engagedOn,
    terminatedOn: served,
    bases: basesFor(row.aid_form!, stage),
    papers,
    missing: await missingOf(db, row, { stage, ...endingOf(row, closing) }),
    hasOutcome: has(OUTCOME),
    hasConsent: has(MEDIATION_CONSENT),
    closing: closingOf(closing),
    filings: await listFilings(db, service.keyring, row.id),
    dueOn: await dueOnOf(db, row.id),
    objectUntil: waits ? (objecting.until ?? null) : null,
    volume: volume ? { number: volume.number, pages: volume.pages, archivedAt: volume.archived_at } : null,
    pay: {
      amountFen: payment?.amount_fen ?? amount?.amountFen ?? null,
      paidOn: payment?.paid_on ?? null,
      batch: payment?.batch ?? null,
    },
    may: {
      close: mayClose(row.status),
      file: mayFile(row.status) && !waits && (!terminated || served !== null),
      amend: mayAmend(row.status) && closing?.basis !== 'termination',
    },
    asOf: now.toISOString(),
  }
}

/** A file on the county's desk. */
export async function caseFileOf(ctx: KnownContext, row: ApplicationRow): Promise<CaseFile> {
  const { db, service, caller, now } = ctx
  const { stage, engagedOn } = await stageOf(db, row)
  const closing = await findClosing(db, row.id)
  const handler = await findHandler(db, row.handler_id!)
  const volume = await findVolume(db, row.id)
  const ending = endingOf(row, closing)
  const own = (await stakeIn(db, row, caller)) !== undefined
  return {
    ...factsOf(row),
    stage,
    name: openName(service.keyring, row),
    handlerName: handler.name,
    handlerUnit: handler.unit,
    engagedOn,
    closing: closingOf(closing),
    filings: await listFilings(db, service.keyring, row.id),
    papers: await casePapers(db, row.id),
    missing: await missingOf(db, row, { stage, ...ending }),
    officeMissing: await officeMissingOf(db, row, ending.basis),
    dueOn: await dueOnOf(db, row.id),
    own,
    mayReview: row.status === 'filed' && !own,
    volume: volume
      ? {
          number: volume.number,
          pages: volume.pages,
          sm3: volume.sm3,
          archivedAt: volume.archived_at,
          byName: volume.archived_by_name,
          lines: volume.lines,
        }
      : null,
    asOf: now.toISOString(),
  }
}
