import { sql } from 'kysely'
import { undecided } from '@contract/aid/statuses'
import { oldestWaiting } from '@contract/quality/rules'
import { untold } from '@server/kit/aid/to-tell'
import { COUNTY, type Waiting } from './waiting'

/** What of legal aid waits, by the same words as each area's own queue has them. */
export const waitingCases = {
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
  // who has no account is to be told by voice
  'to-tell': {
    of: ['station', 'county'],
    from: untold,
    area: 'area_code',
    when: () => sql`true`,
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
  // a paper is asked to follow, came, or did not come in its time
  following: {
    of: COUNTY,
    from: `(select item.due_on, item.agreed_at, county_code, exists (select from aid_paper where application_id = item.application_id
        and item_code = item.code and uploaded_at >= coalesce(item.asked_at, agreed_at) and removed_at is null) as sent
      from aid_promise_item item join aid_application on aid_application.id = item.application_id
      where outcome is null and status in (${undecided.map((status) => `'${status}'`).join(', ')})) of_case`,
    area: 'county_code',
    when: (today) => sql`(agreed_at is null or sent or due_on < ${today}::date)`,
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
  // a refusal nobody is known to have received: the time to object has not begun (山西条例 29); a termination has a
  // clock of its service
  unserved: {
    of: COUNTY,
    from: '(select aid_clock.*, aid_application.county_code, aid_application.status from aid_clock join aid_application on aid_application.id = aid_clock.application_id) of_case',
    area: 'county_code',
    when: () =>
      sql`(ended_at is null and paused_on is not null and what = 'objection' and status = 'refused')`,
  },
} satisfies Record<string, Waiting>
