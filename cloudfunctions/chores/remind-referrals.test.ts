import { randomUUID } from 'node:crypto'
import { dispatch } from '@server/kit/dispatch'
import { addConsultation } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { choresRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const run = async () => {
  const body = { procedure: 'remindReferrals' }
  const answer = await dispatch(choresRouter, body, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}
const kinds = async ({ accountId }: Person) =>
  (
    await stage.service.db.selectFrom('message').select('kind').where('account_id', '=', accountId).execute()
  ).map(({ kind }) => kind)

/** One that runs out on 26 November, to a department of a county or to a mediator. */
async function refer(lawyer: Person, to: { department?: string; mediator?: Person }): Promise<string> {
  const id = randomUUID()
  await stage.service.db
    .insertInto('referral')
    .values({
      id,
      consultation_id: await addConsultation(stage, lawyer),
      area_code: '140406100000',
      receiver_county: to.department?.slice(0, 6) ?? '140406',
      kind: 'mediation',
      department_code: to.department ?? null,
      mediator_id: to.mediator?.accountId ?? null,
      facts_sealed: 'x',
      consented: true,
      sent_by: lawyer.accountId,
      sent_at: stage.service.clock().toISOString(),
      status: 'sent',
      due_on: '2026-11-26',
    })
    .execute()
  return id
}

it('tells both sides of what is past its term, once a term and not on its last day', async () => {
  const lawyer = await stage.practitioner('140406')
  const mediator = await stage.practitioner('140406', 'mediator')
  const county = await stage.staff('county', '140406')
  const neighbour = await stage.staff('county', '140431')
  const elsewhere = await stage.staff('county', '140430')
  const id = await refer(lawyer, { department: '140431-mediation' })
  await refer(lawyer, { mediator })
  stage.at('2026-11-26T20:00:00+08:00')
  expect(await run()).toBe(0)
  stage.at('2026-11-27T07:45:00+08:00')
  const [one, other] = await Promise.all([run(), run()])
  expect(one + other).toBe(2)
  expect(await run()).toBe(0)
  expect(await kinds(county)).toEqual(['referral-overdue', 'referral-overdue'])
  expect(await kinds(neighbour)).toEqual(['referral-overdue'])
  expect(await kinds(mediator)).toEqual(['referral-overdue'])
  expect(await kinds(elsewhere)).toEqual([])
  // another term that runs out is told of anew; what is over is not
  const { db } = stage.service
  await db.updateTable('referral').set({ due_on: '2026-11-27' }).where('id', '=', id).execute()
  stage.at('2026-11-28T07:45:00+08:00')
  expect(await run()).toBe(1)
  await db.updateTable('referral').set({ status: 'withdrawn', due_on: null }).where('id', '=', id).execute()
  stage.at('2026-12-28T07:45:00+08:00')
  expect(await run()).toBe(0)
})
