import { arrowOf } from '@contract/aid/workflow'
import { completeForm } from '@contract/aid/testing/forms'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { reviewRouter } from '../../cloudfunctions/review/router'
import { applyingOn, type Applying } from '../../cloudfunctions/aid/testing/applying'

let stage: Stage
let desk: Applying
let applicant: Person
let actors: Record<'applicant' | 'stranger' | 'county' | 'other county', Person>
beforeAll(async () => {
  stage = await openStage()
  desk = applyingOn(stage)
  applicant = await stage.resident()
  actors = {
    applicant,
    stranger: await stage.resident(),
    county: await stage.staff('county', '140406'),
    'other county': await stage.staff('county', '140403'),
  }
})
// an account may have five drafts and three open applications at a time
beforeEach(async () => {
  applicant = actors.applicant = await stage.resident()
})
afterAll(() => stage.close())

const form = completeForm()

const decide = (person: Person, id: string, act: 'grant' | 'refuse') =>
  stage.call(reviewRouter, person, 'decide', {
    id,
    act,
    reasons: '申请的事项经审查，决定如上',
    ...(act === 'refuse' && { ground: 'not-in-scope' }),
  })

/** Statuses and acts of applying and deciding. */
const aidStatuses = ['draft', 'submitted', 'granted', 'refused', 'withdrawn'] as const
const aidActs = ['submit', 'withdraw', 'grant', 'refuse'] as const
type Status = (typeof aidStatuses)[number]
type AidAct = (typeof aidActs)[number]

const applicationIn: Record<Status, () => Promise<string>> = {
  draft: () => desk.drafted(applicant, form),
  submitted: () => desk.submitted(applicant),
  granted: async () => {
    const id = await desk.submitted(applicant)
    await decide(actors.county, id, 'grant')
    return id
  },
  refused: async () => {
    const id = await desk.submitted(applicant)
    await decide(actors.county, id, 'refuse')
    return id
  },
  withdrawn: async () => {
    const id = await desk.submitted(applicant)
    await desk.call(applicant, 'withdraw', { id })
    return id
  },
}

const doing: Record<AidAct, (person: Person, id: string) => Promise<{ code: string | undefined }>> = {
  submit: (person, id) => desk.submit(person, id, form),
  withdraw: (person, id) => desk.call(person, 'withdraw', { id }),
  grant: (person, id) => decide(person, id, 'grant'),
  refuse: (person, id) => decide(person, id, 'refuse'),
}
/** Acts behind the county's door; the others belong to whoever applied. */
const countyActs: readonly AidAct[] = ['grant', 'refuse']

const row = (id: string) =>
  stage.service.db
    .selectFrom('aid_application')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const historyOf = (id: string) =>
  stage.service.db
    .selectFrom('aid_history')
    .select(['act', 'from_status', 'to_status'])
    .where('application_id', '=', id)
    .orderBy('id')
    .execute()

const cases = aidStatuses.flatMap((status) =>
  aidActs.flatMap((act) =>
    (['applicant', 'stranger', 'county', 'other county'] as const).map((actor) => ({ status, act, actor })),
  ),
)

/** What must come of it, from the table and the doors alone. */
function expectedCode({ status, act, actor }: (typeof cases)[number]): string | undefined {
  const forCounty = countyActs.includes(act)
  if (forCounty) {
    if (actor === 'applicant' || actor === 'stranger') return 'not-allowed'
    if (actor === 'other county' || status === 'draft') return 'not-found'
    return arrowOf(status, act, 'county') ? undefined : 'not-in-this-state'
  }
  if (actor !== 'applicant') return 'not-found'
  return arrowOf(status, act, 'applicant') ? undefined : 'not-in-this-state'
}

test.each(cases)('$status, $act by $actor', async (one) => {
  const { status, act, actor } = one
  const id = await applicationIn[status]()
  const before = await historyOf(id)
  const { code } = await doing[act](actors[actor], id)
  expect(code).toBe(expectedCode(one))
  const after = await historyOf(id)
  if (code) {
    expect(await row(id)).toEqual({ status })
    expect(after).toEqual(before)
    return
  }
  const { to } = arrowOf(status, act, countyActs.includes(act) ? 'county' : 'applicant')!
  expect(await row(id)).toEqual({ status: to })
  expect(after).toEqual([...before, { act, from_status: status, to_status: to }])
})

test('decided and withdrawn at once: one of them', async () => {
  for (let round = 0; round < 5; round++) {
    const id = await desk.submitted(applicant)
    const both = await Promise.all([
      decide(actors.county, id, 'grant'),
      desk.call(applicant, 'withdraw', { id }),
    ])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
    expect(await historyOf(id)).toHaveLength(2)
  }
})
