import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '@server/database/client'
import type { ShiftChangeRow, ShiftImage } from '@server/database/tables/roster'
import type { ComposedSlot } from './compose'

/** What publishing is going to do, slot by slot. */
export interface Publishing {
  added: (ComposedSlot & { personId: string })[]
  changed: (ComposedSlot & { personId: string })[]
  withdrawn: ComposedSlot[]
}

export function publishingOf(slots: readonly ComposedSlot[]): Publishing {
  const having = (state: ComposedSlot['state']) => slots.filter((slot) => slot.state === state)
  return {
    added: having('new') as Publishing['added'],
    changed: having('changed') as Publishing['changed'],
    withdrawn: having('leaving'),
  }
}

const imageOf = (shift: ShiftImage): ShiftImage => ({
  siteCode: shift.siteCode,
  personId: shift.personId,
  day: shift.day,
  startsAt: shift.startsAt,
  endsAt: shift.endsAt,
})

async function withdraw(db: Db, slots: readonly ComposedSlot[]): Promise<void> {
  const ids = slots.map(({ live }) => live!.id)
  if (ids.length === 0) return
  await db
    .updateTable('duty_shift')
    .set({ status: 'withdrawn', withdrawn_because: 'replanned', version: sql`version + 1` })
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute()
  await db
    .updateTable('planned_shift')
    .set({ shift_id: null, shift_version: null })
    .where(sql<boolean>`shift_id = any (${ids}::uuid[])`)
    .execute()
}

/**
 * Two people may change places: while one is written, the other still holds the hour. So all of them step aside first,
 * and the constraint against double booking sees each only as it is going to be.
 */
async function change(db: Db, slots: Publishing['changed']): Promise<void> {
  const ids = slots.map(({ live }) => live!.id)
  if (ids.length === 0) return
  await db
    .updateTable('duty_shift')
    .set({ status: 'withdrawn' })
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute()
  for (const slot of slots) {
    const version = slot.live!.version + 1
    await db
      .updateTable('duty_shift')
      .set({
        status: 'published',
        site_code: slot.siteCode,
        practitioner_id: slot.personId,
        kind: slot.kind,
        day: slot.day,
        starts_at: slot.startsAt,
        ends_at: slot.endsAt,
        pattern_id: slot.patternId,
        version,
      })
      .where('id', '=', slot.live!.id)
      .execute()
    await db
      .updateTable('planned_shift')
      .set({ shift_version: version })
      .where('shift_id', '=', slot.live!.id)
      .execute()
  }
}

async function add(db: Db, slots: Publishing['added']): Promise<ShiftChangeRow[]> {
  const rows = slots.map((slot) => ({ slot, id: randomUUID() }))
  if (rows.length === 0) return []
  await db
    .insertInto('duty_shift')
    .values(
      rows.map(({ slot, id }) => ({
        id,
        site_code: slot.siteCode,
        practitioner_id: slot.personId,
        kind: slot.kind,
        day: slot.day,
        starts_at: slot.startsAt,
        ends_at: slot.endsAt,
        status: 'published' as const,
        origin: 'pattern' as const,
        pattern_id: slot.patternId,
      })),
    )
    .execute()
  const links = rows.map(({ slot, id }) => ({ row: slot.row!.id, shift: id }))
  await sql`update planned_shift set shift_id = link.shift, shift_version = 1
    from (select unnest(${links.map(({ row }) => row)}::uuid[]) as row,
                 unnest(${links.map(({ shift }) => shift)}::uuid[]) as shift) as link
    where planned_shift.id = link.row`.execute(db)
  return rows.map(({ slot, id }) => ({ act: 'added', shiftId: id, before: null, after: imageOf(slot) }))
}

/** Makes the published shifts what the draft wants; answers what was done to each. */
export async function writeShifts(db: Db, publishing: Publishing): Promise<ShiftChangeRow[]> {
  await withdraw(db, publishing.withdrawn)
  await change(db, publishing.changed)
  const added = await add(db, publishing.added)
  return [
    ...added,
    ...publishing.changed.map((slot): ShiftChangeRow => ({
      act: 'changed',
      shiftId: slot.live!.id,
      before: imageOf(slot.live!),
      after: imageOf(slot),
    })),
    ...publishing.withdrawn.map(({ live }): ShiftChangeRow => ({
      act: 'withdrawn',
      shiftId: live!.id,
      before: imageOf(live!),
      after: null,
    })),
  ]
}
