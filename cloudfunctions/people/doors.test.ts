import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage } from '@server/kit/testing/stage'
import { peopleRouter } from './router'

it('opens each door to whom it should', async () => {
  const stage = await openStage()
  const staff = ['station', 'county', 'city'] as const
  await expectDoors(stage, peopleRouter, {
    list: staff,
    person: staff,
    // who is not in the register is told not-found
    me: signedIn,
    revealPhone: ['county'],
    propose: ['county'],
    change: ['county'],
    act: ['county'],
    screen: ['county'],
    importPeople: ['county'],
    exportPeople: ['county'],
    template: ['county'],
  })
  await stage.close()
})
