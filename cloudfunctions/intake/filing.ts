import { practitionerKindLabels, type PractitionerKind } from '@contract/account/roles'
import { isOpenToChange } from '@contract/aid/workflow'
import { mayFileAsHelper } from '@contract/intake/filing'
import type { Filing, OfApplication, SetAgent } from '@contract/intake/schema'
import { refuse } from '@contract/refusal'
import { beginDraft } from '@server/kit/aid/own-drafts'
import { findMine, lockMine, type ApplicationRow } from '@server/kit/aid/rows'
import type { Caller } from '@server/kit/caller'
import type { Act, KnownContext } from '@server/kit/procedure'
import { countRecipients, findAgent, findPassedOn } from './queries'
import { agentContexts, openAgent } from './sealed'

/** A draft in the caller's hands, locked. Refuses `not-found` for another's, `not-in-this-state` once submitted. */
export async function lockDraft({ db, caller }: KnownContext, id: string): Promise<ApplicationRow> {
  const row = await lockMine(db, caller.accountId, id)
  if (!row) throw refuse('not-found')
  if (!isOpenToChange(row.status)) throw refuse('not-in-this-state')
  return row
}

export async function filingOf({ db, service }: KnownContext, row: ApplicationRow): Promise<Filing> {
  const agent = await findAgent(db, row.id)
  return {
    filedAs: row.filed_as,
    channel: row.channel,
    agentName: agent ? openAgent(service.keyring, agent).name : null,
    relation: agent?.relation ?? null,
    recipients: await countRecipients(db, row.id),
    passedOn: (await findPassedOn(db, row.id)) !== undefined,
  }
}

/** In whose hand a draft, or an application filed by the caller, is. Another's is not found. */
export async function filing({ ctx, input }: Act<typeof OfApplication>): Promise<Filing> {
  const row = await findMine(ctx.db, ctx.caller.accountId, input.id)
  if (!row) throw refuse('not-found')
  return filingOf(ctx, row)
}

/** As what somebody of the register fills an application for a neighbour today; undefined when they may not. */
export function helperKindOf({ helper, practitioner }: Caller): PractitionerKind | undefined {
  const kind = helper?.kind ?? practitioner?.kind
  return mayFileAsHelper(kind) ? kind : undefined
}

/** Who stands in for the applicant, as it is kept. Refuses `not-allowed` to who is no helper of the register. */
function agentColumns({ caller, service }: KnownContext, input: Act<typeof SetAgent>['input']) {
  const { keyring } = service
  const context = agentContexts(input.id)
  if (input.filedAs === 'helper') {
    const kind = helperKindOf(caller)
    if (!kind) throw refuse('not-allowed')
    return {
      name_sealed: keyring.seal(caller.name, context.name),
      relation: practitionerKindLabels[kind],
      phone_sealed: null,
      id_number_sealed: null,
    }
  }
  const { agent } = input
  return {
    name_sealed: keyring.seal(agent.name, context.name),
    relation: agent.relation,
    phone_sealed: keyring.seal(agent.phone, context.phone),
    id_number_sealed: keyring.seal(agent.idNumber, context.idNumber),
  }
}

/**
 * Says that a draft is filled for somebody else (法援法 40), opening it when there is none yet; said again, it replaces
 * what was said. The draft then belongs to the caller as the one who files it, and to no applicant's account. Refuses
 * `not-allowed` to who would help and is no helper of the register, `too-many-drafts`, `not-found` for another's,
 * `not-in-this-state` once submitted or where an office is taking it in.
 */
export async function setAgent({ ctx, input }: Act<typeof SetAgent>): Promise<Filing> {
  const { db, caller, now } = ctx
  const columns = agentColumns(ctx, input)
  await beginDraft(ctx, { id: input.id, form: {} })
  const row = await lockDraft(ctx, input.id)
  if (row.filed_as === 'station' || row.filed_as === 'centre') throw refuse('not-in-this-state')
  await db
    .updateTable('aid_application')
    .set({ applicant_id: null, filed_by: caller.accountId, filed_as: input.filedAs })
    .where('id', '=', row.id)
    .execute()
  const agent = { kind: input.filedAs, ...columns, set_by: caller.accountId, set_at: now.toISOString() }
  await db
    .insertInto('aid_agent')
    .values({ application_id: row.id, ...agent })
    .onConflict((conflict) => conflict.column('application_id').doUpdateSet(agent))
    .execute()
  ctx.audit({
    act: 'agent-set',
    subjectType: 'aid_application',
    subjectId: row.id,
    detail: { filedAs: input.filedAs },
  })
  return filingOf(ctx, { ...row, filed_as: input.filedAs })
}
