import { randomUUID } from 'node:crypto'
import type { Escalate } from '@contract/escalation/schema'
import type { Context, KnownContext } from '@server/kit/procedure'

type Part = 'what' | 'place' | 'done'
const factContext = (part: Part, id: string): string => `escalation_fact.${part}_sealed:${id}`
const resultContext = (id: string): string => `escalation.result_sealed:${id}`

/** Keeps what an adviser told of an escalation; nothing told is ever changed. */
export async function writeFact(ctx: KnownContext, escalationId: string, told: Escalate): Promise<void> {
  const { db, service, caller, now } = ctx
  const id = randomUUID()
  const seal = (part: Part) => service.keyring.seal(told[part], factContext(part, id))
  await db
    .insertInto('escalation_fact')
    .values({
      id,
      escalation_id: escalationId,
      what_sealed: seal('what'),
      place_sealed: seal('place'),
      people: told.people,
      done_sealed: seal('done'),
      written_by: caller.accountId,
      written_at: now.toISOString(),
    })
    .execute()
}

/** What was told of an escalation, in the order told. */
export async function factsOf({ db, service }: Context, escalationId: string) {
  const rows = await db
    .selectFrom('escalation_fact')
    .innerJoin('account', 'account.id', 'escalation_fact.written_by')
    .selectAll('escalation_fact')
    .select('account.name as by_name')
    .where('escalation_id', '=', escalationId)
    .orderBy('position')
    .execute()
  return rows.map((row) => {
    const open = (part: Part, sealed: string) => service.keyring.open(sealed, factContext(part, row.id))
    return {
      id: row.id,
      what: open('what', row.what_sealed),
      place: open('place', row.place_sealed),
      people: row.people,
      done: open('done', row.done_sealed),
      byName: row.by_name,
      at: row.written_at,
    }
  })
}

export const sealResult = ({ service }: Context, id: string, result: string): string =>
  service.keyring.seal(result, resultContext(id))

export const openResult = ({ service }: Context, row: { id: string; result_sealed: string | null }) =>
  row.result_sealed === null ? null : service.keyring.open(row.result_sealed, resultContext(row.id))
