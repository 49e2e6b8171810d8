import { randomUUID } from 'node:crypto'
import type { NoteSignal, RadarSignal } from '@contract/rating/radar-schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { placesIn, presentSignal, signalsAt } from './radar'
import { notesIn } from './radar-notes'

/**
 * Notes that a signal was looked at. It stays on the list, with the note beside it. Refuses `not-found` for a county
 * that is not the caller's, `signal-changed` when other records stand out now than were seen, and `own-record` to
 * an adviser it is about.
 */
export async function noteSignal({ ctx, input }: Act<typeof NoteSignal>): Promise<RadarSignal> {
  const { db, now, caller } = ctx
  const places = await placesIn(ctx, input.countyCode)
  if (places.length === 0) throw refuse('not-found')
  const wanted = [...input.consultationIds].sort().join()
  for (const place of places) {
    const signal = (await signalsAt(ctx, place.areaCode, input)).find(
      ({ rule, records }) =>
        rule === input.rule &&
        records
          .map((one) => one.consultationId)
          .sort()
          .join() === wanted,
    )
    if (!signal) continue
    if (signal.records.some(({ practitionerId }) => practitionerId === caller.accountId))
      throw refuse('own-record')
    const id = randomUUID()
    await db
      .insertInto('rating_radar_note')
      .values({
        id,
        rule: input.rule,
        county_code: place.countyCode,
        consultation_ids: signal.records.map(({ consultationId }) => consultationId),
        note: input.note,
        noted_by: caller.accountId,
        noted_at: now.toISOString(),
      })
      .execute()
    ctx.audit({
      act: 'note-rating-signal',
      subjectType: 'rating-radar-note',
      subjectId: id,
      areaCode: place.countyCode,
      detail: { rule: input.rule, records: signal.records.length },
    })
    return presentSignal(signal, place, await notesIn(db, place.countyCode, [signal]))
  }
  throw refuse('signal-changed')
}
