import type { ApplicationFormInput, PromisePaper } from '@contract/aid/schema'
import type { FalsePromise, PromiseOf } from '@contract/promise/schema'
import type { Service } from '@server/kit/service'
import { aidRouter } from '../../../cloudfunctions/aid/router'
import { promiseRouter } from '../../../cloudfunctions/promise/router'
import { reviewRouter } from '../../../cloudfunctions/review/router'
import { DEMO_COUNTY, demoId, demoResidents, demoStaff } from './people'
import { actingIn, CROSS } from './acting'

const form: ApplicationFormInput = {
  countyCode: DEMO_COUNTY,
  name: '申保田',
  idKind: 'other',
  idNumber: '演示0003',
  phone: '13800000003',
  address: '长治市演示路3号',
  groups: [],
  circumstance: null,
  aidForm: 'civil',
  matterType: 'traffic',
  facts: '在路边走被货车刮倒，腿骨折，司机垫了一部分钱就不管了。',
  opponent: '货车司机',
  meansChoice: 'promise',
  ownMonthlyIncomeYuan: 300,
  household: [],
  propertyNote: '没有房，没有存款',
}

/**
 * One promise of the demonstration's second resident that is held to be false, its applicant heard and a colleague to
 * decide; another check of it waits for an answer. Written once.
 */
export async function seedPromises(service: Service): Promise<void> {
  if (await service.db.selectFrom('aid_check').select('id').limit(1).executeTakeFirst()) return
  const { sessionOf, act, lay } = actingIn(service, 'promise')
  const resident = await sessionOf(demoResidents[1]!.id)
  const county = await sessionOf(demoStaff[1]!.id)
  const id = demoId('promise')
  await lay(resident, id, ['identity'])
  const { noticeVersion, hash } = await act<PromisePaper>(aidRouter, resident, 'preparePromise', { form })
  const promise = { noticeVersion, documentHash: hash, strokes: CROSS }
  await act(aidRouter, resident, 'submit', { id, form, promise })
  await act(reviewRouter, county, 'decide', { id, act: 'grant', reasons: '符合条件，同意援助' })

  const { checks } = await act<PromiseOf>(promiseRouter, county, 'ask', {
    applicationId: id,
    way: 'letter',
    toWhom: '店上镇东村村委会',
  })
  const checkId = checks[0]!.id
  await act(promiseRouter, county, 'answer', {
    id: checkId,
    result: 'untrue',
    note: '村委会回函：他在镇上有一间门面房，租给别人开店。',
  })
  const held = await act<FalsePromise>(promiseRouter, county, 'propose', {
    checkId,
    untrue: '说明表写没有房，村委会回函说镇上有一间门面房出租。',
  })
  await act(promiseRouter, resident, 'say', { id: held.id, said: '那间门面是哥哥的，我只是替他收租。' })
  await act(promiseRouter, county, 'ask', {
    applicationId: id,
    way: 'comparison',
    toWhom: '不动产登记中心',
  })
}
