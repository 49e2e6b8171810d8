import { randomUUID } from 'node:crypto'
import { completeForm } from '@contract/aid/testing/forms'
import { picture } from '@server/kit/testing/picture'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { takenInCase } from '@server/kit/testing/taken-in'
import { routers } from './routers'

let stage: Stage
let station: Person
beforeAll(async () => {
  stage = await openStage()
  stage.at('2026-11-23T09:00:00+08:00')
  station = await stage.staff('station', '140406100000', '王站长')
})
afterAll(() => stage.close())

test('account and application are locked in one order: whatever one person does at once waits and is never told to come again', async () => {
  const form = completeForm({ circumstance: 'abuse-victim' })
  const agent = { name: '李建国', relation: '丈夫', phone: '13800000001', idNumber: form.idNumber }
  for (let round = 0; round < 8; round++) {
    const person = await stage.resident()
    const id = randomUUID()
    const call = (procedure: string, input: object, router: Parameters<Stage['call']>[0] = routers.aid!) =>
      stage.call(router, person, procedure, { id, ...input })
    await call('saveDraft', { form: {} })
    const taken = await takenInCase(stage, 'submitted', station, '140406100000')
    const { data } = await stage.call<{ code: string }>(routers.counter!, station, 'makeLinkCode', {
      id: taken,
      seen: 'person',
    })
    const all = await Promise.all([
      call('submit', { form }),
      call('saveDraft', { form }),
      call('uploadPaper', { id: randomUUID(), applicationId: id, kind: 'identity', content: picture }),
      call('setAgent', { filedAs: 'relative', agent }, routers.intake!),
      call('submit', { form }, routers.intake!),
      call('link', { code: data.code, lastFour: '0023' }, routers.counter!),
      call('withdraw', {}),
      call('saveDraft', { id: randomUUID(), form }),
      call('discardDraft', {}),
    ])
    expect(all.filter(({ code }) => code === 'busy' || code === 'broken')).toEqual([])
  }
  expect(stage.logged).toEqual([])
})
