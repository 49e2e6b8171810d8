import { randomUUID } from 'node:crypto'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from './router'
import { onePoint } from './testing/photo'
import * as roster from './testing/roster'

const { attendanceRows, closeBySystem, codeOf, dianshang, historyRows, plan, qinhe, shiftRow } = roster

let stage: Stage
let lawyer: Person
let county: Person
let shiftId: string

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

let day = 0
const dayText = () => `2027-07-${String(day).padStart(2, '0')}`
const instant = (time: string) => new Date(`${dayText()}T${time}+08:00`).toISOString()
const clock = (time: string) => stage.at(instant(time))

beforeEach(async () => {
  day++
  clock('18:00:00')
  lawyer = await stage.practitioner('140406')
  county = await stage.staff('county', '140406')
  shiftId = await plan(stage, lawyer, { day: dayText() })
})

const call = (person: Person, procedure: string, input: unknown) =>
  stage.call(dutyRouter, person, procedure, input)
const claim = () => ({ inAt: instant('08:35:00'), outAt: instant('12:30:00') })
const ask = (more: object = {}, person = lawyer) =>
  call(person, 'askMakeUp', { shiftId, reason: '手机没电了，签不了到', photoIds: [], ...claim(), ...more })
const decide = (id: string, act: string, person = county, note?: string) =>
  call(person, 'decideMakeUp', { id, act, note })
const messages = (person: Person) =>
  stage.service.db
    .selectFrom('message')
    .select(['kind', 'title', 'link'])
    .where('account_id', '=', person.accountId)
    .orderBy('created_at', 'desc')
    .execute()

/** A photo of somebody's own, not handed in yet. */
async function keepPhoto(person = lawyer): Promise<string> {
  const id = randomUUID()
  const kept = await call(person, 'keepMakeUpPhoto', { id, content: onePoint })
  expect(kept.code).toBeUndefined()
  return id
}

/** Checks in on time and lets the system close the shift. */
async function forgetToLeave() {
  clock('08:30:00')
  await call(lawyer, 'checkIn', { shiftId, code: { rotating: await codeOf(stage, dianshang) } })
  await closeBySystem(stage, shiftId, instant('12:30:00'), 240)
  clock('18:00:00')
}

describe('a duty nobody checked in at', () => {
  test('asked, approved: the claimed times are the attendance, marked, and the person is told', async () => {
    const { data: asked } = await ask()
    expect(asked).toMatchObject({ status: 'asked', ...claim(), photoIds: [], decidedAt: null })
    expect(await attendanceRows(stage, lawyer)).toEqual([])
    expect((await messages(county))[0]).toMatchObject({
      kind: 'make-up-asked',
      link: '/staff/make-ups/index',
    })
    const { data } = await decide(asked.id, 'approve')
    expect(data).toMatchObject({
      makeUp: { status: 'approved' },
      practitionerName: '李律师',
      decidedByName: '赵科长',
      attendance: {
        checkedInAt: instant('08:35:00'),
        inCode: 'made-up',
        inLocation: 'unknown',
        arrival: 'on-time',
        checkedOutAt: instant('12:30:00'),
        outCode: 'made-up',
        departure: 'on-time',
        short: false,
        minutes: 235,
      },
    })
    expect((await shiftRow(stage, shiftId)).status).toBe('checked-out')
    expect((await messages(lawyer))[0]).toEqual({
      kind: 'make-up-decided',
      title: '补签已经同意',
      link: `/lawyer/duty/index?id=${shiftId}`,
    })
    expect((await call(lawyer, 'evidence', { id: shiftId })).data).toMatchObject({
      flags: ['made-up'],
      makeUps: [{ id: asked.id, status: 'approved' }],
    })
  })

  test('late is still late when it is made up', async () => {
    const { data: asked } = await ask({ inAt: instant('09:30:00') })
    const { data } = await decide(asked.id, 'approve')
    expect(data.attendance).toMatchObject({ arrival: 'late', short: true, minutes: 180 })
  })

  test('refused with a reason, nothing changes, and it may be asked again', async () => {
    const { data: asked } = await ask()
    expect(await decide(asked.id, 'refuse')).toMatchObject({
      code: 'bad-input',
      fields: { note: '不同意的，请写明理由' },
    })
    expect((await decide(asked.id, 'refuse', county, '当天站点没有人')).data.makeUp).toMatchObject({
      status: 'refused',
      note: '当天站点没有人',
    })
    expect(await attendanceRows(stage, lawyer)).toEqual([])
    expect((await ask()).data.status).toBe('asked')
  })

  test('withdrawn, it can be decided no more', async () => {
    const { data: asked } = await ask()
    const other = await stage.practitioner('140406')
    expect((await call(other, 'withdrawMakeUp', { id: asked.id })).code).toBe('not-found')
    expect((await call(lawyer, 'withdrawMakeUp', { id: asked.id })).data.status).toBe('withdrawn')
    expect((await decide(asked.id, 'approve')).code).toBe('make-up-settled')
    expect((await call(lawyer, 'withdrawMakeUp', { id: asked.id })).code).toBe('make-up-settled')
  })
})

