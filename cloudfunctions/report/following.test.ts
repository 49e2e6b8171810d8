import { openStage, type Stage } from '@server/kit/testing/stage'
import { reportRouter } from './router'
import { follow, waitFollowing } from './testing/following'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  stage.at('2026-11-23T04:00:00.000Z')
})
afterAll(() => stage.close())

test('a paper that was to follow waits for the county when it came, and from the day after it did not', async () => {
  const county = await stage.staff('county', '140406')
  const count = async () => (await stage.call(reportRouter, county, 'todo')).data.counts.following
  await waitFollowing(stage, '140406')
  await waitFollowing(stage, '140431')
  expect(await count()).toBe(1)
  await follow(stage, '140406', '2026-11-22', 'cooperation')
  expect(await count()).toBe(2)
  expect(
    (await stage.call(reportRouter, await stage.staff('city', '140400'), 'todo')).data.counts,
  ).not.toHaveProperty('following')
})
