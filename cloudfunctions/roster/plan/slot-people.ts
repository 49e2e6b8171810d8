import { refuse } from '@contract/refusal'
import { fitOf } from '@contract/roster/fit'
import type { SlotPeople, SlotPeopleInput } from '@contract/roster/schema'
import type { Act } from '@server/kit/procedure'
import { mustReadPlan } from './access'
import { isOccupied, type ComposedSlot } from './compose'
import { loadMonth, type LoadedMonth } from './load'

type Line = SlotPeople['people'][number] & { own: boolean; cost: number }

/** The rule does not choose them: little duty here says nothing of how much they have elsewhere. */
const isFromElsewhere = ({ own, inRota }: Line) => !own && !inRota

function linesOf({ people, book, policy }: LoadedMonth, slot: ComposedSlot): Line[] {
  const forRule = new Map(people.forRule.map((person) => [person.id, person]))
  return people.list.map(({ sits: _sits, own, baseAreaCode: _base, leave: _leave, ...person }) => {
    const mine = isOccupied(slot) && slot.personId === person.id
    // somebody is not in their own way
    if (mine) book.erase(person.id, slot)
    const fit = fitOf(forRule.get(person.id)!, slot, people.reach(person.id, slot.siteCode), policy)
    const line = {
      ...person,
      obstacle: book.obstacle(person.id, slot.draft) ?? null,
      inRota: slot.rota.includes(person.id),
      fieldMatched: fit.fieldMatched,
      sameTown: fit.sameTown,
      km: fit.km,
      monthMinutes: book.monthMinutes(person.id),
      own,
      cost: book.load(person.id) + fit.penalty,
    }
    if (mine) book.write(person.id, slot)
    return line
  })
}

/**
 * Who may take a slot: the county's own people and its rota first, fittest first as the rule would choose, then people
 * from elsewhere; those who cannot come last, with what stands in the way.
 * Refuses `not-found` for another's plan or an unknown slot.
 */
export async function slotPeople({ ctx, input }: Act<typeof SlotPeopleInput>): Promise<SlotPeople> {
  mustReadPlan(ctx.caller, input.county)
  const loaded = await loadMonth(ctx.db, input, ctx.now)
  const slot = loaded.slots.find(({ key }) => key === input.key)
  if (!slot) throw refuse('not-found')
  const lines = linesOf(loaded, slot).sort(
    (a, b) =>
      Number(a.obstacle !== null) - Number(b.obstacle !== null) ||
      Number(isFromElsewhere(a)) - Number(isFromElsewhere(b)) ||
      a.cost - b.cost,
  )
  return { people: lines.map(({ own: _own, cost: _cost, ...line }) => line) }
}
