import { arrowOf } from '@contract/aid/workflow'
import { maskName } from '@contract/identity'
import { isHeard, whyNotCheck } from '@contract/promise/rules'
import type { Check, FalseItem, FalsePromise, PromiseOf } from '@contract/promise/schema'
import { shanghaiDate } from '@contract/time'
import { stakeIn } from '@server/kit/aid/stake'
import { openName } from '@server/kit/aid/sealed'
import { findSignature } from '@server/kit/aid/signature'
import { serves } from '@server/kit/caller'
import type { Keyring } from '@server/kit/crypto/keyring'
import type { KnownContext } from '@server/kit/procedure'
import {
  findCheck,
  findDrawn,
  findFalse,
  findNewestFalse,
  findUnused,
  hearingOf,
  isTold,
  stakeOf,
  listChecks,
  overseen,
  type CheckRow,
  type FalseRow,
} from './queries'
import { openText } from './sealed'

const checkOf = (keyring: Keyring, row: CheckRow): Check => ({
  id: row.id,
  way: row.way,
  toWhom: row.to_whom,
  askedOn: row.asked_on,
  askedByName: row.asker_name,
  drawn: row.drawn,
  answeredOn: row.answered_on,
  answeredByName: row.answerer_name,
  result: row.result,
  note: openText(keyring, 'aid_check.note', row.id, row.note_sealed),
})

/** An application with its checks, as an overseer of its county sees it. */
export async function promiseOf(ctx: KnownContext, applicationId: string): Promise<PromiseOf> {
  const { db, caller, now, service } = ctx
  const row = await overseen(db, caller)
    .where('aid_application.id', '=', applicationId)
    .executeTakeFirstOrThrow()
  const signature = await findSignature(db, row.id)
  const drawnFor = (await findDrawn(db, row.id)) ?? null
  const held = await findNewestFalse(db, row.id)
  const standing = held && held.outcome !== 'dropped' && held.corrected_at === null
  const bound = (await stakeIn(db, row, caller)) !== undefined
  // who said what of somebody is not told to them, nor to who works for them
  const found = bound ? [] : await listChecks(db, row.id)
  const checks = found.map((check) => checkOf(service.keyring, check))
  const works = serves(caller, ['county'], row.county_code!) && !bound
  return {
    applicationId: row.id,
    number: row.number!,
    name: maskName(openName(service.keyring, row)),
    countyName: row.county_name!,
    status: row.status,
    signedAt: signature?.signed_at ?? null,
    drawnFor,
    checks,
    falsePromiseId: held?.id ?? null,
    mayAsk: works && !whyNotCheck({ signed: !!signature, status: row.status, drawn: drawnFor !== null }),
    mayAnswer: works,
    proposeOn: works && !standing ? await findUnused(db, row.id) : null,
    asOf: now.toISOString(),
  }
}

export const falseItemOf = (keyring: Keyring, row: FalseRow): FalseItem => ({
  id: row.id,
  applicationId: row.application_id,
  applicationNumber: row.number!,
  name: maskName(openName(keyring, { id: row.application_id, name_sealed: row.name_sealed })),
  countyName: row.county_name,
  proposedAt: row.proposed_at,
  hearBy: row.hear_by,
  outcome: row.outcome,
  barredUntil: row.barred_until,
  corrected: row.corrected_at !== null,
})

/** What the reader may do about a promise held to be false. */
async function mayOf(ctx: KnownContext, row: FalseRow) {
  const { caller, now } = ctx
  const free = (await stakeOf(ctx, row)) === undefined
  const county = free && serves(caller, ['county'], row.county_code)
  const overseer = free && serves(caller, ['county', 'city'], row.county_code)
  const me = caller.accountId
  const found = row.outcome === 'false' && row.corrected_at === null
  return {
    mayTerminate: county && found && arrowOf(row.status, 'terminate', 'county') !== undefined,
    mayHear: county && row.outcome === null && row.said_at === null,
    mayDecide:
      county && row.outcome === null && row.proposed_by !== me && isHeard(hearingOf(row), shanghaiDate(now)),
    mayRecover: county && found && row.cost_fen! > 0 && row.recovered_on === null,
    mayFine:
      overseer &&
      found &&
      row.fine_proposed_fen! > 0 &&
      row.fine_outcome === null &&
      ![row.proposed_by, row.decided_by].includes(me),
    mayCorrect: overseer && found && row.decided_by !== me,
  }
}

/** The whole of it, as an overseer of its county sees it. */
export async function falsePromiseOf(ctx: KnownContext, id: string): Promise<FalsePromise> {
  const { db, caller, now, service } = ctx
  const { keyring } = service
  const row = (await findFalse(db, caller, id))!
  const open = (what: 'untrue' | 'said' | 'reasons' | 'fine_reasons' | 'correction', sealed: string | null) =>
    openText(keyring, `false_promise.${what}`, row.id, sealed)
  return {
    ...falseItemOf(keyring, row),
    told: isTold(row),
    ...(await mayOf(ctx, row)),
    status: row.status,
    countyCode: row.county_code,
    check: checkOf(keyring, (await findCheck(db, row.check_id))!),
    untrue: open('untrue', row.untrue_sealed)!,
    proposerName: row.proposer_name,
    said: open('said', row.said_sealed),
    saidAt: row.said_at,
    heardByName: row.hearer_name,
    reasons: open('reasons', row.reasons_sealed),
    deciderName: row.decider_name,
    decidedAt: row.decided_at,
    costFen: row.cost_fen,
    recoveredOn: row.recovered_on,
    fineProposedFen: row.fine_proposed_fen,
    fineOutcome: row.fine_outcome,
    fineFen: row.fine_fen,
    fineNumber: row.fine_number,
    fineReasons: open('fine_reasons', row.fine_reasons_sealed),
    fineDeciderName: row.finer_name,
    correctedAt: row.corrected_at,
    correctorName: row.corrector_name,
    correction: open('correction', row.correction_sealed),
    asOf: now.toISOString(),
  }
}
