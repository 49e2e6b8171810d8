import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { asking, plan, qinhe, setPolicy, weizi } from './testing/roster'

let stage: Stage
let ask: ReturnType<typeof asking>
let li: Person
let wang: Person

beforeAll(async () => {
  stage = await openStage()
  ask = asking(stage)
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T09:00:00+08:00')
  await setPolicy(stage, { latestHoursBefore: 24 })
  li = await stage.practitioner('140406', 'lawyer', '李律师')
  wang = await stage.practitioner('140406', 'lawyer', '王律师')
})

test('what may be asked of: one’s own shifts to come, each by the rules of its county', async () => {
  await setPolicy(
    stage,
    { standInNeedsApproval: false, swapNeedsApproval: true, latestHoursBefore: 2 },
    '140431',
  )
  await plan(stage, li, { day: '2026-11-23' })
  await plan(stage, li, { day: '2026-11-25', status: 'withdrawn' })
  await plan(stage, wang, { day: '2026-11-25' })
  const near = await plan(stage, li, { day: '2026-11-26' })
  const far = await plan(stage, li, { day: '2026-11-27', site: qinhe })
  await ask.standIn(li, near, wang)
  const { data } = await ask.call(li, 'askable')
  expect(data).toMatchObject({
    asOf: '2026-11-23T01:00:00.000Z',
    shifts: [
      {
        id: near,
        inRequest: true,
        askUntil: '2026-11-25T00:30:00.000Z',
        needsApproval: { swap: false, standIn: true },
      },
      {
        id: far,
        inRequest: false,
        askUntil: '2026-11-26T22:30:00.000Z',
        needsApproval: { swap: true, standIn: false },
      },
    ],
  })
  expect(data.shifts).toHaveLength(2)
})

test('both see a request from their side, nobody else does, and old results are left out', async () => {
  const { id } = (await ask.swap(li, await plan(stage, li), await plan(stage, wang, { site: weizi }))).data
  const seen = async (person: Person) => (await ask.call(person, 'mine')).data.requests
  expect(await seen(li)).toMatchObject([{ id, side: 'asker', acts: ['cancel'], status: 'asked' }])
  expect(await seen(wang)).toMatchObject([{ id, side: 'other', acts: ['consent', 'decline'] }])
  expect(await seen(await stage.practitioner('140406'))).toEqual([])
  await ask.decline(wang, id)
  expect(await seen(li)).toMatchObject([{ id, status: 'declined', acts: [] }])
  expect((await seen(li))[0].history).toMatchObject([
    { act: 'ask', by: 'asker', note: '开庭冲突' },
    { act: 'decline', by: 'other', note: null },
  ])
  await stage.service.db
    .updateTable('duty_request')
    .set({ closed_at: '2026-08-20T00:00:00Z' })
    .where('id', '=', id)
    .execute()
  expect(await seen(li)).toEqual([])
})
