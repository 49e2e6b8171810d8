import { randomUUID } from 'node:crypto'
import type { Review } from '@contract/aid/desk-schema'
import type { DefenceNotice, Notices } from '@contract/defence/schema'
import { letterWords } from '@contract/defence/rules'
import { takeStep } from '@server/kit/aid/step'
import { dispatch } from '@server/kit/dispatch'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { routers } from './routers'

const COUNTY = '140406'
let stage: Stage
let clerk: Person
let lawyer: Person
beforeEach(async () => {
  stage = await openStage()
  clerk = await stage.staff('county', COUNTY)
  lawyer = await stage.practitioner(COUNTY)
  stage.at('2026-11-23T08:30:00+08:00')
})
afterEach(() => stage.close())

const call = <T>(of: string, procedure: string, input: object) =>
  stage.call<T>(routers[of]!, clerk, procedure, input)
const registered = async (): Promise<DefenceNotice> => {
  const { data } = await call<DefenceNotice>('defence', 'register', {
    id: randomUUID(),
    countyCode: COUNTY,
    notice: {
      authority: 'court',
      authorityName: '潞城区人民法院',
      documentNumber: '潞法通字〔2026〕12号',
      stage: 'first-instance',
      ground: 'life-or-death',
      charge: '故意伤害罪',
      name: '张小军',
      receivedAt: '2026-11-23T00:10:00.000Z',
    },
  })
  return data
}
const one = async (id: string) => (await call<DefenceNotice>('defence', 'one', { id })).data
const waiting = async () => (await call<Notices>('defence', 'list', { state: 'waiting' })).data.rows
const step = (id: string, status: 'notified' | 'assigned' | 'granted', act: 'assign' | 'reassign') =>
  takeStep(
    stage.service.db,
    { id, status },
    {
      act,
      actor: 'county',
      accountId: clerk.accountId,
      set: { handler_id: act === 'assign' ? lawyer.accountId : null },
    },
    stage.service.clock(),
  )

test('the letter is one of the case’s papers; it is outdated once another lawyer is assigned', async () => {
  const { id, ...notice } = await registered()
  stage.at('2026-11-24T09:00:00+08:00')
  const letter = { applicationId: id, code: 'criminal-letter', extra: letterWords(notice) }
  expect((await call('document', 'make', letter)).code).toBe('paper-not-yet')
  await step(id, 'notified', 'assign')
  expect(await one(id)).toMatchObject({ state: 'letter', actBy: '2026-11-26', letter: null })
  expect((await call('document', 'make', letter)).code).toBeUndefined()
  expect(await one(id)).toMatchObject({
    state: 'done',
    actBy: null,
    letter: { number: '潞城援函字〔2026〕第1号' },
  })

  stage.at('2026-11-25T09:00:00+08:00')
  await step(id, 'assigned', 'reassign')
  // three days after Wednesday the 25th is a Saturday
  expect(await waiting()).toMatchObject([{ state: 'waiting', outcome: 'in-time', actBy: '2026-11-30' }])
  await step(id, 'granted', 'assign')
  const { outdatedLetter, ...now } = await one(id)
  expect(now).toMatchObject({ state: 'letter', letter: null })
  expect(outdatedLetter).toMatchObject({ number: '潞城援函字〔2026〕第1号' })
  await call('document', 'make', { ...letter, replaces: outdatedLetter!.id })
  expect(await one(id)).toMatchObject({
    state: 'done',
    letter: { number: '潞城援函字〔2026〕第2号' },
    outdatedLetter: null,
  })
})

test('the examining desk reads a notice and does not list it; no figure counts it as an application', async () => {
  const { id } = await registered()
  const review = await call<Review>('review', 'review', { id })
  expect(review.data).toMatchObject({
    item: { status: 'notified', dueOn: '2026-11-26' },
    meansPath: 'no-means-test',
    acts: [],
  })
  for (const state of ['open', 'decided'])
    expect((await call<{ rows: [] }>('review', 'queue', { state })).data.rows).toEqual([])
  const figure = { figure: 'aid-received', from: '2026-11-01', to: '2026-11-30', limit: 10 }
  expect((await call<{ rows: [] }>('report', 'rows', figure)).data.rows).toEqual([])
})

test('the morning reminds of a notice with its own page', async () => {
  const { id } = await registered()
  stage.at('2026-11-25T07:50:00+08:00')
  await dispatch(routers['chores']!, { procedure: 'remindClocks' }, { system: true }, stage.service)
  const links = await stage.service.db
    .selectFrom('message')
    .select('link')
    .where('account_id', '=', clerk.accountId)
    .where('kind', '=', 'aid-clock-near')
    .execute()
  expect(links).toEqual([{ link: `/staff/defence-notice/index?id=${id}` }])
})
