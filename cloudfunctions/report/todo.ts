import { sql } from 'kysely'
import type { Todo, TodoKey } from '@contract/report/todo'
import { shanghaiDate } from '@contract/time'
import { scopePatterns } from '@server/kit/caller'
import type { KnownContext } from '@server/kit/procedure'
import { COUNTY, type Waiting } from './waiting'
import { waitingCases } from './waiting-cases'

/**
 * What waits, by the same words as each area's own queue has them; only who can do something about it is asked. The
 * city watches, so what waits for a county is no task of the city's.
 */
const waiting: Record<TodoKey, Waiting> = {
  ...waitingCases,
  escalations: {
    of: COUNTY,
    from: 'escalation',
    area: 'centre_code',
    when: () => sql`status = 'open'`,
  },
  // past the promised time
  questions: {
    of: COUNTY,
    from: 'question',
    area: 'area_code',
    when: (_, now) => sql`promised_by < ${now}::timestamptz`,
  },
  visits: {
    of: ['station', 'county'],
    from: 'booking',
    area: 'area_code',
    when: () => sql`way = 'home-visit' and status = 'booked'`,
  },
  complaints: {
    of: COUNTY,
    from: 'complaint',
    area: 'county_code',
    when: () => sql`status in ('filed', 'accepted', 'concluded')`,
  },
  referrals: {
    of: COUNTY,
    from: 'referral',
    area: 'receiver_county',
    // a mediator named in person takes over alone
    when: (today) =>
      sql`(mediator_id is null and (status = 'sent' or (status = 'accepted' and due_on <= ${today}::date)))`,
  },
  'return-visits': {
    of: ['station', 'county'],
    from: 'return_visit',
    area: 'area_code',
    when: () => sql`status = 'open'`,
  },
  findings: {
    of: COUNTY,
    from: 'finding',
    area: 'county_code',
    when: () => sql`status in ('filed', 'stated', 'appealed')`,
  },
  explanations: {
    of: ['station', 'county'],
    from: 'roll_call_reply',
    area: 'area_code',
    // explained, or never explained in its time
    when: (today) => sql`(status = 'explained' or (status = 'missed' and explain_by < ${today}::date))`,
  },
  requests: {
    of: COUNTY,
    from: 'duty_request',
    area: 'county_code',
    when: () => sql`(status = 'consented' or (status = 'asked' and kind = 'leave'))`,
  },
  'make-ups': {
    of: COUNTY,
    from: 'make_up',
    area: 'county_code',
    when: () => sql`status = 'asked'`,
  },
  patterns: {
    of: COUNTY,
    from: '(select duty_pattern.status, site.area_code from duty_pattern join site on site.code = duty_pattern.site_code) of_site',
    area: 'area_code',
    when: () => sql`status = 'proposed'`,
  },
  people: {
    of: COUNTY,
    from: 'practitioner',
    area: 'area_code',
    when: () => sql`status = 'proposed'`,
  },
  inspections: {
    of: ['county', 'city'],
    from: '(select inspection.status, site.area_code from inspection join site on site.code = inspection.site_code) of_site',
    area: 'area_code',
    when: () => sql`status = 'open'`,
  },
  rectifications: {
    of: ['station', 'county'],
    from: '(select rectification.status, rectification.due_on, site.area_code from rectification join site on site.code = rectification.site_code) of_site',
    area: 'area_code',
    when: (today) =>
      sql`(status = 'handed-in' or (status in ('open', 'returned') and due_on <= ${today}::date))`,
  },
  subsidies: {
    of: COUNTY,
    from: 'subsidy_statement',
    area: 'county_code',
    when: () => sql`status in ('confirmed', 'submitted')`,
  },
}

/** How much waits for the caller, by kind, in one question to the database. */
export async function todo({ ctx }: { ctx: KnownContext }): Promise<Todo> {
  const today = shanghaiDate(ctx.now)
  const mine = (Object.entries(waiting) as [TodoKey, Waiting][]).filter(
    ([, { of }]) => scopePatterns(ctx.caller, of).length > 0,
  )
  if (mine.length === 0) return { counts: {} }
  const parts = mine.map(
    ([key, { of, from, area, when }]) =>
      sql`select ${key}::text as key, count(*)::integer as count from ${sql.raw(from)}
        where ${sql.ref(area)} like any (${scopePatterns(ctx.caller, of)}::text[]) and ${when(today, ctx.now.toISOString())}`,
  )
  const { rows } = await sql<{ key: TodoKey; count: number }>`${sql.join(parts, sql` union all `)}`.execute(
    ctx.db,
  )
  return { counts: Object.fromEntries(rows.map(({ key, count }) => [key, count])) }
}
