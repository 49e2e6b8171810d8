import { arrowOf } from '@contract/aid/workflow'
import { completeForm } from '@contract/aid/testing/forms'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { applyingOn, type Applying } from './testing/applying'

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

/** Statuses and acts of this function's own part of the table. */
const aidStatuses = ['draft', 'submitted', 'granted', 'refused', 'withdrawn'] as const
const aidActs = ['submit', 'withdraw', 'grant', 'refuse'] as const
type Status = (typeof aidStatuses)[number]
type AidAct = (typeof aidActs)[number]

const applicationIn: Record<Status, () => Promise<string>> = {
  draft: () => desk.drafted(applicant, form),
  submitted: () => desk.submitted(applicant),
  granted: async () => {
    const id = await desk.submitted(applicant)
    await desk.grant(actors.county, id)
    return id
  },
  refused: async () => {
    const id = await desk.submitted(applicant)
    await desk.refuse(actors.county, id)
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
  grant: (person, id) => desk.grant(person, id),
  refuse: (person, id) => desk.refuse(person, id),
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
