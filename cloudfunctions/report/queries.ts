import { sql, type SqlBool } from 'kysely'
import type { Figure } from '@contract/report/labels'
import type { FigureRow } from '@contract/report/schema'
import type { Db } from '@server/database/client'
import type { Extent } from './extent'
import { applications, consultations, definitionOf, duties, reviewDueOn } from './figures'

interface Page {
  figure: Figure
  before?: { at: string; id: string } | undefined
  limit: number
}

/** Where a page starts: below the last row seen, by moment and then by id. */
const after = (at: string, id: string, before: Page['before']) =>
  before
    ? sql<SqlBool>`(${sql.ref(at)}, ${sql.ref(id)}) < (${before.at}::timestamptz, ${before.id}::uuid)`
    : sql<SqlBool>`true`

/** Each reads one row more than asked for, which tells whether there are more. */
export async function consultationRows(db: Db, extent: Extent, page: Page): Promise<FigureRow[]> {
  const { at, counts } = definitionOf(page.figure)
  const rows = await consultations(db, extent)
    .innerJoin('site', 'site.code', 'consultation.site_code')
    .innerJoin('account', 'account.id', 'consultation.practitioner_id')
    .select([
      'consultation.id',
      'consultation.occurred_at as at',
      'site.name as siteName',
      'account.name as practitionerName',
      'consultation.channel',
      'consultation.matter_type as matterType',
      'rating.satisfaction',
      'rating.way',
      'rating_appeal.outcome',
    ])
    .where(counts(extent))
    .where(after(at, 'consultation.id', page.before))
    .orderBy(sql.ref(at), 'desc')
    .orderBy('consultation.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  return rows.map(({ outcome, ...row }) => ({
    kind: 'consultation',
    ...row,
    setAside: outcome === 'set-aside',
  }))
}

export async function dutyRows(db: Db, extent: Extent, page: Page): Promise<FigureRow[]> {
  const { at, counts } = definitionOf(page.figure)
  const rows = await duties(db, extent)
    .innerJoin('account', 'account.id', 'duty_shift.practitioner_id')
    .select([
      'duty_shift.id',
      'duty_shift.starts_at as at',
      'site.name as siteName',
      'account.name as practitionerName',
      'duty_shift.ends_at as endsAt',
      'attendance.checked_in_at as checkedInAt',
      'attendance.arrival',
    ])
    .where(counts(extent))
    .where(after(at, 'duty_shift.id', page.before))
    .orderBy(sql.ref(at), 'desc')
    .orderBy('duty_shift.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  return rows.map((row) => ({ kind: 'duty', ...row }))
}

export async function applicationRows(db: Db, extent: Extent, page: Page): Promise<FigureRow[]> {
  const { at, counts } = definitionOf(page.figure)
  const rows = await applications(db, extent)
    .innerJoin('area', 'area.code', 'aid_application.county_code')
    .select([
      'aid_application.id',
      sql<string>`${sql.ref(at)}`.as('at'),
      'area.name as countyName',
      'aid_application.number',
      'aid_application.aid_form as aidForm',
      reviewDueOn.as('dueOn'),
      sql<string | null>`(aid_decision.decided_at at time zone 'Asia/Shanghai')::date`.as('decidedOn'),
    ])
    .where(counts(extent))
    .where(after(at, 'aid_application.id', page.before))
    .orderBy(sql.ref(at), 'desc')
    .orderBy('aid_application.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  // an application that was handed in has a number, a form and a day by which it is due: the table's check holds it
  return rows.map(({ number, aidForm, dueOn, ...row }) => ({
    kind: 'application',
    ...row,
    number: number!,
    aidForm: aidForm!,
    dueOn,
  }))
}
