import { countyOf } from '@contract/area'
import { mayBecome } from '@contract/people/rules'
import type { Change, Person } from '@contract/people/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { changedFacts } from './changed-facts'
import { factNames } from './fact-names'
import { requireSound } from './judge'
import { columnsOf, phoneOf } from './keep'
import { person } from './person'
import { factsOf, lockPeople } from './queries'
import { saveEntry } from './save-entry'
import { writeEvents } from './write-event'

/**
 * Changes what the register says of a person. The history and the audit row name the fields and not their contents.
 * Refuses `not-found`, `own-record`, `kind-fixed`, `bad-input`, `already-registered`.
 */
export async function change({ ctx, input }: Act<typeof Change>): Promise<Person> {
  const { db, caller, now } = ctx
  const { keyring } = ctx.service
  const [row] = await lockPeople(db, caller, [input.id])
  if (!row) throw refuse('not-found')
  if (row.id === caller.accountId) throw refuse('own-record')
  if (!mayBecome(row.kind, input.facts.kind)) throw refuse('kind-fixed')
  const before = phoneOf(keyring, factsOf(row), row)
  const phone = phoneOf(keyring, input.facts, row)
  await requireSound(db, input.facts, countyOf(row.areaCode), phone !== null, shanghaiDate(now))
  const fields = changedFacts(factsOf(row), input.facts, phone !== before)
  await saveEntry(db, row.id, input.facts.name, columnsOf(keyring, input.facts, row, phone))
  if (fields.length > 0)
    await writeEvents(ctx, [
      {
        personId: row.id,
        act: 'change',
        from: row.status,
        to: row.status,
        reason: fields.map((field) => factNames[field]).join('、'),
      },
    ])
  ctx.audit({
    act: 'person-changed',
    subjectType: 'practitioner',
    subjectId: row.id,
    areaCode: row.areaCode,
    detail: { fields },
  })
  return person({ ctx, input: { id: row.id } })
}
