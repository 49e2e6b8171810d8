import {
  defenderNeeds,
  mayCorrect,
  mayMoveReceipt,
  noticeOutcome,
  noticeState,
} from '@contract/defence/rules'
import type { DefenceNotice, NoticeItem } from '@contract/defence/schema'
import { maskIdNumber, maskName } from '@contract/identity'
import { shanghaiDate } from '@contract/time'
import { stakeIn } from '@server/kit/aid/stake'
import { listHistory } from '@server/kit/aid/rows'
import { openForm, openName } from '@server/kit/aid/sealed'
import type { Keyring } from '@server/kit/crypto/keyring'
import type { KnownContext } from '@server/kit/procedure'
import { correctionsOf, findNotice, type NoticeRow } from './queries'
import { openDetails } from './sealed'

const letterOf = (found: NoticeRow['letter']) =>
  found && { id: found.id, number: found.number, issuedAt: new Date(found.issued_at).toISOString() }

/** A notice as lists show it. */
export function itemOf(keyring: Keyring, row: NoticeRow, now: Date): NoticeItem {
  const assignedAt = row.clock_outcome === 'met' ? row.clock_ended_at : null
  const endedAt = row.clock_outcome === 'stopped' ? row.clock_ended_at : null
  const state = noticeState(row.status, row.letter !== null)
  return {
    id: row.application_id,
    number: row.number!,
    countyName: row.county_name,
    name: maskName(openName(keyring, row)),
    authority: row.authority,
    authorityName: row.authority_name,
    documentNumber: row.document_number,
    ground: row.ground,
    stage: row.stage,
    hearingOn: row.hearing_on,
    receivedAt: row.received_at,
    dueOn: row.due_on,
    actBy: state === 'waiting' ? (row.assign_due_on ?? row.due_on) : state === 'letter' ? row.due_on : null,
    status: row.status,
    state,
    outcome: noticeOutcome(
      {
        dueOn: row.due_on,
        assignedOn: assignedAt && shanghaiDate(assignedAt),
        endedOn: endedAt && shanghaiDate(endedAt),
      },
      shanghaiDate(now),
    ),
    assignedAt,
    handlerName: row.handler_name,
    letter: letterOf(row.letter),
  }
}

/** The whole notice as its county sees it. */
export async function noticeOf(
  { db, caller, service, now }: KnownContext,
  id: string,
): Promise<DefenceNotice> {
  const row = (await findNotice(db, caller, id))!
  const { charge, detainedAt, officerName, officerPhone } = openDetails(service.keyring, row)
  const { idNumber } = openForm(service.keyring, row)
  return {
    ...itemOf(service.keyring, row, now),
    name: openName(service.keyring, row),
    countyCode: row.county_code,
    charge,
    caseNumber: row.case_number,
    idNumber: idNumber ? maskIdNumber(idNumber) : null,
    detainedAt: detainedAt ?? null,
    officerName: officerName ?? null,
    officerPhone: officerPhone ?? null,
    registeredAt: row.registered_at,
    registeredByName: row.clerk_name,
    corrections: await correctionsOf(db, id),
    needs: defenderNeeds(row.ground),
    outdatedLetter: letterOf(row.outdated_letter),
    mayCorrect: mayCorrect(row.status) && (await stakeIn(db, row, caller)) === undefined,
    mayMoveReceipt: mayMoveReceipt(row.status),
    history: await listHistory(db, id),
    asOf: now.toISOString(),
  }
}
