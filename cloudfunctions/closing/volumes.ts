import type { ArchiveInput, OpenVolume, VolumePart, Volumes } from '@contract/closing/schema'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import { findReceived } from '@server/kit/aid/rows'
import { mustHaveNoStake } from '@server/kit/aid/stake'
import { sm3Hex } from '@server/kit/crypto/sm3'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { partKey } from './volume/bind'

const PAGE = 30

const archived = (db: Db, caller: Caller) =>
  db.selectFrom('case_volume').where(withinScope('case_volume.county_code', caller, ['county']))

/** Characters of a search that mean themselves. */
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** Volumes of the caller's counties, newest first, by year and by a piece of either number. */
export async function volumes({ ctx, input }: Act<typeof ArchiveInput>): Promise<Volumes> {
  const { db, caller } = ctx
  const { year, number, before } = input
  const rows = await archived(db, caller)
    .innerJoin('aid_application', 'aid_application.id', 'case_volume.application_id')
    .innerJoin('account', 'account.id', 'aid_application.handler_id')
    .innerJoin('area', 'area.code', 'case_volume.county_code')
    .select([
      'case_volume.application_id as id',
      'case_volume.number',
      'aid_application.number as applicationNumber',
      'area.name as countyName',
      'aid_form as aidForm',
      'matter_type as matterType',
      'account.name as handlerName',
      'closed_on as closedOn',
      'pages',
      'archived_at as archivedAt',
    ])
    .$if(year !== undefined, (query) => query.where('year', '=', year!))
    .$if(!!number, (query) =>
      query.where(({ or, eb }) =>
        or([
          eb('case_volume.number', 'like', `%${literal(number!)}%`),
          eb('aid_application.number', 'like', `%${literal(number!)}%`),
        ]),
      ),
    )
    .$if(before !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('archived_at', 'case_volume.application_id'), '<', tuple(before!.at, before!.id)),
      ),
    )
    .orderBy('archived_at', 'desc')
    .orderBy('case_volume.application_id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const years = await archived(db, caller).select('year').distinct().orderBy('year', 'desc').execute()
  return {
    rows: rows.slice(0, PAGE).map((row) => ({
      ...row,
      applicationNumber: row.applicationNumber!,
      aidForm: row.aidForm!,
      matterType: row.matterType!,
      closedOn: row.closedOn!,
    })),
    more: rows.length > PAGE,
    years: years.map((row) => row.year),
  }
}

/**
 * One part of a volume, with a trace, held against the hash it was kept under: what changed is no archive. Refuses
 * `not-found` for another county's and for a part too many, and what `mustHaveNoStake` refuses.
 */
export async function openVolume({ ctx, input }: Act<typeof OpenVolume>): Promise<VolumePart> {
  const { db, caller, service } = ctx
  const row = await archived(db, caller)
    .select(['number', 'storage_key', 'parts', 'county_code'])
    .where('application_id', '=', input.id)
    .executeTakeFirst()
  const sm3 = row?.parts[input.part]
  if (!row || !sm3) throw refuse('not-found')
  // the office's own papers are bound in it, and what people said of who had the case
  await mustHaveNoStake(db, (await findReceived(db, caller, input.id))!, caller)
  const bytes = await service.files.get(partKey(row.storage_key, input.part))
  if (sm3Hex(bytes) !== sm3) throw new Error(`volume ${input.id} part ${input.part} is not what was kept`)
  ctx.audit({
    act: 'volume-opened',
    subjectType: 'case_volume',
    subjectId: input.id,
    areaCode: row.county_code,
    detail: { part: input.part, parts: row.parts.length },
  })
  return { name: `${row.number}.pdf`, parts: row.parts.length, content: bytes.toString('base64') }
}
