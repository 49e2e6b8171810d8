import type { AidStatus } from '@contract/aid/statuses'
import { arrowOf } from '@contract/aid/workflow'
import type {
  Offer,
  OpenCase,
  OwnCase,
  OwnCases,
  OwnCasesInput,
  OwnCaseState,
} from '@contract/assignment/offer-schema'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { applications, findCentre } from '@server/kit/aid/rows'
import { openForm, openName } from '@server/kit/aid/sealed'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { listChanges } from './rows'

const LENGTH = 200
const OVER: AidStatus[] = ['archived', 'paid']

/** What was ever assigned to a person, the newest assignment of each case. */
const assignedTo = (db: Db, accountId: string) =>
  applications(db)
    .innerJoin('aid_assignment', 'aid_assignment.application_id', 'aid_application.id')
    .select([
      'aid_assignment.id as assignment_id',
      'assigned_at',
      'answer_by',
      'outcome',
      'cause',
      'accepted_at',
      'ended_at',
    ])
    .where('aid_assignment.practitioner_id', '=', accountId)

type AssignedRow = Awaited<ReturnType<ReturnType<typeof assignedTo>['execute']>>[number]

const listed = (db: Db, accountId: string, state: OwnCaseState) => {
  const rows = assignedTo(db, accountId)
  if (state === 'offered') return rows.where('outcome', 'is', null)
  if (state === 'mine')
    return rows.where('outcome', '=', 'accepted').where('aid_application.status', 'not in', OVER)
  return rows.where(({ or, eb }) =>
    or([eb('ended_at', 'is not', null), eb('aid_application.status', 'in', OVER)]),
  )
}

const itemOf = (row: AssignedRow): OwnCase => ({
  id: row.id,
  number: row.number!,
  countyName: row.county_name!,
  status: row.status,
  aidForm: row.aid_form!,
  matterType: row.matter_type!,
  assignedAt: row.assigned_at,
  answerBy: row.answer_by,
  outcome: row.outcome,
})

const countOf = async (db: Db, accountId: string, state: OwnCaseState): Promise<number> => {
  const { count } = await db
    .selectFrom(listed(db, accountId, state).as('own'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Cases offered to the caller, first to be answered first; those they took on; those that are past. */
export async function cases({
  ctx,
  input,
}: Act<typeof OwnCasesInput, PractitionerContext>): Promise<OwnCases> {
  const { db, caller, now } = ctx
  const own = listed(db, caller.accountId, input.state)
  const sorted = input.state === 'offered' ? own.orderBy('answer_by') : own.orderBy('assigned_at', 'desc')
  const rows = await sorted.orderBy('aid_assignment.id').limit(LENGTH).execute()
  return {
    rows: rows.map(itemOf),
    counts: {
      offered: await countOf(db, caller.accountId, 'offered'),
      mine: await countOf(db, caller.accountId, 'mine'),
    },
    asOf: now.toISOString(),
  }
}

/** A case as its lawyer is offered it; nothing of the person any more once the offer is past. */
export async function offerOf(ctx: PractitionerContext, id: string): Promise<Offer | undefined> {
  const { db, caller, now, service } = ctx
  const row = await assignedTo(db, caller.accountId)
    .where('aid_application.id', '=', id)
    .orderBy('assigned_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const standing = row.ended_at === null
  const form = standing ? openForm(service.keyring, row) : undefined
  const handedOver = standing
    ? (await listChanges(db, row.id)).find(({ outcome }) => outcome === 'allowed')
    : undefined
  return {
    ...itemOf(row),
    applicantName: standing ? openName(service.keyring, row) : null,
    opponent: form?.opponent ?? null,
    facts: form?.facts ?? null,
    minor: row.groups!.includes('minor'),
    limitationOn: row.limitation_on,
    handOver: handedOver?.hand_over ?? null,
    centrePhone: (await findCentre(db, row.county_code!))?.phone ?? null,
    mayAnswer: row.outcome === null && arrowOf(row.status, 'accept', 'handler') !== undefined,
    cause: row.cause,
    asOf: now.toISOString(),
  }
}

/** Opens a case assigned to the caller, with a trace. Another's is not found. */
export async function offer({ ctx, input }: Act<typeof OpenCase, PractitionerContext>): Promise<Offer> {
  const found = await offerOf(ctx, input.id)
  if (!found) throw refuse('not-found')
  const { county_code } = await applications(ctx.db)
    .where('aid_application.id', '=', input.id)
    .executeTakeFirstOrThrow()
  ctx.audit({ act: 'opened', subjectType: 'aid_application', subjectId: input.id, areaCode: county_code! })
  return found
}
