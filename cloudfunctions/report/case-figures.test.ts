import type { CaseFigureRows, CaseFigures } from '@contract/report/case-figures'
import { decided, rowIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { reportRouter } from './router'

let stage: Stage
let city: Person
let county: Person
let lawyer: Person
let resident: Person
beforeAll(async () => {
  stage = await openStage()
  county = await stage.staff('county', '140406')
  lawyer = await stage.practitioner('140406')
  resident = await stage.resident()
})
afterAll(() => stage.close())
// sessions of the first day are over by then
beforeEach(async () => {
  stage.at('2027-02-10T09:00:00+08:00')
  city = await stage.staff('city', '140400')
})

const figures = async (from: string, to: string, person = city) =>
  (await stage.call<CaseFigures>(reportRouter, person, 'caseFigures', { from, to })).data
const rows = async (what: string, from: string, to: string) =>
  (await stage.call<CaseFigureRows>(reportRouter, city, 'caseFigureRows', { what, from, to })).data.rows

test('taken on, in hand and done are three counts, and what is not done stays open', async () => {
  const before = await figures('2027-01-01', '2027-01-31')
  const taken = async (on: string, status: 'engaged' | 'closed', closedOn: string | null = null) => {
    stage.at(`${on}T09:00:00+08:00`)
    const id = await rowIn(stage, 'submitted', { applicant: resident })
    await decided(stage, id, 'grant', county)
    await stage.service.db
      .updateTable('aid_application')
      .set({
        status,
        handler_id: lawyer.accountId,
        closed_on: closedOn,
        closing_basis: closedOn && 'judgment',
      })
      .where('id', '=', id)
      .execute()
    return id
  }
  const old = await taken('2026-12-20', 'engaged')
  const done = await taken('2026-12-31', 'closed', '2027-01-31')
  const earlier = await taken('2026-12-01', 'closed', '2026-12-31')
  const fresh = await taken('2027-01-01', 'closed', '2027-02-01')
  const after = await figures('2027-01-01', '2027-01-31')
  expect({
    accepted: after.accepted - before.accepted,
    handled: after.handled - before.handled,
    closed: after.closed - before.closed,
    open: after.open - before.open,
  }).toEqual({ accepted: 1, handled: 3, closed: 1, open: 2 })
  expect(after.open).toBe(after.handled - after.closed)
  const ids = async (what: string) => (await rows(what, '2027-01-01', '2027-01-31')).map(({ id }) => id)
  expect(await ids('accepted')).toEqual([fresh])
  expect(await ids('handled')).toEqual(expect.arrayContaining([old, done, fresh]))
  expect(await ids('handled')).not.toContain(earlier)
  expect(await ids('closed')).toEqual([done])
  expect((await rows('handled', '2027-01-01', '2027-01-31')).length).toBe(after.handled)
  expect(await figures('2027-01-01', '2027-01-31', await stage.staff('county', '140430'))).toMatchObject({
    accepted: 0,
    handled: 0,
    closed: 0,
    open: 0,
  })
})

test('a notice counts from the day it came', async () => {
  const id = await rowIn(stage, 'notified', {
    applicant: resident,
    set: { source: 'notice', channel: 'notice' },
  })
  expect((await rows('accepted', '2027-02-10', '2027-02-10')).map((row) => row.id)).toEqual([id])
  expect(
    (await stage.call(reportRouter, city, 'caseFigures', { from: '2027-02-10', to: '2027-02-09' })).fields,
  ).toHaveProperty('to')
})
