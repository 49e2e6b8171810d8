import { sql, type RawBuilder } from 'kysely'
import type { StaffRole } from '@contract/account/roles'
import { undecided } from '@contract/aid/statuses'
import { oldestWaiting } from '@contract/quality/rules'
import type { Todo, TodoKey } from '@contract/report/todo'
import { shanghaiDate } from '@contract/time'
import { scopePatterns } from '@server/kit/caller'
import type { KnownContext } from '@server/kit/procedure'

interface Waiting {
  /** Roles it waits for. */
  of: readonly StaffRole[]
  /** Table, the column of its area, and which rows wait on `today`, at `now`. */
  from: string
  area: string
  when: (today: string, now: string) => RawBuilder<unknown>
}

const COUNTY = ['county'] as const

/**
 * What waits, by the same words as each area's own queue has them; only who can do something about it is asked. The
 * city watches, so what waits for a county is no task of the city's.
 */
const waiting: Record<TodoKey, Waiting> = {
  escalations: {
    of: COUNTY,
    from: 'escalation',
    area: 'centre_code',
    when: () => sql`status = 'open'`,
  },
  // made in detention, on their way to the centre (法援法 39)
  detainees: {
    of: COUNTY,
    from: 'detainee_transfer',
    area: 'county_code',
    when: () => sql`passed_at is null`,
  },
  // notices that wait for a lawyer (法援法 36)
  defence: {
    of: COUNTY,
    from: 'aid_application',
    area: 'county_code',
    when: () => sql`(source = 'notice' and status in ('notified', 'granted'))`,
  },
  aid: {
    of: COUNTY,
    from: 'aid_application',
    area: 'county_code',
    when: () => sql`status in ('submitted', 'proposed-grant', 'proposed-refuse')`,
  },
  // a lawyer is to be assigned, has not answered in time, or is asked to be changed; notices have a door of their own
  assignments: {
    of: COUNTY,
    from: 'aid_application',
    area: 'county_code',
    when: (_, now) =>
      sql`((status = 'granted' and source = 'application') or (status = 'assigned' and exists (select from aid_assignment
        where application_id = aid_application.id and outcome is null and answer_by < ${now}::timestamptz))
        or (status in ('accepted', 'engaged') and exists (select from aid_change
        where application_id = aid_application.id and outcome is null)))`,
  },
  'taken-in': {
    of: COUNTY,
    from: 'aid_application',
    area: 'county_code',
    when: () => sql`status = 'collected'`,
  },
  // it waits for the county it was sent to
  transfers: {
    of: COUNTY,
    from: 'aid_application',
    area: 'transfer_to',
    when: () => sql`status = 'transferring'`,
  },
  // the county's uninvolved staff, or the city where the county has none
  objections: {
    of: ['county', 'city'],
    from: 'aid_objection',
    area: 'county_code',
    when: () => sql`outcome is null`,
  },
  // drawn, and not asked about yet
  promises: {
    of: COUNTY,
    from: '(select application_id, county_code from promise_sample_item join aid_application on id = application_id) of_drawn',
    area: 'county_code',
    when: () => sql`application_id not in (select application_id from aid_check where drawn)`,
  },
  'false-promises': {
    of: COUNTY,
    from: '(select outcome, county_code from false_promise join aid_application on aid_application.id = application_id) of_false',
    area: 'county_code',
    when: () => sql`outcome is null`,
  },
  // a paper that was to follow came, or did not come in its time
  following: {
    of: COUNTY,
    from: `(select item.due_on, county_code, exists (select from aid_paper where application_id = item.application_id
        and item_code = item.code and uploaded_at >= agreed_at and removed_at is null) as sent
      from aid_promise_item item join aid_application on aid_application.id = item.application_id
      where outcome is null and status in (${undecided.map((status) => `'${status}'`).join(', ')})) of_case`,
    area: 'county_code',
    when: (today) => sql`(sent or due_on < ${today}::date)`,
  },
  // major cases and grounds to end the aid, not taken note of (148号令 36; 法援法 48)
  'case-reports': {
    of: COUNTY,
    from: '(select seen_at, county_code from case_report join aid_application on aid_application.id = application_id) of_reported',
    area: 'county_code',
    when: () => sql`seen_at is null`,
  },
  // files handed in, to be reviewed (148号令 41)
  'case-files': {
    of: COUNTY,
    from: 'aid_application',
    area: 'county_code',
    when: () => sql`status = 'filed'`,
  },
  // archived, to be paid (法援法 52)
  'case-pay': {
    of: COUNTY,
    from: 'aid_application',
    area: 'county_code',
    when: () => sql`status = 'archived'`,
  },
  // drawn, and not looked at yet (法援法 59); a month's drawing lapses with the end of the next
  monitoring: {
    of: COUNTY,
    from: '(select monitor_id, month, county_code from monitor_task join monitor_draw on monitor_draw.id = draw_id) of_drawn',
    area: 'county_code',
    when: (today) => sql`(monitor_id is null and month >= ${oldestWaiting(today.slice(0, 7))})`,
  },
  // results of reviews among peers that are appealed against; the city decides
  'grade-appeals': {
    of: ['city'],
    from: 'peer_case',
    area: 'county_code',
    when: () => sql`status = 'appealed'`,
  },
  clocks: {
    of: COUNTY,
    from: '(select aid_clock.*, aid_application.county_code from aid_clock join aid_application on aid_application.id = aid_clock.application_id) of_case',
    area: 'county_code',
    when: (today) =>
      sql`(ended_at is null and paused_on is null and due_on < ${today}::date and what <> 'objection')`,
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
