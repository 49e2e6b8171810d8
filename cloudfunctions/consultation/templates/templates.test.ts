import { randomUUID } from 'node:crypto'
import type { AnswerTemplate } from '@contract/consultation/template-schema'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { consultationRouter } from '../router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const call = <T = any>(person: Person, procedure: string, input?: object) =>
  stage.call<T>(consultationRouter, person, procedure, input)
const template = (changes: object = {}) => ({
  id: randomUUID() as string,
  matterType: 'wages',
  title: '讨薪三步',
  answer: '先向劳动监察投诉，再申请仲裁，符合条件可申请法律援助',
  ...changes,
})
const titles = async (person: Person) =>
  (await call<AnswerTemplate[]>(person, 'templates')).data.map(({ title }) => title)

test('one’s own template is saved, changed, and gone after removing, for nobody else to see', async () => {
  const [me, other] = [await stage.practitioner('140406'), await stage.practitioner('140406')]
  const mine = template()
  expect((await call(me, 'saveTemplate', mine)).data).toEqual({ ...mine, of: 'own' })
  await call(me, 'saveTemplate', { ...mine, title: '讨薪四步' })
  expect(await titles(me)).toEqual(['讨薪四步'])
  expect(await titles(other)).toEqual([])
  for (const procedure of ['saveTemplate', 'removeTemplate'])
    expect((await call(other, procedure, mine)).code).toBe('not-found')
  expect((await call(me, 'removeTemplate', { id: mine.id })).code).toBeUndefined()
  expect(await titles(me)).toEqual([])
  expect((await call(me, 'saveTemplate', mine)).code).toBe('not-found')
  const row = await stage.service.db
    .selectFrom('answer_template')
    .select(['title', 'removed_at'])
    .where('id', '=', mine.id)
    .executeTakeFirst()
  expect(row).toMatchObject({ title: '讨薪四步', removed_at: expect.any(String) })
})

test('a county’s template is offered to who serves there, below their own; another county has no hand in it', async () => {
  const [county, elsewhere] = [await stage.staff('county', '140406'), await stage.staff('county', '140430')]
  const [here, there] = [await stage.practitioner('140406'), await stage.practitioner('140430')]
  const shared = { ...template({ title: '县里的答法' }), countyCode: '140406' }
  expect((await call(elsewhere, 'saveCountyTemplate', shared)).code).toBe('not-found')
  expect((await call(county, 'saveCountyTemplate', shared)).data).toMatchObject({ of: 'county' })
  await call(here, 'saveTemplate', template({ title: '自己的答法' }))
  expect(await titles(here)).toEqual(['自己的答法', '县里的答法'])
  expect(await titles(there)).toEqual([])
  expect((await call(county, 'countyTemplates')).data).toMatchObject([
    { id: shared.id, countyCode: '140406' },
  ])
  expect((await call(elsewhere, 'countyTemplates')).data).toEqual([])
  // who serves there does not take away what is everybody's, and the county not what is a person's
  expect((await call(here, 'removeTemplate', { id: shared.id })).code).toBe('not-found')
  expect((await call(elsewhere, 'removeCountyTemplate', { id: shared.id })).code).toBe('not-found')
  expect((await call(county, 'removeCountyTemplate', { id: shared.id })).code).toBeUndefined()
  expect(await titles(here)).toEqual(['自己的答法'])
})

test('an id taken by two people at once belongs to one of them', async () => {
  const people = [await stage.practitioner('140406'), await stage.practitioner('140406')]
  const same = template()
  const answers = await Promise.all(people.map((person) => call(person, 'saveTemplate', same)))
  expect(answers.map(({ code }) => code ?? 'saved').sort()).toEqual(['not-found', 'saved'])
})
