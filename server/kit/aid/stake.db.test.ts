import { hadInHand, rowIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { stakeIn } from './stake'

let stage: Stage
let applicant: Person
let lawyer: Person
let clerk: Person
beforeAll(async () => {
  stage = await openStage()
  applicant = await stage.resident()
  lawyer = await stage.practitioner('140406')
  clerk = await stage.staff('county', '140406')
})
afterAll(() => stage.close())

const rowOf = async (id: string) =>
  stage.service.db.selectFrom('aid_application').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const stake = async (id: string, person: Person) => stakeIn(stage.service.db, await rowOf(id), person)

test('one’s own cause, and what one filed for somebody; not what an office took in', async () => {
  const id = await rowIn(stage, 'submitted', { applicant })
  expect([await stake(id, applicant), await stake(id, clerk)]).toEqual(['own-application', undefined])
  const filed = async (filed_as: 'relative' | 'helper' | 'station' | 'centre') =>
    rowIn(stage, 'submitted', {
      applicant,
      set: { applicant_id: null, filed_by: clerk.accountId, filed_as },
    })
  for (const as of ['relative', 'helper'] as const)
    expect(await stake(await filed(as), clerk)).toBe('own-application')
  for (const as of ['station', 'centre'] as const) expect(await stake(await filed(as), clerk)).toBeUndefined()
})

test('a case in hand, and one that was', async () => {
  const id = await rowIn(stage, 'engaged', { applicant, handler: lawyer })
  const before = await stage.practitioner('140406', 'lawyer', '周律师')
  expect([await stake(id, lawyer), await stake(id, before)]).toEqual(['case-in-own-hands', undefined])
  await hadInHand(stage, id, before, clerk)
  expect(await stake(id, before)).toBe('case-in-own-hands')
})
