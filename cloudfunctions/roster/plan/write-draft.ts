import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '@server/database/client'
import type { SlotWhy } from '@server/database/tables/roster'
import type { ComposedSlot } from './compose'
import type { PlanOf } from './load'

/** What an edit says of a slot; the rest stays as it is. */
export interface DraftEdit {
  personId?: string | null
  times?: { startsAt: string; endsAt: string }
  removed?: boolean
  byHand?: boolean
  why?: SlotWhy | null
}

const BATCH = 200

/** The row of a slot after an edit. A shift that was withdrawn by a leave is let go: the slot is published anew. */
function rowAfter(plan: PlanOf, slot: ComposedSlot, edit: DraftEdit) {
  const { row, live, draft } = slot
  const times = edit.times ?? { startsAt: draft.startsAt, endsAt: draft.endsAt }
  const why = edit.why === undefined ? (row?.why ?? null) : edit.why
  // a shift this plan found and did not write has no row yet, and its hours are its own
  const keepsTimes = row ? row.times_by_hand : live !== undefined
  return {
    id: row?.id ?? randomUUID(),
    county_code: plan.county,
    month: plan.month,
    slot_key: slot.key,
    site_code: draft.siteCode,
    kind: draft.kind,
    day: draft.day,
    starts_at: times.startsAt,
    ends_at: times.endsAt,
    practitioner_id: edit.personId === undefined ? draft.personId : edit.personId,
    by_hand: edit.byHand ?? row?.by_hand ?? false,
    times_by_hand: edit.times !== undefined || keepsTimes,
    removed: edit.removed ?? draft.removed,
    why: why === null ? null : JSON.stringify(why),
    pattern_id: slot.patternId,
    shift_id: live?.id ?? null,
    shift_version: live ? (row?.shift_version ?? live.version) : null,
  }
}

/** Writes edits of slots into the draft, and counts its revision up by one. */
export async function writeDraft(
  db: Db,
  plan: PlanOf,
  edits: readonly { slot: ComposedSlot; edit: DraftEdit }[],
): Promise<void> {
  const rows = edits.map(({ slot, edit }) => rowAfter(plan, slot, edit))
  for (let from = 0; from < rows.length; from += BATCH)
    await db
      .insertInto('planned_shift')
      .values(rows.slice(from, from + BATCH) as never)
      .onConflict((conflict) =>
        conflict.columns(['county_code', 'month', 'slot_key']).doUpdateSet((row) => ({
          site_code: row.ref('excluded.site_code'),
          kind: row.ref('excluded.kind'),
          day: row.ref('excluded.day'),
          starts_at: row.ref('excluded.starts_at'),
          ends_at: row.ref('excluded.ends_at'),
          practitioner_id: row.ref('excluded.practitioner_id'),
          by_hand: row.ref('excluded.by_hand'),
          times_by_hand: row.ref('excluded.times_by_hand'),
          removed: row.ref('excluded.removed'),
          why: row.ref('excluded.why') as never,
          pattern_id: row.ref('excluded.pattern_id'),
          shift_id: row.ref('excluded.shift_id'),
          shift_version: row.ref('excluded.shift_version'),
        })),
      )
      .execute()
  await db
    .updateTable('roster_plan')
    .set({ revision: sql`revision + 1` })
    .where('county_code', '=', plan.county)
    .where('month', '=', plan.month)
    .execute()
}
