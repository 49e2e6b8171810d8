import { randomUUID } from 'node:crypto'
import { shanghaiDate } from '@contract/time'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { dispatch } from '@server/kit/dispatch'
import { notify } from '@server/kit/messages/notify'
import { openidContext, openidIndex } from '@server/kit/wechat-account'
import type { SubscribeMessage, SubscribeOutcome, WeChat } from '@server/kit/wechat/wechat'
import { expectDoors } from '@server/kit/testing/doors'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

const SITE = siteCodeOf('140406100000')

/** Stands where WeChat's HTTP API stands; the client that speaks to it has tests of its own. */
const sent: SubscribeMessage[] = []
let outcome: SubscribeOutcome = { sent: true }
const wechat = {
  sendSubscribeMessage: async (message: SubscribeMessage) => {
    sent.push(message)
    return outcome
  },
} as unknown as WeChat

let stage: Stage
let lawyer: Person
beforeAll(async () => {
  stage = await openStage({ wechat, messageTemplates: { 'aid-decided': 'TPL' } })
  lawyer = await stage.practitioner('140406')
})
afterAll(() => stage.close())

const run = async (procedure: string) => {
  const answer = await dispatch(jobsRouter, { procedure }, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}

async function openShift(startsAt: string, endsAt: string, checkedInAt: string): Promise<string> {
  const id = randomUUID()
  const { db } = stage.service
  await db
    .insertInto('duty_shift')
    .values({
      id,
      site_code: SITE,
      practitioner_id: lawyer.accountId,
      kind: 'at-site',
      day: shanghaiDate(startsAt),
      starts_at: startsAt,
      ends_at: endsAt,
      status: 'checked-in',
    })
    .execute()
  await db
    .insertInto('attendance')
    .values({
      shift_id: id,
      practitioner_id: lawyer.accountId,
      checked_in_at: checkedInAt,
      in_code: 'printed',
      in_location: 'unknown',
      in_distance_m: null,
      arrival: 'on-time',
      checked_out_at: null,
      out_code: null,
      out_location: null,
      out_distance_m: null,
      departure: null,
      short: null,
      minutes: null,
    })
    .execute()
  return id
}

it('lets nobody in but the system', () => {
  const nobody = [] as const
  return expectDoors(stage, jobsRouter, {
    closeOutreach: nobody,
    closeOverdueShifts: nobody,
    closeRollCalls: nobody,
    deliverMessages: nobody,
    drawQuality: nobody,
    remindReviews: nobody,
    finalizeFindings: nobody,
    fireRollCalls: nobody,
    lapseRequests: nobody,
    lapseStatements: nobody,
    purgeAnswers: nobody,
    purgeDrafts: nobody,
    purgeExports: nobody,
    purgePositions: nobody,
    purgeProofs: nobody,
    purgeSessions: nobody,
    remindEscalations: nobody,
    remindBookings: nobody,
    remindDetainees: nobody,
    remindOnTheWay: nobody,
    remindAssignments: nobody,
    remindQuestions: nobody,
    settleBookings: nobody,
  })
})

it('closes a forgotten shift an hour after its end, as of its end, once, and says so', async () => {
  const id = await openShift(
    '2026-11-20T00:30:00.000Z',
    '2026-11-20T04:30:00.000Z',
    '2026-11-20T00:31:00.000Z',
  )
  stage.at('2026-11-20T13:29:00+08:00')
  expect(await run('closeOverdueShifts')).toBe(0)
  stage.at('2026-11-20T13:31:00+08:00')
  expect((await Promise.all([run('closeOverdueShifts'), run('closeOverdueShifts')])).sort()).toEqual([0, 1])
  const row = await stage.service.db
    .selectFrom('attendance')
    .innerJoin('duty_shift', 'duty_shift.id', 'attendance.shift_id')
    .select(['status', 'checked_out_at', 'minutes', 'closed_by_system', 'out_code', 'short'])
    .where('shift_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({
    status: 'checked-out',
    checked_out_at: '2026-11-20T04:30:00.000Z',
    minutes: 239,
    closed_by_system: true,
    out_code: null,
    short: false,
  })
  const audit = await stage.service.db
    .selectFrom('audit_log')
    .select('act')
    .where('subject_id', '=', id)
    .execute()
  expect(audit).toEqual([{ act: 'closed-by-system' }])
})

it('deletes raw positions after their days and keeps newer ones', async () => {
  const shiftId = await openShift(
    '2026-11-21T00:30:00.000Z',
    '2026-11-21T04:30:00.000Z',
    '2026-11-21T00:31:00.000Z',
  )
  const keep = (moment: 'in' | 'out', taken_at: string) =>
    stage.service.db
      .insertInto('attendance_position')
      .values({ shift_id: shiftId, moment, place_sealed: 'x', taken_at })
      .execute()
  stage.at('2026-11-23T03:10:00+08:00')
  await keep('in', '2026-08-24T00:00:00Z')
  await keep('out', '2026-11-21T00:00:00Z')
  expect(await run('purgePositions')).toBe(1)
  const left = await stage.service.db.selectFrom('attendance_position').select('moment').execute()
  expect(left).toEqual([{ moment: 'out' }])
})

