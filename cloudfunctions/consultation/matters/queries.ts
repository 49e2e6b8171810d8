import type { ExpressionBuilder } from 'kysely'
import { countyOf, scopePrefix } from '@contract/area'
import type { MatterFound } from '@contract/consultation/matter-schema'
import type { Db } from '@server/database/client'
import type { Tables } from '@server/database/tables'
import type { PractitionerContext } from '@server/kit/procedure'
import { consultations, type ConsultationRow } from '@server/kit/ledger/records'

/** Matters told of at once. */
const MOST = 20
/** Records read to find them; a matter may have many. */
const LOOKED_AT = 100

type Ledger = ExpressionBuilder<Tables, 'consultation'>
type Caller = PractitionerContext['caller']

/** The caller's own. */
const own = (caller: Caller) => (eb: Ledger) => eb('consultation.practitioner_id', '=', caller.accountId)

/**
 * Of the one whose phone this is, in the caller's county. A matter that somebody else keeps in safe mode, or that is
 * a minor's, is not told of.
 */
const byPhone = (caller: Caller, index: string) => (eb: Ledger) =>
  eb.and([
    eb('consultation.client_phone_index', '=', index),
    eb('consultation.area_code', 'like', `${scopePrefix(countyOf(caller.practitioner.areaCode))}%`),
    eb.not(
      eb.exists(
        eb
          .selectFrom('consultation as kept')
          .select('kept.id')
          .whereRef('kept.matter_id', '=', 'consultation.matter_id')
          .where('kept.practitioner_id', '<>', caller.accountId)
          .where((inner) => inner.or([inner('kept.safe_mode', '=', true), inner('kept.minor', '=', true)])),
      ),
    ),
  ])

/** Matters of the caller, or by a phone's index, those last come back with first. */
export async function findMatters(db: Db, caller: Caller, index: string | undefined): Promise<MatterFound[]> {
  const rows = await consultations(db)
    .where((eb) => (index === undefined ? own(caller)(eb) : byPhone(caller, index)(eb)))
    .orderBy('consultation.occurred_at', 'desc')
    .orderBy('consultation.id', 'desc')
    .limit(LOOKED_AT)
    .execute()
  const byMatter = new Map<string, ConsultationRow>()
  for (const row of rows) if (!byMatter.has(row.matter_id)) byMatter.set(row.matter_id, row)
  const latest = [...byMatter.values()].slice(0, MOST)
  if (latest.length === 0) return []
  const counts = await db
    .selectFrom('consultation')
    .select(['matter_id', (eb) => eb.fn.countAll<number>().as('records')])
    .where(
      'matter_id',
      'in',
      latest.map(({ matter_id }) => matter_id),
    )
    .groupBy('matter_id')
    .execute()
  const records = new Map(counts.map((count) => [count.matter_id, count.records]))
  return latest.map((row) => ({
    matterId: row.matter_id,
    records: records.get(row.matter_id)!,
    last: {
      occurredAt: row.occurred_at,
      matterType: row.matter_type,
      subtypeName: row.subtype_name,
      summary: row.summary,
      practitionerName: row.practitioner_name,
    },
  }))
}

/** Whether a record of the caller, of somebody with this phone or of nobody named, may join a matter. */
export async function mayJoin(
  db: Db,
  caller: Caller,
  matterId: string,
  index: string | undefined,
): Promise<boolean> {
  const found = await db
    .selectFrom('consultation')
    .select('id')
    .where('matter_id', '=', matterId)
    .where((eb) => eb.or([own(caller)(eb), ...(index === undefined ? [] : [byPhone(caller, index)(eb)])]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
