import { randomUUID } from 'node:crypto'
import type { Queue } from '@contract/aid/desk-schema'
import { completeForm } from '@contract/aid/testing/forms'
import { sealForm, sealName } from '@server/kit/aid/sealed'
import { takeStep } from '@server/kit/aid/step'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { personal, reviewingOn, type Reviewing } from './testing/reviewing'

let stage: Stage
let desk: Reviewing
let resident: Person
let county: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  desk = reviewingOn(stage)
  county = await stage.staff('county', '140406')
  neighbour = await stage.staff('county', '140430', '邻县的人')
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident('小王')
})

const queueOf = async (person: Person, state?: string) =>
  (await desk.call<Queue>(person, 'queue', state ? { state } : {})).data.rows.map(({ id }) => id)

describe('the queue', () => {
  // 潞州区 is used here alone, so that the order can be looked at whole
  const plain = { countyCode: '140403', idNumber: '140406196611240010' }

  test('is ordered: urgent, then due, then green channel, then arrival', async () => {
    const staff = await stage.staff('county', '140403')
    const at = async (instant: string, change: object) => {
      stage.at(instant)
      return desk.submitted(await stage.resident(), { ...plain, ...change })
    }
    // the 21st is a Saturday: its seven days end on Saturday the 28th, so on Monday the 30th, as the 23rd's do
    const early = await at('2026-11-20T09:00:00+08:00', {})
    const saturday = await at('2026-11-21T09:00:00+08:00', {})
    const monday = await at('2026-11-23T09:00:00+08:00', {})
    const green = await at('2026-11-23T10:00:00+08:00', { groups: ['disabled'] })
    const urgent = await at('2026-11-24T09:00:00+08:00', { limitationOn: '2026-11-30' })
    expect(await queueOf(staff)).toEqual([urgent, early, green, saturday, monday])
    expect(await queueOf(staff, 'decided')).toEqual([])
  })

  test('a line says how pressing it is and whose it is, without the name in full', async () => {
    const id = await desk.submitted(resident, { limitationOn: '2026-11-25', circumstance: 'abuse-victim' })
    const { data } = await desk.call<Queue>(county, 'queue', {})
    expect(data.asOf).toBe('2026-11-23T00:30:00.000Z')
    expect(data.rows.find((row) => row.id === id)).toEqual({
      id,
      number: expect.stringMatching(/^潞城援申字/),
      name: '王**',
      countyCode: '140406',
      countyName: '潞城区',
      groups: ['elderly', 'woman'],
      circumstance: 'abuse-victim',
      aidForm: 'civil',
      matterType: 'family',
      submittedAt: '2026-11-23T00:30:00.000Z',
      dueOn: '2026-11-30',
      limitationOn: '2026-11-25',
      urgent: true,
      greenChannel: true,
      status: 'submitted',
    })
    expect(JSON.stringify(data)).not.toMatch(personal)
  })

  test('urgency comes by itself as the day draws near', async () => {
    const id = await desk.submitted(resident, { limitationOn: '2026-12-01' })
    const urgent = async () =>
      (await desk.call<Queue>(county, 'queue', {})).data.rows.find((row) => row.id === id)!.urgent
    expect(await urgent()).toBe(false)
    stage.at('2026-11-25T00:00:00+08:00')
    expect(await urgent()).toBe(true)
  })

  test("holds one's own counties and nothing of a draft", async () => {
    const id = await desk.submitted(resident)
    const draft = await desk.drafted(resident)
    expect(await queueOf(county)).toContain(id)
    expect(await queueOf(county)).not.toContain(draft)
    // 沁县 is 140430, 沁源县 140431: a prefix cut short would mix them
    const qinyuan = await stage.staff('county', '140431')
    const theirs = await desk.submitted(resident, { countyCode: '140431' })
    expect(await queueOf(neighbour)).not.toContain(theirs)
    expect(await queueOf(qinyuan)).toEqual([theirs])
  })

  test('what is done with leaves the open ones, the newest decision first', async () => {
    const staff = await stage.staff('county', '140425')
    const ids: string[] = []
    for (let count = 0; count < 4; count++)
      ids.push(await desk.submitted(await stage.resident(), { countyCode: '140425' }))
    const [a, b, c, d] = ids as [string, string, string, string]
    stage.at('2026-11-24T09:00:00+08:00')
    await desk.grant(staff, a)
    stage.at('2026-11-25T09:00:00+08:00')
    await desk.refuse(staff, b)
    await takeStep(
      stage.service.db,
      { id: c, status: 'submitted' },
      { act: 'withdraw', actor: 'applicant', accountId: resident.accountId },
      stage.service.clock(),
    )
    expect(await queueOf(staff)).toEqual([d])
    expect(await queueOf(staff, 'decided')).toEqual([b, a, c])
  })
})

test('a queue too long to show whole is cut at its least pressing end, and a past limitation is not urgent', async () => {
  const { db, keyring } = stage.service
  // as many as are shown, all due before the ones that follow
  const fillers = Array.from({ length: 500 }, (_, index) => {
    const id = randomUUID()
    return {
      id,
      applicant_id: resident.accountId,
      status: 'submitted' as const,
      form_sealed: sealForm(keyring, id, completeForm()),
      saved_at: '2026-11-20T00:00:00Z',
      number: `填充${index}`,
      county_code: '140431',
      name_sealed: sealName(keyring, id, '王秀英'),
      groups: [],
      means_path: 'proof' as const,
      aid_form: 'civil' as const,
      matter_type: 'family' as const,
      limitation_on: null as string | null,
      submitted_at: '2026-11-20T00:00:00Z',
    }
  })
  const late = (limitation_on: string, index: number) => {
    const id = randomUUID()
    return {
      ...fillers[0]!,
      id,
      number: `后到${index}`,
      name_sealed: sealName(keyring, id, '王秀英'),
      limitation_on,
    }
  }
  const [past, today, sixth, seventh] = ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map(late)
  await db
    .insertInto('aid_application')
    .values([...fillers, past!, today!, sixth!, seventh!])
    .execute()
  const clockOf = (due_on: string) => (it: { id: string }) => ({
    application_id: it.id,
    what: 'review' as const,
    started_on: '2026-11-20',
    due_on,
  })
  await db
    .insertInto('aid_clock')
    .values([
      ...fillers.map(clockOf('2026-11-27')),
      ...[past!, today!, sixth!, seventh!].map(clockOf('2026-12-01')),
    ])
    .execute()
  const staff = await stage.staff('county', '140431')
  const { rows } = (await desk.call<Queue>(staff, 'queue')).data
  expect(rows).toHaveLength(500)
  const urgent = rows.filter((row) => row.urgent).map(({ id }) => id)
  expect(urgent.sort()).toEqual([today!.id, sixth!.id].sort())
  expect(
    rows
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(urgent)
  expect(rows.some(({ id }) => id === past!.id || id === seventh!.id)).toBe(false)
})