describe('a duty the system closed', () => {
  beforeEach(forgetToLeave)

  test('gets the true leaving time, and what the system wrote is kept', async () => {
    const { data: asked } = await ask({ inAt: undefined, outAt: instant('12:00:00') })
    const { data } = await decide(asked.id, 'approve')
    expect(data.attendance).toMatchObject({
      checkedInAt: instant('08:30:00'),
      inCode: 'rotating',
      checkedOutAt: instant('12:00:00'),
      outCode: 'made-up',
      departure: 'early',
      minutes: 210,
      closedBySystem: false,
    })
    expect(await historyRows(stage, shiftId)).toMatchObject([
      { because: 'make-up', replaced_by: county.accountId, was: { minutes: 240, closed_by_system: true } },
    ])
    expect((await call(lawyer, 'evidence', { id: shiftId })).data.replaced).toMatchObject([
      { because: 'make-up', was: { minutes: 240, closedBySystem: true, checkedInAt: instant('08:30:00') } },
    ])
  })

  test('has a check-in and takes no other', async () => {
    expect(await ask()).toMatchObject({ code: 'bad-input', fields: { inAt: '签到时间已经有了，不用补' } })
  })

  test('a late delivery that came first makes the request void', async () => {
    const { data: asked } = await ask({ inAt: undefined, outAt: instant('12:00:00') })
    const code = { rotating: await codeOf(stage, dianshang, (18 - 12.25) * 3600) }
    const out = await call(lawyer, 'checkOut', { shiftId, code, takenAt: instant('12:15:00') })
    expect(out.data.status).toBe('checked-out')
    expect((await decide(asked.id, 'approve')).code).toBe('make-up-outdated')
    expect((await decide(asked.id, 'refuse', county, '补传的签退已经到了')).data.makeUp.status).toBe(
      'refused',
    )
  })
})

describe('refused', () => {
  test('times outside the shift', async () => {
    expect(await ask({ inAt: instant('07:29:00'), outAt: instant('12:31:00') })).toMatchObject({
      code: 'bad-input',
      fields: { inAt: expect.stringContaining('到岗时间应在'), outAt: '离岗时间最晚填到12:30' },
    })
  })

  test('a shift still running, one left in time, a withdrawn one, one too long ago', async () => {
    clock('12:29:00')
    expect((await ask()).code).toBe('make-up-not-needed')
    clock('18:00:00')
    const set = (status: 'withdrawn' | 'published') =>
      stage.service.db.updateTable('duty_shift').set({ status }).where('id', '=', shiftId).execute()
    await set('withdrawn')
    expect((await ask()).code).toBe('shift-withdrawn')
    await set('published')
    stage.at(`2027-07-${String(day + 7).padStart(2, '0')}T23:59:00+08:00`)
    expect((await ask()).data.status).toBe('asked')
    await call(lawyer, 'withdrawMakeUp', {
      id: (await call(lawyer, 'evidence', { id: shiftId })).data.makeUps[0].id,
    })
    stage.at(`2027-07-${String(day + 8).padStart(2, '0')}T00:00:00+08:00`)
    expect((await ask()).code).toBe('make-up-too-late')
  })

  test("another's shift is not found, and neither is another's photo", async () => {
    const other = await stage.practitioner('140406')
    expect((await ask({}, other)).code).toBe('not-found')
    expect((await ask({ photoIds: [await keepPhoto(other)] })).code).toBe('not-found')
    expect((await call(lawyer, 'evidence', { id: shiftId })).data.makeUps).toEqual([])
  })

  test('out of the county that keeps the site: not found, and not in the list', async () => {
    const { data: asked } = await ask()
    const station = await stage.staff('station', '140406100000')
    for (const person of [
      await stage.staff('county', '140431'),
      station,
      await stage.staff('city', '140400'),
    ]) {
      expect((await decide(asked.id, 'approve', person)).code).toBe('not-found')
      const { rows } = (await call(person, 'makeUps', { state: 'open' })).data
      expect(rows.map(({ makeUp }: { makeUp: { id: string } }) => makeUp.id)).not.toContain(asked.id)
    }
  })

  test('nobody decides for themself, also not with both roles', async () => {
    await stage.alsoStaff(lawyer, 'county', '140406')
    const { data: asked } = await ask()
    expect((await decide(asked.id, 'approve', lawyer)).code).toBe('own-make-up')
    expect(await attendanceRows(stage, lawyer)).toEqual([])
    expect((await messages(lawyer)).map(({ kind }) => kind)).not.toContain('make-up-asked')
  })
})

