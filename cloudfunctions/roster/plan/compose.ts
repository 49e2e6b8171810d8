import type { MatterType } from '@contract/consultation/labels'
import type { DutyKind } from '@contract/duty/labels'
import { stateOf, type DraftSlot } from '@contract/roster/diff'
import { bySlotOrder, type PatternRule, type Slot } from '@contract/roster/expand'
import type { PlanSlot } from '@contract/roster/schema'
import type { DraftRow, KnownLive } from './queries'

/** A slot with all that is known of it: what the page sees, its draft row, its published shift. */
export interface ComposedSlot extends Omit<PlanSlot, 'fields'> {
  fields: readonly MatterType[]
  patternId: string | null
  rota: readonly string[]
  row: DraftRow | undefined
  /** Published and not withdrawn. */
  live: KnownLive | undefined
  /** What the draft wants, where the slot is not held. */
  draft: DraftSlot
}

interface Frame {
  key: string
  patternId: string | null
  siteCode: string
  kind: DutyKind
  day: string
  startsAt: string
  endsAt: string
  fields: readonly MatterType[]
  rota: readonly string[]
  origin: PlanSlot['origin']
}

/** Version of a shift that some earlier roster wrote and this plan only found. */
const FOUND_VERSION = 1

function slotFrom(
  frame: Frame,
  row: DraftRow | undefined,
  live: KnownLive | undefined,
  draft: DraftSlot,
  now: Date,
): ComposedSlot {
  const { state, heldBecause } = stateOf(draft, live, row?.shift_version ?? FOUND_VERSION, now)
  const shown = state === 'held' && live ? live : draft
  const { kind, day, startsAt, endsAt, siteCode } = shown
  return {
    ...frame,
    ...{ siteCode, kind, day, startsAt, endsAt },
    personId: state === 'leaving' && draft.removed ? live!.personId : shown.personId,
    state,
    heldBecause,
    byHand: row?.by_hand === true || row?.times_by_hand === true,
    chosen: row?.why?.chosen ?? null,
    unfilled: (state === 'empty' && row?.why?.unfilled) || null,
    row,
    live,
    draft,
  }
}

const timesOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({ startsAt, endsAt })
const rowTimes = (row: DraftRow) => ({ startsAt: row.starts_at, endsAt: row.ends_at })

/** The draft of a slot a pattern asks for. Its hours follow the pattern unless a hand set them. */
function draftOf(frame: Frame, row: DraftRow | undefined, live: KnownLive | undefined): DraftSlot {
  const { siteCode, kind, day } = frame
  if (!row)
    // found as it is: whoever made it did so by this pattern
    return {
      ...{ siteCode, day },
      ...timesOf(live ?? frame),
      kind: live?.kind ?? kind,
      personId: live?.personId ?? null,
      removed: false,
    }
  return {
    ...{ siteCode, kind, day },
    ...(row.times_by_hand ? rowTimes(row) : timesOf(frame)),
    // withdrawn by a leave or a cancellation: its person is free, and the slot is empty again
    personId: row.shift_id !== null && !live ? null : row.practitioner_id,
    removed: row.removed,
  }
}

/** Shifts made by a pattern outside this plan, by pattern and day: the plan finds them and does not ask twice. */
function foundShifts(lives: readonly KnownLive[], linked: ReadonlySet<string>) {
  const found = new Map<string, KnownLive[]>()
  for (const live of lives) {
    if (linked.has(live.id) || live.patternLine === null || live.status === 'withdrawn') continue
    const at = `${live.patternLine}:${live.day}`
    found.set(at, [...(found.get(at) ?? []), live])
  }
  return found
}

/**
 * Lays the slots of the patterns, the rows of the draft and the published shifts over each other. Rows of a slot no
 * pattern asks for any more are seen only while their shift is published: publishing takes it back.
 */
export function compose(
  slots: readonly Slot[],
  patterns: readonly PatternRule[],
  rows: readonly DraftRow[],
  lives: readonly KnownLive[],
  now: Date,
): ComposedSlot[] {
  const rowByKey = new Map(rows.map((row) => [row.slot_key, row]))
  const standing = new Map(
    lives.filter(({ status }) => status !== 'withdrawn').map((live) => [live.id, live]),
  )
  const linked = new Set(rows.flatMap(({ shift_id }) => shift_id ?? []))
  const found = foundShifts(lives, linked)
  const used = new Set(linked)
  const lineOf = new Map(patterns.map(({ id, lineId }) => [id, lineId]))
  const composed: ComposedSlot[] = []

  for (const slot of slots) {
    const row = rowByKey.get(slot.key)
    rowByKey.delete(slot.key)
    let live = row?.shift_id ? standing.get(row.shift_id) : undefined
    if (!row) {
      live = found.get(`${lineOf.get(slot.patternId)}:${slot.day}`)?.shift()
      if (live) used.add(live.id)
    }
    const frame: Frame = { ...slot, origin: 'pattern' }
    composed.push(slotFrom(frame, row, live, draftOf(frame, row, live), now))
  }

  for (const row of rowByKey.values()) {
    const live = row.shift_id === null ? undefined : standing.get(row.shift_id)
    const added = row.pattern_id === null
    // taken away for good, or of a pattern that is gone: nothing is left of it
    if (!live && (row.removed || !added)) continue
    const frame: Frame = {
      key: row.slot_key,
      patternId: row.pattern_id,
      siteCode: row.site_code,
      kind: row.kind,
      day: row.day,
      ...rowTimes(row),
      fields: [],
      rota: [],
      origin: added ? 'added' : 'pattern',
    }
    const draft = draftOf(frame, row, live)
    composed.push(slotFrom(frame, row, live, { ...draft, removed: draft.removed || !added }, now))
  }

  for (const live of standing.values()) {
    if (used.has(live.id)) continue
    const { siteCode, kind, day, personId } = live
    composed.push({
      ...{ key: `shift:${live.id}`, patternId: null, siteCode, kind, day, personId },
      ...timesOf(live),
      ...{ fields: [], rota: [], origin: 'one-off', state: 'held', heldBecause: 'one-off' },
      ...{ byHand: true, chosen: null, unfilled: null, row: undefined, live },
      draft: { siteCode, kind, day, personId, ...timesOf(live), removed: false },
    })
  }
  return composed.sort(bySlotOrder)
}

/** Somebody sits there, or will once it is published. What began unpublished never will be. */
export const isOccupied = (slot: ComposedSlot): slot is ComposedSlot & { personId: string } =>
  slot.personId !== null &&
  slot.state !== 'leaving' &&
  slot.state !== 'removed' &&
  !(slot.state === 'held' && slot.live === undefined)

/** Published shifts that stand as the plan's own slots; what a person does elsewhere is all the rest. */
export const ownShiftIds = (slots: readonly ComposedSlot[]): Set<string> =>
  new Set(slots.flatMap(({ live }) => live?.id ?? []))
