import { randomUUID } from 'node:crypto'
import type { PersonFacts } from '@contract/people/schema'
import { refuse } from '@contract/refusal'
import type { KnownContext } from '@server/kit/procedure'
import { columnsOf } from './keep'
import { writeEvents } from './write-event'

/** Rows of one statement, far under the 65,535 parameters a statement may have. */
const BATCH = 500

/**
 * Puts people into a county's register as proposed, each with an account nobody can sign in to yet. Refuses
 * `already-registered` when a licence, or a name with its telephone number, is there already.
 *
 * @param note where they come from, for their history
 * @returns their ids, in the order given
 */
export async function register(
  ctx: KnownContext,
  countyCode: string,
  people: readonly PersonFacts[],
  note: string | null,
): Promise<string[]> {
  const ids = people.map(() => randomUUID())
  for (let from = 0; from < people.length; from += BATCH)
    await registerBatch(ctx, countyCode, people.slice(from, from + BATCH), ids.slice(from, from + BATCH))
  await writeEvents(
    ctx,
    ids.map((personId) => ({ personId, act: 'propose', from: null, to: 'proposed', reason: note })),
  )
  return ids
}

async function registerBatch(
  { db, now, service }: KnownContext,
  countyCode: string,
  people: readonly PersonFacts[],
  ids: readonly string[],
) {
  await db
    .insertInto('account')
    .values(
      people.map(({ name }, index) => ({
        id: ids[index]!,
        name,
        created_at: now.toISOString(),
        disabled_at: null,
      })),
    )
    .execute()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practitioner')
    .values(
      people.map((facts, index) => ({
        account_id: ids[index]!,
        area_code: countyCode,
        status: 'proposed' as const,
        ...columnsOf(
          service.keyring,
          facts,
          { id: ids[index]!, areaCode: countyCode, phoneSealed: null },
          facts.phone ?? null,
        ),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (Number(numInsertedOrUpdatedRows) < people.length) throw refuse('already-registered')
}
