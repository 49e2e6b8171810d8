import { randomUUID } from 'node:crypto'
import { todoKeys, type Todo, type TodoKey } from '@contract/report/todo'
import { openEscalation } from '@server/kit/ledger/open-escalation'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { fileFinding } from '@server/kit/findings/file-finding'
import { addConsultation, addShift } from '@server/kit/testing/ledger'
import { addQuestion } from '@server/kit/testing/questions'
import { rowIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { reportRouter } from './router'
import { endedIn } from './testing/ended'
import { reportedIn } from './testing/reported'
import { waitDrawn, waitFalse } from './testing/promises'
import { waitAppealed } from './testing/graded'
import { waitMonitored } from './testing/monitors'
import { waitFollowing } from './testing/following'
import { addApplication } from './testing/rows'
import { waitClocks, waitDetained, waitNotified, waitObjected, waitUnserved } from './testing/waiting-cases'
import { onTheWayTo, takenInFor } from './testing/taken-in'
import { waitToTell } from './testing/to-tell'

const NOW = '2026-11-23T04:00:00.000Z'

let stage: Stage
let lawyer: Person
let clerk: Person

beforeAll(async () => {
  stage = await openStage()
  stage.at(NOW)
  clerk = await stage.staff('county', '140406')
})
afterAll(() => stage.close())

const countsFor = async (person: Person) => (await stage.call<Todo>(reportRouter, person, 'todo')).data.counts

/** One thing of each kind that waits at a township, and one beside it that does not. */
const waitAt: Record<TodoKey, (town: string) => Promise<unknown>> = {
  escalations: async (town) => {
    const { db } = stage.service
    const bring = async () => {
      const id = await addConsultation(stage, lawyer, { town })
      const { matter_id } = await db
        .selectFrom('consultation')
        .select('matter_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const weight = { groupSize: 20, risks: [], safeMode: false, practitionerId: lawyer.accountId }
      const record = { ...weight, id, matterId: matter_id, areaCode: town, siteCode: siteCodeOf(town) }
      return (await openEscalation(db, record, new Date(NOW)))!.id
    }
    await bring()
    await db
      .updateTable('escalation')
      .set({ status: 'acknowledged', acknowledged_at: NOW, acknowledged_by: clerk.accountId })
      .where('id', '=', await bring())
      .execute()
  },
  questions: async (town) => {
    const resident = await stage.resident()
    const place = { site_code: siteCodeOf(town), area_code: town }
    await addQuestion(stage, resident, { ...place, promised_by: '2026-11-23T03:59:59.000Z' })
    await addQuestion(stage, resident, place)
  },
  referrals: async (town) => {
    const county = town.slice(0, 6)
    const refer = async (status: 'sent' | 'accepted', due: string, mediator: Person | null = null) =>
      stage.service.db
        .insertInto('referral')
        .values({
          id: randomUUID(),
          consultation_id: await addConsultation(stage, lawyer, { town }),
          area_code: town,
          receiver_county: county,
          kind: 'mediation',
          department_code: mediator ? null : `${county}-mediation`,
          mediator_id: mediator?.accountId ?? null,
          facts_sealed: 'x',
          consented: true,
          sent_by: lawyer.accountId,
          sent_at: NOW,
          status,
          due_on: due,
          ...(status === 'accepted' && { accepted_at: NOW }),
        })
        .execute()
    await refer('sent', '2026-11-26')
    await refer('accepted', '2026-12-23')
    await refer('sent', '2026-11-26', await stage.practitioner(county, 'mediator'))
  },
  detainees: (town) => waitDetained(stage, clerk, town),
  defence: (town) => waitNotified(stage, clerk, town),
  aid: async (town) => {
    const county = town.slice(0, 6)
    await addApplication(stage, { county, submittedAt: NOW, dueOn: '2026-11-30' })
    await addApplication(stage, { county, submittedAt: NOW, dueOn: '2026-11-30', decidedAt: NOW })
  },
  promises: (town) => waitDrawn(stage, town.slice(0, 6)),
  'false-promises': (town) => waitFalse(stage, town.slice(0, 6), [clerk, lawyer]),
  'taken-in': (town) => takenInFor(stage, lawyer, town),
  'to-tell': (town) => waitToTell(stage, clerk, town),
  transfers: (town) => onTheWayTo(stage, lawyer, town),
  objections: (town) => waitObjected(stage, clerk, town),
  assignments: async (town) => {
    await rowIn(stage, 'granted', {
      applicant: await stage.resident(),
      form: { countyCode: town.slice(0, 6) },
    })
  },
  'case-reports': (town) => reportedIn(stage, town, clerk),
  'case-files': (town) => endedIn(stage, town, 'filed'),
  'case-pay': (town) => endedIn(stage, town, 'archived'),
  following: (town) => waitFollowing(stage, town.slice(0, 6)),
  monitoring: (town) => waitMonitored(stage, town.slice(0, 6), [clerk, lawyer]),
  'grade-appeals': (town) => waitAppealed(stage, town.slice(0, 6), [clerk, lawyer]),
  clocks: (town) => waitClocks(stage, town),
  unserved: (town) => waitUnserved(stage, town),
  visits: async (town) => {
    const ask = (status: 'booked' | 'cancelled-by-client') =>
      stage.service.db
        .insertInto('booking')
        .values({
          id: randomUUID(),
          way: 'home-visit',
          status,
          site_code: siteCodeOf(town),
          area_code: town,
          shift_id: null,
          place: null,
          starts_at: null,
          ends_at: null,
          booked_by: clerk.accountId,
          asked_for: 'relative',
          person_sealed: 'sealed',
          safe_mode: false,
          booked_at: NOW,
          due_on: '2026-11-26',
        })
        .execute()
    await ask('booked')
    await ask('cancelled-by-client')
  },
  complaints: async (town) => {
    const file = (status: 'filed' | 'not-accepted') =>
      stage.service.db
        .insertInto('complaint')
        .values({
          id: randomUUID(),
          number: randomUUID(),
          county_code: town.slice(0, 6),
          source: 'staff',
          source_id: null,
          practitioner_id: lawyer.accountId,
          site_code: null,
          consultation_id: null,
          reasons: ['rude'],
          said_sealed: null,
          complainant_id: null,
          contact_sealed: null,
          filed_at: NOW,
          status,
          investigator_id: null,
          due_on: null,
        })
        .execute()
    await file('filed')
    await file('not-accepted')
  },
  'return-visits': async (town) => {
    const { db } = stage.service
    const visit = async (way: 'phone' | 'on-site', status: 'open' | 'unreached') => {
      const consultation_id = await addConsultation(stage, lawyer, { town })
      const id = randomUUID()
      const sample = {
        id,
        county_code: town.slice(0, 6),
        month: '2026-10',
        way,
        per_site: 1,
        tries: 3,
        seed: 7,
        pool: '[]',
        drawn: [consultation_id],
        script_version: 1,
        drawn_at: NOW,
        drawn_by: clerk.accountId,
      }
      await db.insertInto('visit_sample').values(sample).execute()
      const done = status === 'open' ? null : { done_at: NOW, done_by: clerk.accountId }
      await db
        .insertInto('return_visit')
        .values({
          id,
          sample_id: id,
          consultation_id,
          practitioner_id: lawyer.accountId,
          area_code: town,
          way,
          status,
          ...done,
        })
        .execute()
    }
    await visit('phone', 'open')
    await visit('on-site', 'unreached')
  },
  findings: async (town) => {
    const file = () =>
      fileFinding(
        stage.service.db,
        {
          countyCode: town.slice(0, 6),
          source: 'on-site',
          sourceId: null,
          practitionerId: lawyer.accountId,
          siteCode: null,
          shiftId: null,
          violation: 'late',
          facts: '九点才到',
          finderId: clerk.accountId,
        },
        new Date(NOW),
      )
    await file()
    const noticed = await file()
    await stage.service.db
      .updateTable('finding')
      .set({ status: 'noticed' })
      .where('id', '=', noticed)
      .execute()
  },
  explanations: async (town) => {
    const call = {
      id: randomUUID(),
      area_code: town.slice(0, 6),
      site_code: null,
      issued_by: clerk.accountId,
      issued_at: NOW,
      plan: 'now' as const,
      asks_code: false,
      reply_minutes: 10,
      window_from: null,
      window_to: null,
      fires_at: NOW,
      fired_at: NOW,
      closes_at: '2026-11-23T04:10:00.000Z',
      status: 'closed' as const,
    }
    await stage.service.db.insertInto('roll_call').values(call).execute()
    const reply = (day: string, explain_by: string) => async () =>
      stage.service.db
        .insertInto('roll_call_reply')
        .values({
          id: randomUUID(),
          roll_call_id: call.id,
          shift_id: await addShift(stage, lawyer, { town, day, status: 'published' }),
          practitioner_id: lawyer.accountId,
          site_code: siteCodeOf(town),
          area_code: town,
          status: 'missed',
          replied_at: null,
          code_kind: null,
          explain_by,
          explanation: null,
          explained_at: null,
          decided_by: null,
          decided_at: null,
          decided_note: null,
        })
        .execute()
    await reply('2026-11-10', '2026-11-22')()
    await reply('2026-11-11', '2026-11-23')()
  },
  requests: async (town) => {
    const leave = (from: string, status: 'asked' | 'approved') =>
      stage.service.db
        .insertInto('duty_request')
        .values({
          id: randomUUID(),
          kind: 'leave',
          county_code: town.slice(0, 6),
          asker_id: lawyer.accountId,
          other_id: null,
          from_on: from,
          to_on: from,
          reason: '开庭',
          status,
          asked_at: NOW,
          closed_at: status === 'asked' ? null : NOW,
        })
        .execute()
    await leave('2026-12-01', 'asked')
    await leave('2026-12-02', 'approved')
  },
  'make-ups': async (town) => {
    const makeUp = async (day: string, status: 'asked' | 'withdrawn') =>
      stage.service.db
        .insertInto('make_up')
        .values({
          id: randomUUID(),
          shift_id: await addShift(stage, lawyer, { town, day, status: 'published' }),
          practitioner_id: lawyer.accountId,
          county_code: town.slice(0, 6),
          claimed_in_at: NOW,
          claimed_out_at: null,
          reason: '手机没电',
          status,
          asked_at: NOW,
          decided_by: null,
          decided_at: null,
          decided_note: null,
        })
        .execute()
    await makeUp('2026-11-12', 'asked')
    await makeUp('2026-11-13', 'withdrawn')
  },
  patterns: async (town) => {
    const pattern = (status: 'proposed' | 'approved') => {
      const id = randomUUID()
      return stage.service.db
        .insertInto('duty_pattern')
        .values({
          id,
          line_id: id,
          version: 1,
          site_code: siteCodeOf(town),
          kind: 'at-site',
          cycle: 'weekly',
          weekdays: [2],
          anchor_monday: null,
          week_of_month: null,
          month_of_quarter: null,
          starts: '08:30',
          ends: '12:30',
          people_needed: 1,
          rest_days: 'skip',
          fields: [],
          people: [],
          from_on: '2026-11-01',
          to_on: null,
          status,
          proposed_by: clerk.accountId,
          proposed_at: NOW,
          decided_by: status === 'approved' ? clerk.accountId : null,
          decided_at: status === 'approved' ? NOW : null,
          ended_because: null,
        })
        .execute()
    }
    await pattern('proposed')
    await pattern('approved')
  },
  people: async (town) => {
    const proposed = await stage.practitioner(town.slice(0, 6))
    await stage.service.db
      .updateTable('practitioner')
      .set({ status: 'proposed' })
      .where('account_id', '=', proposed.accountId)
      .execute()
  },
  inspections: (town) => inspect(town, 'open'),
  rectifications: async (town) => {
    const rectify = async (due_on: string) =>
      stage.service.db
        .insertInto('rectification')
        .values({
          id: randomUUID(),
          inspection_id: await inspect(town, 'cancelled'),
          site_code: siteCodeOf(town),
          what: '把值班公示贴上墙',
          due_on,
          status: 'open',
        })
        .execute()
    await rectify('2026-11-23')
    await rectify('2026-11-24')
  },
  subsidies: async (town) => {
    const statement = (month: string, status: 'draft' | 'confirmed') =>
      stage.service.db
        .insertInto('subsidy_statement')
        .values({
          id: randomUUID(),
          practitioner_id: lawyer.accountId,
          county_code: town.slice(0, 6),
          month,
          status,
          due_fen: 0,
          deducted_fen: 0,
          total_fen: 0,
          made_at: NOW,
          confirm_by: '2026-12-06',
          prepared_by: null,
          approved_by: null,
        })
        .execute()
    await statement('2026-09', 'draft')
    await statement('2026-10', 'confirmed')
  },
}

async function inspect(town: string, status: 'open' | 'cancelled'): Promise<string> {
  const { db } = stage.service
  const round = randomUUID()
  await db
    .insertInto('inspection_round')
    .values({
      id: round,
      area_code: town.slice(0, 6),
      kind: 'phone',
      seed: 7,
      size: 1,
      weights: '[]',
      drawn: [siteCodeOf(town)],
      due_on: '2026-12-01',
      drawn_at: NOW,
      drawn_by: clerk.accountId,
    })
    .execute()
  const id = randomUUID()
  await db
    .insertInto('inspection')
    .values({
      id,
      round_id: round,
      site_code: siteCodeOf(town),
      kind: 'phone',
      due_on: '2026-12-01',
      assigned_to: null,
      status,
      checklist_version: 1,
      call_result: null,
      location: null,
      distance_m: null,
      notes: null,
      done_at: status === 'open' ? null : NOW,
      done_by: status === 'open' ? null : clerk.accountId,
    })
    .execute()
  return id
}

test('one of each kind that waits in the own county is counted; what is done with, and other counties’, is not', async () => {
  for (const town of ['140406100000', '140431100000']) {
    lawyer = await stage.practitioner(town.slice(0, 6))
    for (const key of todoKeys) await waitAt[key](town)
  }
  // appeals against results of reviews are the city's alone
  const countys = todoKeys.filter((key) => key !== 'grade-appeals')
  const ones = Object.fromEntries(countys.map((key) => [key, 1]))
  // a notice waits in its own list, and for its lawyer beside the granted case
  // the four refused applications among the promises were not received either
  expect(await countsFor(clerk)).toEqual({ ...ones, assignments: 2, unserved: 5 })
})

test('a station is told of its own alone, and the city of what it does itself', async () => {
  expect(await countsFor(await stage.staff('station', '140406100000'))).toEqual({
    explanations: 1,
    rectifications: 1,
    'return-visits': 1,
    'to-tell': 1,
    visits: 1,
  })
  expect(await countsFor(await stage.staff('station', '140406101000'))).toEqual({
    explanations: 0,
    rectifications: 0,
    'return-visits': 0,
    'to-tell': 0,
    visits: 0,
  })
  expect(await countsFor(await stage.staff('city', '140400'))).toEqual({
    inspections: 2,
    objections: 2,
    'grade-appeals': 2,
  })
})
