import { sql, type SqlBool } from 'kysely'
import type { RadarRule, Signal } from '@contract/rating/radar'
import type { RadarSignal } from '@contract/rating/radar-schema'
import type { Db } from '@server/database/client'

/** Notes of a county on any of the records of these signals, newest first. */
export async function notesIn(db: Db, countyCode: string, signals: readonly Signal[]) {
  const ids = [...new Set(signals.flatMap(({ records }) => records.map((one) => one.consultationId)))]
  if (ids.length === 0) return []
  return db
    .selectFrom('rating_radar_note')
    .innerJoin('account', 'account.id', 'rating_radar_note.noted_by')
    .select([
      'rating_radar_note.rule',
      'rating_radar_note.consultation_ids as consultationIds',
      'rating_radar_note.note',
      'rating_radar_note.noted_at as at',
      'account.name as byName',
    ])
    .where('county_code', '=', countyCode)
    .where(sql<SqlBool>`consultation_ids && ${ids}::uuid[]`)
    .orderBy('noted_at', 'desc')
    .execute()
}
export type NoteRow = Awaited<ReturnType<typeof notesIn>>[number]

/** The newest note by this rule that was on all of the records. */
export function noteOn(
  rule: RadarRule,
  records: Signal['records'],
  notes: readonly NoteRow[],
): RadarSignal['noted'] {
  const found = notes.find((note) => {
    const seen = new Set(note.consultationIds)
    return note.rule === rule && records.every(({ consultationId }) => seen.has(consultationId))
  })
  return found ? { note: found.note, byName: found.byName, at: found.at } : null
}
