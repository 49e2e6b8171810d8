import type { MyCase } from '@contract/aid/schema'
import { completeForm } from '@contract/aid/testing/forms'
import { heldFalse, promisedIn } from '@server/kit/testing/promises'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { applyingOn, auditOf, type Applying } from './testing/applying'

let stage: Stage
let desk: Applying
beforeAll(async () => {
  stage = await openStage()
  desk = applyingOn(stage)
})
afterAll(() => stage.close())

const submit = async (person: Person, form = completeForm()) => {
  const id = await desk.drafted(person, form)
  const promise = form.meansChoice === 'promise' ? await desk.signed(person, form) : undefined
  return desk.call<MyCase>(person, 'submit', { id, form, promise })
}

test('the register answers nobody who has not signed, and whom it answered stays on record', async () => {
  const staff = [
    await stage.staff('county', '140406'),
    await stage.staff('county', '140406', '孙股长'),
  ] as const
  const earlier = await promisedIn(stage, 'granted', {
    applicant: await stage.resident(),
    form: { idNumber: '11010519491231002X' },
  })
  await heldFalse(stage, earlier, staff, '2026-12-01')
  const snoop = await stage.resident('好事的人')
  const ask = async (idNumber: string) => {
    const form = completeForm({ idNumber })
    const id = await desk.drafted(snoop, form)
    const { code } = await desk.call(snoop, 'submit', { id, form })
    await desk.call(snoop, 'discardDraft', { id })
    return code
  }
  expect([await ask('11010519491231002X'), await ask('140406198001010014')]).toEqual([
    'signature-missing',
    'signature-missing',
  ])
  expect(await auditOf(stage, snoop.accountId)).toEqual([])
  expect((await submit(snoop, completeForm({ idNumber: '11010519491231002X' }))).code).toBe('promise-barred')
  expect(await auditOf(stage, snoop.accountId)).toMatchObject([
    { chain: '140406', account_id: snoop.accountId, act: 'promise-barred', detail: {} },
  ])
})

test('who promised falsely brings proof instead, until the day is over; others may promise', async () => {
  const resident = await stage.resident()
  const staff = [
    await stage.staff('county', '140406'),
    await stage.staff('county', '140406', '孙股长'),
  ] as const
  const earlier = await promisedIn(stage, 'granted', { applicant: resident })
  await heldFalse(stage, earlier, staff, '2026-12-01')
  expect((await submit(resident)).code).toBe('promise-barred')
  // by the person's number, whoever's phone it is
  expect((await submit(await stage.resident())).code).toBe('promise-barred')
  expect((await submit(resident, completeForm({ meansChoice: 'proof' }))).data).toMatchObject({
    status: 'submitted',
    meansPath: 'proof',
  })
  expect((await submit(resident, completeForm({ idNumber: '140406198001010014' }))).data).toMatchObject({
    status: 'submitted',
  })
  stage.at('2026-12-02T08:30:00+08:00')
  expect((await submit(await stage.resident())).data).toMatchObject({ status: 'submitted' })
})
