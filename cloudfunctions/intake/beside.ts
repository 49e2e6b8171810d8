import { actsOpen } from '@contract/aid/workflow'
import { maskIdNumber, maskPhone } from '@contract/identity'
import { counterActsOpen } from '@contract/intake/filing'
import { firstReceiver } from '@contract/intake/jurisdiction'
import type { Duplicate, Intake, OpenIntake, RevealBeside } from '@contract/intake/schema'
import { refuse } from '@contract/refusal'
import { findReceived, isOwn, toldOf, type ApplicationRow } from '@server/kit/aid/rows'
import type { Act, KnownContext } from '@server/kit/procedure'
import { serves } from '@server/kit/caller'
import { areaName, findAgent, findCollectionOf, findPassedOn, listSamePerson, recipientsOf } from './queries'
import { findReadBack } from './read-back'
import { listRecipients } from './recipients'
import { openAgent, openRecipient } from './sealed'
import { transfersOf } from './transfers'

/**
 * Other open applications of the people of this case, wherever they are (法援法 38): a number, a county and a kind of
 * matter, no more, since they may be another county's.
 */
async function duplicatesOf({ db }: KnownContext, row: ApplicationRow): Promise<Duplicate[]> {
  const others = await listSamePerson(db, row)
  return others.map(({ number, county_name, status, matter_type, submitted_at }) => {
    const other = { submittedAt: submitted_at }
    return {
      number,
      countyName: county_name!,
      status,
      matterType: matter_type!,
      submittedAt: submitted_at,
      earlier: firstReceiver([other, { submittedAt: row.submitted_at }]) === other,
    }
  })
}

async function agentOf({ db, service }: KnownContext, row: ApplicationRow): Promise<Intake['agent']> {
  const agent = await findAgent(db, row.id)
  if (!agent) return null
  const { name, phone, idNumber } = openAgent(service.keyring, agent)
  return {
    name,
    relation: agent.relation,
    phone: phone && maskPhone(phone),
    idNumber: idNumber && maskIdNumber(idNumber),
  }
}

/** How an application of the caller's county came in, and who and what stands beside it; opened with a trace. */
export async function beside({ ctx, input }: Act<typeof OpenIntake>): Promise<Intake> {
  const { db, service, caller } = ctx
  const row = await findReceived(db, caller, input.id)
  if (!row) throw refuse('not-found')
  ctx.audit({
    act: 'opened',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { part: 'intake' },
  })
  const collection = await findCollectionOf(db, row.id)
  const passedOn = await findPassedOn(db, row.id)
  return {
    filedAs: row.filed_as,
    channel: row.channel,
    tracking: collection?.tracking ?? null,
    agent: await agentOf(ctx, row),
    readBack: await findReadBack(db, service.keyring, row.id),
    // another county's register stays there when the case was transferred
    detainee:
      passedOn && serves(caller, ['county'], passedOn.county_code)
        ? {
            id: passedOn.id,
            sourceName: passedOn.source_name,
            receivedAt: passedOn.received_at,
            passedAt: passedOn.passed_at!,
          }
        : null,
    takenIn: collection?.receipt
      ? {
          receipt: collection.receipt,
          areaName: await areaName(db, collection.area_code),
          collectorName: collection.collector_name,
          collectedAt: collection.collected_at!,
        }
      : null,
    recipients: await listRecipients(db, service.keyring, row.id),
    duplicates: await duplicatesOf(ctx, row),
    transfers: await transfersOf(db, row.id),
    withoutAccount: collection !== undefined && toldOf(row) === null,
    forPerson: toldOf(row) === null ? counterActsOpen(row.status) : [],
    mayTransfer: !isOwn(row, caller.accountId) && actsOpen(row.status, 'county').includes('transfer'),
  }
}

async function clearOf({ db, service }: KnownContext, input: Act<typeof RevealBeside>['input']) {
  if (input.of === 'agent') {
    const agent = await findAgent(db, input.id)
    return agent && openAgent(service.keyring, agent)[input.field]
  }
  const recipient = await recipientsOf(db, input.id)
    .where('id', '=', input.recipientId ?? input.requestId)
    .executeTakeFirst()
  return recipient && openRecipient(service.keyring, recipient)[input.field]
}

/** Shows a phone or ID number of an agent or recipient in full, for a reason that stays on record (个人信息保护法 51). */
export async function reveal({ ctx, input }: Act<typeof RevealBeside>): Promise<{ value: string }> {
  const row = await findReceived(ctx.db, ctx.caller, input.id)
  const value = row && (await clearOf(ctx, input))
  if (!value) throw refuse('not-found')
  ctx.audit({
    act: 'revealed',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: {
      of: input.of,
      recipientId: input.recipientId ?? null,
      field: input.field,
      reason: input.reason,
    },
  })
  return { value }
}