it('deletes codes spent a week ago and tries failed a day ago, and keeps newer ones', async () => {
  const { db } = stage.service
  const { id: shiftId } = await db
    .insertInto('duty_shift')
    .values({
      id: randomUUID(),
      site_code: SITE,
      practitioner_id: lawyer.accountId,
      kind: 'at-site',
      day: '2026-11-19',
      starts_at: '2026-11-19T00:30:00Z',
      ends_at: '2026-11-19T04:30:00Z',
      status: 'published',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const use = { site_code: SITE, used_by: lawyer.accountId }
  const failure = { shift_id: shiftId, practitioner_id: lawyer.accountId }
  stage.at('2026-11-23T03:10:00+08:00')
  await db
    .insertInto('presence_code_use')
    .values([
      { ...use, step: 1, used_at: '2026-11-15T19:09:59Z' },
      { ...use, step: 2, used_at: '2026-11-15T19:10:00Z' },
    ])
    .execute()
  await db
    .insertInto('presence_code_failure')
    .values([
      { ...failure, at: '2026-11-21T19:09:59Z' },
      { ...failure, at: '2026-11-21T19:10:00Z' },
    ])
    .execute()
  expect(await run('purgePositions')).toBe(2)
  expect(await db.selectFrom('presence_code_use').select('step').execute()).toEqual([{ step: 2 }])
  expect(await db.selectFrom('presence_code_failure').select('at').execute()).toEqual([
    { at: '2026-11-21T19:10:00.000Z' },
  ])
  const audit = await db
    .selectFrom('audit_log')
    .select('subject_type')
    .where('act', '=', 'purged')
    .where('subject_type', 'like', 'presence_code%')
    .orderBy('subject_type')
    .execute()
  expect(audit).toEqual([{ subject_type: 'presence_code_failure' }, { subject_type: 'presence_code_use' }])
})

describe('drafts', () => {
  const NOW = '2026-11-23T03:40:00+08:00'
  afterAll(() => stage.at('2026-11-23T03:10:00+08:00'))
  const LONG_AGO = '2026-05-26T19:39:59Z' // 180 days and a second
  const draft = async (saved_at: string, status: 'draft' | 'submitted' = 'draft') => {
    const id = randomUUID()
    const { db } = stage.service
    const { accountId } = await stage.resident()
    const received = {
      number: id,
      county_code: '140406',
      name_sealed: 'x',
      groups: [],
      means_path: 'proof' as const,
      aid_form: 'civil' as const,
      matter_type: 'family' as const,
      submitted_at: saved_at,
    }
    await db
      .insertInto('aid_application')
      .values({
        id,
        applicant_id: accountId,
        status,
        form_sealed: 'x',
        saved_at,
        ...(status === 'submitted' && received),
      })
      .execute()
    return { id, owner: accountId }
  }
  const paper = async (
    { id, owner }: { id: string; owner: string },
    uploaded_at: string,
    removed_at?: string,
  ) => {
    const key = `aid/${id}/${randomUUID()}`
    await stage.service.files.put(key, Buffer.from('paper'))
    await stage.service.db
      .insertInto('aid_paper')
      .values({
        id: randomUUID(),
        application_id: id,
        owner_id: owner,
        kind: 'case',
        storage_key: key,
        type: 'image/png',
        bytes: 5,
        sm3: '0',
        uploaded_at,
        removed_at: removed_at ?? null,
      })
      .execute()
    return key
  }
  const left = async (...drafts: { id: string }[]) => {
    const ids = drafts.map(({ id }) => id)
    const rows = await stage.service.db
      .selectFrom('aid_application')
      .select('id')
      .where('id', 'in', ids)
      .execute()
    return ids.filter((id) => rows.some((row) => row.id === id))
  }

  it('erases what nobody touched for 180 days, files too, once; keeps what was touched or submitted', async () => {
    const old = await draft(LONG_AGO)
    const key = await paper(old, LONG_AGO, LONG_AGO)
    const kept = await Promise.all([
      draft('2026-05-26T19:40:00Z'),
      draft(LONG_AGO),
      draft(LONG_AGO),
      draft(LONG_AGO, 'submitted'),
    ])
    await paper(kept[1]!, '2026-06-30T00:00:00Z')
    await paper(kept[2]!, LONG_AGO, '2026-06-30T00:00:00Z')
    await paper(kept[3]!, LONG_AGO)
    stage.at(NOW)
    expect((await Promise.all([run('purgeDrafts'), run('purgeDrafts')])).sort()).toEqual([0, 1])
    expect(await left(old, ...kept)).toEqual(kept.map(({ id }) => id))
    await expect(stage.service.files.get(key)).rejects.toThrow('no file')
    const papers = await stage.service.db
      .selectFrom('aid_paper')
      .select('id')
      .where('application_id', '=', old.id)
      .execute()
    expect(papers).toEqual([])
    const audit = await stage.service.db
      .selectFrom('audit_log')
      .select(['act', 'role', 'detail'])
      .where('subject_id', '=', old.id)
      .execute()
    expect(audit).toEqual([{ act: 'draft-purged', role: 'system', detail: { papers: 1 } }])
  })

  it('erases the rest where the store is away', async () => {
    const old = await draft(LONG_AGO)
    await paper(old, LONG_AGO)
    stage.at(NOW)
    const { files } = stage.service
    stage.service.files = { ...files, delete: () => Promise.reject(new Error('away')) }
    expect(await run('purgeDrafts')).toBe(1)
    stage.service.files = files
    expect(await left(old)).toEqual([])
  })
})

it('forgets answers and sessions past their time', async () => {
  const { db } = stage.service
  const claim = { account_id: lawyer.accountId, procedure: 'x', input_hash: '', answer_sealed: null }
  await db
    .insertInto('answered_request')
    .values([
      { ...claim, request_id: randomUUID(), created_at: '2026-10-01T00:00:00Z' },
      { ...claim, request_id: randomUUID(), created_at: '2026-11-22T00:00:00Z' },
    ])
    .execute()
  const session = { account_id: lawyer.accountId, created_at: '2026-01-01T00:00:00Z', ended_at: null }
  await db
    .insertInto('session')
    .values({ ...session, id: randomUUID(), expires_at: '2026-02-01T00:00:00Z' })
    .execute()
  expect(await run('purgeAnswers')).toBe(1)
  expect(await run('purgeSessions')).toBe(1)
})

describe('delivery to WeChat', () => {
  const reachable = async (openid: string) => {
    const person = await stage.resident()
    const { keyring, db } = stage.service
    const index = openidIndex(keyring, openid)
    const subject_sealed = keyring.seal(openid, openidContext(index))
    await db
      .insertInto('identity')
      .values({ provider: 'wechat', subject_index: index, subject_sealed, account_id: person.accountId })
      .execute()
    return person
  }
  const tell = (accountId: string, kind = 'aid-decided') =>
    notify(
      stage.service.db,
      { accountId, kind, title: '您的申请有了结果', body: '王秀英您好……', link: '/apply/case/index?id=1' },
      stage.service.clock(),
    )
  const statuses = async (accountId: string) =>
    stage.service.db
      .selectFrom('message_delivery')
      .innerJoin('message', 'message.id', 'message_id')
      .select(['status', 'tries'])
      .where('account_id', '=', accountId)
      .execute()

  beforeEach(() => {
    sent.length = 0
    outcome = { sent: true }
  })

  it('sends each waiting message once, two runs at once included, with no body in it', async () => {
    const person = await reachable('oDeliver_1')
    await tell(person.accountId)
    await Promise.all([run('deliverMessages'), run('deliverMessages')])
    expect(sent).toEqual([
      {
        openid: 'oDeliver_1',
        templateId: 'TPL',
        page: 'apply/case/index?id=1',
        data: { thing1: '您的申请有了结果', thing2: '点开查看详情', time3: expect.any(String) },
      },
    ])
    expect(await statuses(person.accountId)).toEqual([{ status: 'sent', tries: 1 }])
  })

  it('rests where the person did not subscribe or there is no template', async () => {
    const person = await reachable('oDeliver_2')
    outcome = { sent: false, reason: 'not-subscribed' }
    await tell(person.accountId)
    await tell(person.accountId, 'other')
    await run('deliverMessages')
    expect(sent).toHaveLength(1)
    expect((await statuses(person.accountId)).map((row) => row.status)).toEqual(['not-wanted', 'not-wanted'])
  })

  it('waits longer after each failure and gives up after five', async () => {
    const person = await reachable('oDeliver_3')
    outcome = { sent: false, reason: 'failed' }
    await tell(person.accountId)
    for (const at of ['03:10', '03:12', '03:16', '03:27', '03:48', '04:30', '23:00']) {
      stage.at(`2026-11-23T${at}:00+08:00`)
      await run('deliverMessages')
    }
    expect(sent).toHaveLength(5)
    expect(await statuses(person.accountId)).toEqual([{ status: 'failed', tries: 5 }])
  })

  it('leaves who has no WeChat to the inbox', async () => {
    const person = await stage.resident()
    await tell(person.accountId)
    expect(await statuses(person.accountId)).toEqual([])
  })
})
