import { randomUUID } from 'node:crypto'
import { refuse } from '@contract/refusal'
import type { Duty } from '@contract/roster/book'
import { clockMinutes } from '@contract/roster/pattern-schema'
import { monthSpan } from '@contract/roster/month'
import type { PlanChange, SetSlot, SlotEdit } from '@contract/roster/schema'
import { atShanghai } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { lockPlan } from './access'
import { changeOf } from './answer'
import { isOccupied, type ComposedSlot } from './compose'
import { loadMonth, type LoadedMonth } from './load'
import { writeDraft, type DraftEdit } from './write-draft'

/** Instants of clock times on a day; refuses `bad-input` for an end that is not after the start. */
function timesOn(day: string, { startTime, endTime }: { startTime: string; endTime: string }) {
  const minutes = clockMinutes(endTime) - clockMinutes(startTime)
  if (minutes < 30 || minutes > 14 * 60)
    throw refuse('bad-input', { 'edit.endTime': '结束时间应晚于开始时间，一班半小时到14小时' })
  return { startsAt: atShanghai(day, startTime), endsAt: atShanghai(day, endTime) }
}

/** A hand may go beyond the most of a day or week and past the travel time, never into a second duty or a leave. */
function mustBeFree({ book, people }: LoadedMonth, personId: string, duty: Duty, now?: ComposedSlot): void {
  const person = people.list.find(({ id }) => id === personId)
  if (!person?.sits) throw refuse('cannot-sit-duty')
  const mine = now && isOccupied(now) && now.personId === personId ? now : undefined
  if (mine) book.erase(personId, mine)
  const obstacle = book.obstacle(personId, duty)
  if (mine) book.write(personId, mine)
  if (obstacle === 'on-leave') throw refuse('on-leave')
  if (obstacle === 'busy') throw refuse('double-booked')
}

function newSlot(loaded: LoadedMonth, edit: Extract<SlotEdit, { act: 'add' }>, now: Date): ComposedSlot {
  const { first, last } = monthSpan(loaded.month)
  if (!loaded.sites.some(({ code }) => code === edit.siteCode)) throw refuse('not-found')
  if (edit.day < first || edit.day > last) throw refuse('bad-input', { 'edit.day': '请选这个月里的一天' })
  const times = timesOn(edit.day, edit)
  if (new Date(times.startsAt) <= now) throw refuse('slot-held')
  const { siteCode, kind, day } = edit
  const draft = { siteCode, kind, day, ...times, personId: edit.personId ?? null, removed: false }
  return {
    ...draft,
    ...{ key: `added:${randomUUID()}`, origin: 'added', state: 'empty', heldBecause: null },
    ...{ fields: [], rota: [], byHand: true, chosen: null, unfilled: null, patternId: null },
    ...{ row: undefined, live: undefined, draft },
  }
}

/** Brings a slot back: one that was left out with whoever was on it, one that was emptied as it is published. */
function restored(loaded: LoadedMonth, slot: ComposedSlot): DraftEdit {
  const { draft, live, row } = slot
  if (draft.personId !== null || !live) {
    if (draft.personId) mustBeFree(loaded, draft.personId, draft, slot)
    return { removed: false }
  }
  // hours follow the pattern unless a hand set them, so only those have to be taken back
  const hours = row?.times_by_hand ? { startsAt: live.startsAt, endsAt: live.endsAt } : undefined
  mustBeFree(loaded, live.personId, { ...draft, ...hours }, slot)
  return { ...(hours && { times: hours }), personId: live.personId, removed: false, why: null }
}

/** What one tap means for a slot that stands in the plan. */
function editOf(
  loaded: LoadedMonth,
  slot: ComposedSlot,
  edit: Exclude<SlotEdit, { act: 'add' }>,
  now: Date,
): DraftEdit {
  switch (edit.act) {
    case 'put':
      mustBeFree(loaded, edit.personId, slot.draft, slot)
      return { personId: edit.personId, byHand: true, removed: false, why: null }
    case 'clear':
      return { personId: null, byHand: false, why: null }
    case 'remove':
      return { removed: true }
    case 'restore':
      return restored(loaded, slot)
    case 'times': {
      const times = timesOn(slot.day, edit)
      if (new Date(times.startsAt) <= now) throw refuse('slot-held')
      if (isOccupied(slot)) mustBeFree(loaded, slot.personId, { ...slot.draft, ...times }, slot)
      return { times }
    }
  }
}

/** The slot an act is on. Refuses `not-found` for none, `slot-held` for one that is out of the plan's hands. */
export function slotToEdit({ slots }: LoadedMonth, key: string): ComposedSlot {
  const slot = slots.find((one) => one.key === key)
  if (!slot) throw refuse('not-found')
  if (slot.state === 'held') throw refuse('slot-held')
  return slot
}

/**
 * One tap on a draft: puts somebody on a slot, empties it, changes its hours, leaves it out or brings it back, or adds one.
 * A published slot that was emptied is brought back with the person it is published for.
 *
 * Refuses `not-found` (plan, site or slot), `slot-held` for what has begun, was attended or was changed by a request,
 * `cannot-sit-duty`, `on-leave`, `double-booked`, and `bad-input` for hours or a day that cannot be.
 */
export async function setSlot({ ctx, input }: Act<typeof SetSlot>): Promise<PlanChange> {
  const { db, now, caller } = ctx
  const { edit } = input
  const plan = { county: input.county, month: input.month }
  const { revision } = await lockPlan(db, caller, plan)
  const loaded = await loadMonth(db, plan, now)
  const adding = edit.act === 'add'
  const slot = adding ? newSlot(loaded, edit, now) : slotToEdit(loaded, edit.key)
  if (adding && edit.personId) mustBeFree(loaded, edit.personId, slot)
  const after = adding
    ? { byHand: true, times: { startsAt: slot.startsAt, endsAt: slot.endsAt } }
    : editOf(loaded, slot, edit, now)
  await writeDraft(db, plan, [{ slot, edit: after }])
  ctx.audit({
    act: `slot-${edit.act}`,
    subjectType: 'roster_plan',
    subjectId: `${plan.county}:${plan.month}`,
    areaCode: plan.county,
    detail: { slot: slot.key, siteCode: slot.siteCode, day: slot.day },
  })
  return changeOf(await loadMonth(db, plan, now), revision + 1, new Set([slot.key]))
}