describe('photos', () => {
  test('are seen by their owner and by who decides, each look of whom leaves a trace', async () => {
    const photoId = await keepPhoto()
    const { data: asked } = await ask({ photoIds: [photoId] })
    expect(asked.photoIds).toEqual([photoId])
    expect((await call(lawyer, 'ownMakeUpPhoto', { id: asked.id, photoId })).data.src).toMatch(
      /^data:image\/png;base64,/,
    )
    const other = await stage.practitioner('140406')
    expect((await call(other, 'ownMakeUpPhoto', { id: asked.id, photoId })).code).toBe('not-found')
    const look = (person: Person) => call(person, 'makeUpPhoto', { id: asked.id, photoId })
    expect((await look(county)).data.src).toMatch(/^data:/)
    expect((await look(await stage.staff('county', '140431'))).code).toBe('not-found')
    const traces = await stage.service.db
      .selectFrom('audit_log')
      .select(['act', 'account_id'])
      .where('subject_id', '=', asked.id)
      .where('act', '=', 'proof-opened')
      .execute()
    expect(traces).toEqual([{ act: 'proof-opened', account_id: county.accountId }])
  })

  test('of one request are not opened through another', async () => {
    const photoId = await keepPhoto()
    await ask({ photoIds: [photoId] })
    const second = await plan(stage, lawyer, { day: dayText(), from: '13:00', to: '17:00' })
    const { data: other } = await ask({
      shiftId: second,
      inAt: instant('13:00:00'),
      outAt: instant('17:00:00'),
    })
    expect((await call(lawyer, 'ownMakeUpPhoto', { id: other.id, photoId })).code).toBe('not-found')
    expect((await call(county, 'makeUpPhoto', { id: other.id, photoId })).code).toBe('not-found')
  })
})

describe('at once', () => {
  test('asked many times: one request', async () => {
    const results = await Promise.all(Array.from({ length: 5 }, () => ask()))
    expect(results.map(({ code }) => code ?? 'asked').sort()).toEqual([
      'asked',
      ...Array(4).fill('make-up-asked'),
    ])
  })

  test('one request repeated is one', async () => {
    const requestId = randomUUID()
    const [first, ...rest] = await Promise.all(Array.from({ length: 4 }, () => ask({ requestId })))
    for (const result of rest) expect(result).toEqual(first)
    expect((await call(lawyer, 'evidence', { id: shiftId })).data.makeUps).toHaveLength(1)
  })

  test('approved, refused and withdrawn: one of them', async () => {
    const { data: asked } = await ask()
    const results = await Promise.all([
      decide(asked.id, 'approve'),
      decide(asked.id, 'refuse', await stage.staff('county', '140406'), '站点说没有来'),
      call(lawyer, 'withdrawMakeUp', { id: asked.id }),
    ])
    expect(results.map(({ code }) => code ?? 'done').sort()).toEqual([
      'done',
      'make-up-settled',
      'make-up-settled',
    ])
    const approved = results[0].code === undefined
    expect(await attendanceRows(stage, lawyer)).toHaveLength(approved ? 1 : 0)
    expect((await shiftRow(stage, shiftId)).status).toBe(approved ? 'checked-out' : 'published')
  })
})

test('the list: what waits oldest first, what is done newest first, page by page', async () => {
  const countyOfQinyuan = await stage.staff('county', '140431')
  const ids: string[] = []
  for (const [index, from] of ['00:00', '05:00', '10:00'].entries()) {
    clock(`18:0${index}:00`)
    const id = await plan(stage, lawyer, {
      site: qinhe,
      day: `2027-07-${String(day - 1).padStart(2, '0')}`,
      from,
      to: `${String(Number(from.slice(0, 2)) + 4).padStart(2, '0')}:00`,
    })
    const shift = await shiftRow(stage, id)
    ids.push((await ask({ shiftId: id, inAt: shift.starts_at, outAt: shift.ends_at })).data.id)
  }
  const page = async (input: object) => {
    const { rows, more } = (await call(countyOfQinyuan, 'makeUps', { limit: 2, ...input })).data
    return { rows, more, ids: rows.map(({ makeUp }: { makeUp: { id: string } }) => makeUp.id) }
  }
  const first = await page({ state: 'open' })
  expect(first).toMatchObject({ ids: ids.slice(0, 2), more: true })
  const last = first.rows[1].makeUp
  expect(await page({ state: 'open', after: { askedAt: last.askedAt, id: last.id } })).toMatchObject({
    ids: ids.slice(2),
    more: false,
  })
  for (const id of ids) await decide(id, 'refuse', countyOfQinyuan, '站点说没有来')
  expect(await page({ state: 'open' })).toMatchObject({ ids: [], more: false })
  expect((await page({ state: 'done' })).ids).toEqual([ids[2], ids[1]])
})

test('why a check was missing is for the county to read, and not for a supervisor of another house', async () => {
  expect((await ask({ reason: '突然病了，在县医院' })).code).toBeUndefined()
  const supervisor = await stage.staff('supervisor', '140406')
  const seen = await call(supervisor, 'supervisedShift', { id: shiftId })
  expect(seen.data).toMatchObject({ shift: { id: shiftId }, makeUps: [] })
  expect(JSON.stringify(seen.data)).not.toContain('医院')
  expect((await call(county, 'shiftEvidence', { id: shiftId })).data.makeUps).toMatchObject([
    { reason: '突然病了，在县医院' },
  ])
})

test('nothing of all this was logged', () => expect(stage.logged).toEqual([]))
