import { randomUUID } from 'node:crypto'
import { PROOFS_LOOSE_MAX } from '@contract/proof'
import { caseIn } from '@server/kit/testing/cases'
import { picture } from '@server/kit/testing/picture'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { documentRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('photos nobody took up yet are counted one after the other: of three at once the last place goes to one', async () => {
  const county = await stage.staff('county', '140406')
  const applicationId = await caseIn(stage, 'granted', { applicant: await stage.resident() })
  const keep = () =>
    stage.call(documentRouter, county, 'keepPhoto', { id: randomUUID(), content: picture, applicationId })
  for (let kept = 1; kept < PROOFS_LOOSE_MAX; kept++) expect((await keep()).code).toBeUndefined()
  const codes = (await Promise.all([keep(), keep(), keep()])).map(({ code }) => code ?? 'kept')
  expect(codes.sort()).toEqual(['kept', 'too-many-files', 'too-many-files'])
})
