import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage } from '@server/kit/testing/stage'
import { mediates } from './doors'
import { referralRouter } from './router'

it('opens each door to whom it should', async () => {
  const stage = await openStage()
  const referrers = ['practitioner', 'helper', 'station', 'county', 'city'] as const
  const overseers = ['county', 'city'] as const
  await expectDoors(stage, referralRouter, {
    subject: referrers,
    receivers: referrers,
    send: referrers,
    withdraw: referrers,
    answerMeeting: referrers,
    followCode: referrers,
    offer: referrers,
    list: referrers,
    open: referrers,
    accept: overseers,
    decline: overseers,
    propose: overseers,
    report: overseers,
    reveal: overseers,
    supervise: overseers,
    figures: overseers,
    departments: overseers,
    saveDepartment: ['county'],
    follow: signedIn,
    mine: signedIn,
    answerMine: signedIn,
    lookOffer: ['nobody', ...signedIn],
    acceptOffer: signedIn,
  })
  await stage.close()
})

it('a mediator takes over in person, a grid worker does not', () => {
  const helper = (kind: 'mediator' | 'grid-worker') => ({
    accountId: '',
    name: '',
    roles: [],
    grants: [],
    helper: { kind, areaCode: '140406' },
  })
  expect([mediates(helper('mediator')), mediates(helper('grid-worker'))]).toEqual([true, false])
})
