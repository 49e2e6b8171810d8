import type { Slot } from '@contract/roster/expand'
import { fillSlots } from '@contract/roster/fill'
import type { FillPlan, PlanChange } from '@contract/roster/schema'
import type { Act } from '@server/kit/procedure'
import { lockPlan } from './access'
import { changeOf } from './answer'
import { isOccupied, type ComposedSlot } from './compose'
import { loadMonth, type LoadedMonth } from './load'
import { writeDraft } from './write-draft'

/** Chosen by the rule and seen by nobody yet. */
const mayBeTakenAnew = (slot: ComposedSlot): boolean => slot.state === 'new' && !slot.byHand

const asSlot = (slot: ComposedSlot): Slot => ({
  ...slot,
  patternId: slot.patternId ?? '',
  rota: slot.rota,
})

function choose(loaded: LoadedMonth, open: readonly ComposedSlot[]) {
  const isOpen = new Set(open.map(({ key }) => key))
  const standing = loaded.slots.filter((slot) => isOccupied(slot) && !isOpen.has(slot.key))
  const own = new Set([
    ...loaded.people.list.filter((person) => person.own).map(({ id }) => id),
    ...open.flatMap(({ rota }) => rota),
  ])
  const people = loaded.people.forRule
    .filter(({ id }) => own.has(id))
    .map((person) => ({
      ...person,
      busy: [...person.busy, ...standing.filter(({ personId }) => personId === person.id)],
    }))
  const { month, policy } = loaded
  return fillSlots({ month, slots: open.map(asSlot), people, policy, reach: loaded.people.reach })
}

/**
 * Fills the empty slots of a month by rule, with the reason for each person and for each slot left empty; hand edits and
 * what is published stay, a published slot that a hand emptied too. Answers the slots it touched and the gaps that remain. Publishes nothing.
 *
 * Refuses `not-found` for a county that is not the caller's.
 */
export async function fill({ ctx, input }: Act<typeof FillPlan>): Promise<PlanChange> {
  const { db, now, caller } = ctx
  const plan = { county: input.county, month: input.month }
  const { revision } = await lockPlan(db, caller, plan)
  const loaded = await loadMonth(db, plan, now)
  const open = loaded.slots.filter(
    (slot) => slot.state === 'empty' || (input.afresh === true && mayBeTakenAnew(slot)),
  )
  const { assigned, unfilled } = choose(loaded, open)
  const edits = open.map((slot) => {
    const { personId, chosen } = assigned.get(slot.key) ?? { personId: null, chosen: undefined }
    const left = unfilled.get(slot.key)
    const why = { ...(chosen && { chosen }), ...(left && { unfilled: left }) }
    return { slot, edit: { personId, byHand: false, why } }
  })
  await writeDraft(db, plan, edits)
  ctx.audit({
    act: 'plan-filled',
    subjectType: 'roster_plan',
    subjectId: `${plan.county}:${plan.month}`,
    areaCode: plan.county,
    detail: { slots: open.length, filled: assigned.size, afresh: input.afresh === true },
  })
  const after = await loadMonth(db, plan, now)
  return changeOf(after, revision + 1, new Set(open.map(({ key }) => key)))
}
