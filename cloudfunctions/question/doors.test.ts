import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage } from '@server/kit/testing/stage'
import { questionRouter } from './router'

it('opens each door to whom it should', async () => {
  const stage = await openStage()
  const staff = ['station', 'county', 'city'] as const
  const overseers = ['county', 'city'] as const
  await expectDoors(stage, questionRouter, {
    keepPhoto: signedIn,
    ask: signedIn,
    mine: signedIn,
    one: signedIn,
    photo: signedIn,
    followUp: signedIn,
    withdraw: signedIn,
    close: signedIn,
    rate: signedIn,
    collected: ['helper'],
    collect: ['helper'],
    bundle: ['helper'],
    list: ['practitioner'],
    opened: ['practitioner'],
    photoForLawyer: ['practitioner'],
    person: ['practitioner'],
    take: ['practitioner'],
    answer: ['practitioner'],
    colleagues: ['practitioner'],
    offer: ['practitioner'],
    recall: ['practitioner'],
    accept: ['practitioner'],
    decline: ['practitioner'],
    staffList: staff,
    staffOpen: staff,
    staffColleagues: overseers,
    staffOffer: overseers,
    staffRecall: overseers,
  })
  await stage.close()
})
