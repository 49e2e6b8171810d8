import type { PersonFacts } from '@contract/people/schema'
import type { KnownContext } from '@server/kit/procedure'
import { changedFacts } from '../changed-facts'
import { factNames } from '../fact-names'
import { columnsOf, phoneOf } from '../keep'
import { factsOf, type PersonRow } from '../queries'
import { saveEntry } from '../save-entry'
import { writeEvents } from '../write-event'

/**
 * Brings people who are in the register to what a table says, leaving alone who is so already. The register of their
 * county has to be locked.
 *
 * @returns how many changed
 */
export async function updateKnown(
  ctx: KnownContext,
  people: readonly { facts: PersonFacts; known: PersonRow }[],
): Promise<number> {
  const { keyring } = ctx.service
  const events = []
  for (const { facts, known } of people) {
    const phone = phoneOf(keyring, facts, known)
    const before = phoneOf(keyring, factsOf(known), known)
    // a number that is the same is not sealed anew
    const kept = phone === before ? { ...facts, phone: undefined } : facts
    const fields = changedFacts(factsOf(known), kept, phone !== before)
    if (fields.length === 0) continue
    await saveEntry(ctx.db, known.id, facts.name, columnsOf(keyring, kept, known, phone))
    const reason = `表格导入：${fields.map((field) => factNames[field]).join('、')}`
    events.push({ personId: known.id, act: 'change', from: known.status, to: known.status, reason } as const)
  }
  await writeEvents(ctx, events)
  return events.length
}
