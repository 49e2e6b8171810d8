import type { ApplicationFormInput } from '@contract/aid/schema'
import { addDays, shanghaiDate } from '@contract/time'
import type { Service } from '@server/kit/service'
import { supplementRouter } from '../../../cloudfunctions/supplement/router'
import { DEMO_COUNTY, demoResidents, demoStaff } from './people'
import { actingIn } from './acting'

const clerk = demoStaff[1]!.id

const form: ApplicationFormInput = {
  countyCode: DEMO_COUNTY,
  name: '申保田',
  idKind: 'other',
  idNumber: '演示0002',
  phone: '13800000002',
  address: '长治市演示路2号',
  groups: ['migrant-worker'],
  circumstance: 'migrant-wages',
  aidForm: 'civil',
  matterType: 'wages',
  facts: '在工地干了四个月，老板打了欠条，到现在一分没给。',
  opponent: '某建筑工程队',
  household: [],
}

/**
 * Two applications of the demonstration's second resident: one waits for papers told at once, in the other a paper
 * may follow. Written once.
 */
export async function seedSupplements(service: Service): Promise<void> {
  const { db } = service
  if (await db.selectFrom('aid_supplement').select('id').limit(1).executeTakeFirst()) return
  const now = service.clock()
  const { sessionOf, act, applied } = actingIn(service, 'supplement')
  const resident = await sessionOf(demoResidents[1]!.id)
  const county = await sessionOf(clerk)
  const submit = (key: string) => applied(resident, key, form)
  await act(supplementRouter, county, 'ask', {
    id: await submit('asked'),
    items: [{ code: 'identity-card', note: '反面没拍清楚，请重拍' }, { code: 'labour-contract' }],
    reasons: '身份证反面看不清；还要能看出您给谁干活的材料。',
  })
  await act(supplementRouter, county, 'agree', {
    id: await submit('follows'),
    items: [{ code: 'wage-proof' }],
    dueOn: addDays(shanghaiDate(now), 3),
  })
}
