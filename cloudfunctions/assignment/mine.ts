import { isInDanger } from '@contract/aid/rules'
import { arrowOf } from '@contract/aid/workflow'
import type { CaseId } from '@contract/assignment/schema'
import type { MyChange, MyLawyer } from '@contract/assignment/choosing-schema'
import { refuse } from '@contract/refusal'
import { findCentre, findMine, type ApplicationRow } from '@server/kit/aid/rows'
import type { Act, KnownContext } from '@server/kit/procedure'
import { findStanding, listChanges, nameOf, type ChangeRow } from './rows'
import { openSaid } from './sealed'

const myChangeOf = ({ service }: KnownContext, row: ChangeRow): MyChange => ({
  said: openSaid(service.keyring, row),
  askedAt: row.asked_at,
  dueOn: row.due_on,
  outcome: row.outcome,
  reasons: row.reasons,
  decidedAt: row.decided_at,
})

/** Who acts for the owner of a case, as they may know it: the lawyer's own telephone is the lawyer's to give. */
export async function myLawyerOf(ctx: KnownContext, row: ApplicationRow): Promise<MyLawyer> {
  const { db, now } = ctx
  const standing = await findStanding(db, row.id)
  const changes = await listChanges(db, row.id)
  const may = (act: 'choose' | 'ask-change') => arrowOf(row.status, act, 'applicant') !== undefined
  return {
    number: row.number!,
    status: row.status,
    countyName: row.county_name!,
    officePhone: (await findCentre(db, row.county_code!))?.phone ?? null,
    inDanger: isInDanger(row.circumstance),
    chosenName: row.chosen_id ? await nameOf(db, row.chosen_id) : null,
    lawyer: standing
      ? {
          name: standing.practitioner_name,
          unit: standing.unit,
          accepted: standing.accepted_at !== null,
          since: standing.accepted_at ?? standing.assigned_at,
        }
      : null,
    fallback: standing?.fallback ?? null,
    mayChoose: may('choose'),
    mayAskChange:
      may('ask-change') && standing !== undefined && !changes.some(({ outcome }) => outcome === null),
    changes: changes.map((change) => myChangeOf(ctx, change)),
    asOf: now.toISOString(),
  }
}

/** Who acts in one's own case. Another's, and one the centre has not received, are not found. */
export async function mine({ ctx, input }: Act<typeof CaseId>): Promise<MyLawyer> {
  const row = await findMine(ctx.db, ctx.caller.accountId, input.id)
  if (!row || row.number === null) throw refuse('not-found')
  return myLawyerOf(ctx, row)
}
