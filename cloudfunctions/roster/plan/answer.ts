import { createHash } from 'node:crypto'
import { isEmptied } from '@contract/roster/diff'
import { monthSpan } from '@contract/roster/month'
import type { Gap, PlanChange, PlanSlot } from '@contract/roster/schema'
import type { ComposedSlot } from './compose'
import type { LoadedMonth } from './load'

/** Names a set of gaps: another set, or the same with another size of any, has another name. */
export function gapsFingerprint(gaps: readonly Gap[]): string {
  const lines = gaps.map(({ siteCode, unit, from, required, planned }) =>
    [siteCode, unit, from, required, planned].join(' '),
  )
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 32)
}

export const toPlanSlot = (slot: ComposedSlot): PlanSlot => {
  const { row: _row, live: _live, draft: _draft, patternId: _pattern, rota: _rota, ...seen } = slot
  return { ...seen, fields: [...slot.fields] }
}

/** Slots that publishing would make, change and take back. */
export function pendingOf(slots: readonly ComposedSlot[]) {
  const count = (state: PlanSlot['state']) => slots.filter((slot) => slot.state === state).length
  return { added: count('new'), changed: count('changed'), withdrawn: count('leaving') }
}

/** All that moves with an edit. */
export const moving = ({ slots, gaps, people, book }: LoadedMonth, revision: number) => ({
  revision,
  gaps,
  gapsFingerprint: gapsFingerprint(gaps),
  pending: pendingOf(slots),
  emptyCount: slots.filter((slot) => slot.state === 'empty' || isEmptied(slot)).length,
  minutes: Object.fromEntries(people.list.map(({ id }) => [id, book.monthMinutes(id)])),
})

/** What an edit of some slots came to. A slot that is gone for good is not among them. */
export const changeOf = (loaded: LoadedMonth, revision: number, keys: ReadonlySet<string>): PlanChange => ({
  slots: loaded.slots.filter(({ key }) => keys.has(key)).map(toPlanSlot),
  ...moving(loaded, revision),
})

/** People as the plan's page sees them; leave only as far as the month goes. */
export function peopleOf({ people, month }: LoadedMonth) {
  const { first, last } = monthSpan(month)
  return people.list.map(({ sits: _sits, own: _own, baseAreaCode: _base, leave, ...person }) => ({
    ...person,
    leave: leave.filter((day) => day >= first && day <= last),
  }))
}
