import { consultationSettings } from '@contract/consultation/settings'
import { viewOf, type Reader } from '@contract/consultation/privacy'
import { correctableUntil } from '@contract/consultation/rules'
import type { OpenedConsultation } from '@contract/consultation/schema'
import { shanghaiDate } from '@contract/time'
import { proofsOf } from '@server/kit/files/proof'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { correctionsOf } from './corrections/history'
import { PHOTOS } from './photos'
import { guardedBy, present } from '@server/kit/ledger/present'
import type { ConsultationRow } from '@server/kit/ledger/records'

/** A record by itself: what it says to this reader, its photos, and what was corrected. */
export async function opened(
  { db, service, now }: KnownContext,
  row: ConsultationRow,
  reader: Reader,
): Promise<OpenedConsultation> {
  const view = viewOf(guardedBy(row), reader)
  const { ownWithinDays } = await readSetting(
    db,
    consultationSettings,
    'consultation.correction',
    row.area_code,
    shanghaiDate(now),
  )
  return {
    ...present(service.keyring, row, reader),
    photoIds: view.words && view.person ? await proofsOf(db, { type: PHOTOS, id: row.id }) : [],
    corrections: await correctionsOf(db, service.keyring, row, view),
    correctableUntil: correctableUntil(row.recorded_at, ownWithinDays),
  }
}
