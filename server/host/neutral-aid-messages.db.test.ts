import { neutralNotice } from '@contract/consultation/privacy'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { applyingOn, type Applying } from '../../cloudfunctions/aid/testing/applying'
import { objectionRouter } from '../../cloudfunctions/objection/router'
import { reviewRouter } from '../../cloudfunctions/review/router'

let stage: Stage
let desk: Applying
let county: Person
let colleague: Person
beforeAll(async () => {
  stage = await openStage()
  stage.at('2026-11-23T09:00:00+08:00')
  desk = applyingOn(stage)
  county = await stage.staff('county', '140406')
  colleague = await stage.staff('county', '140406')
})
afterAll(() => stage.close())

const told = (person: Person) =>
  stage.service.db
    .selectFrom('message')
    .select(['kind', 'title', 'body'])
    .where('account_id', '=', person.accountId)
    .execute()

/** Applied, refused, objected, upheld: everything an applicant is told of. */
async function throughObjection(applicant: Person, circumstance: 'abuse-victim' | 'heroes-kin') {
  const id = await desk.submitted(applicant, { circumstance })
  await stage.call(reviewRouter, county, 'decide', {
    id,
    act: 'refuse',
    ground: 'not-in-scope',
    reasons: '申请的事项不属于法律援助的范围',
  })
  await stage.call(objectionRouter, applicant, 'object', { id, said: '我觉得这个决定不对，请再看一看' })
  const objection = await stage.service.db
    .selectFrom('aid_objection')
    .select('id')
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow()
  const { code } = await stage.call(objectionRouter, colleague, 'decide', {
    id: objection.id,
    outcome: 'upheld',
    reasons: '经审查，原决定符合规定，予以维持',
  })
  expect(code).toBeUndefined()
}

test('who fled violence gets messages that tell nobody anything; the others are told what happened', async () => {
  const inDanger = await stage.resident()
  await throughObjection(inDanger, 'abuse-victim')
  const { kind, title, body } = neutralNotice
  expect(await told(inDanger)).toEqual(Array(3).fill({ kind, title, body }))

  const other = await stage.resident()
  await throughObjection(other, 'heroes-kin')
  expect((await told(other)).map((message) => message.kind).sort()).toEqual([
    'aid-decided',
    'aid-objection-decided',
    'aid-received',
  ])
})
