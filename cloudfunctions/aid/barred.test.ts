import type { MyCase } from '@contract/aid/schema'
import { completeForm } from '@contract/aid/testing/forms'
import { heldFalse, promisedIn } from '@server/kit/testing/promises'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { applyingOn, type Applying } from './testing/applying'

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
