import type { ApplicationFormInput } from '@contract/aid/schema'
import { rateNames } from '@contract/closing/rates'
import { shanghaiDate } from '@contract/time'
import type { Service } from '@server/kit/service'
import { closingRouter } from '../../../cloudfunctions/closing/router'
import { documentRouter } from '../../../cloudfunctions/document/router'
import { DEMO_COUNTY, demoStaff } from './people'
import { actingIn } from './acting'
import { handledCase } from './handled-case'

const form: ApplicationFormInput = {
  countyCode: DEMO_COUNTY,
  name: '申保田',
  idKind: 'other',
  idNumber: '演示0006',
  phone: '13800000002',
  address: '长治市演示路2号',
  groups: ['migrant-worker'],
  circumstance: 'migrant-wages',
  aidForm: 'civil',
  matterType: 'wages',
  facts: '给人盖房子干了三个月小工，工钱一直没结清，还欠九千元。',
  opponent: '某包工头',
  household: [],
}

const report = {
  work: '帮他把工友的证明和记工本整理好，立案后开了一次庭，当庭质证，提交了代理词。',
  result: '法院判对方十天内付清九千元。',
}

/** What a case is paid in the demonstration; real amounts are the bureau's to set. */
const setRates = (db: Service['db'], year: string) =>
  db
    .insertInto('setting')
    .values({
      key: 'aid.caseRates',
      area_code: DEMO_COUNTY,
      effective_from: `${year}-01-01`,
      value: JSON.stringify({
        ...Object.fromEntries(rateNames.map((name) => [name, 100_000])),
        terminatedPercent: 50,
      }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Two cases of the demonstration's second resident at their end: one's file lies with the county, one is archived and waits to be paid. Written once. */
export async function seedClosings(service: Service): Promise<void> {
  const { db } = service
  if (await db.selectFrom('case_closing').select('id').limit(1).executeTakeFirst()) return
  const today = shanghaiDate(service.clock())
  const acting = actingIn(service, 'closing')
  const { act } = acting
  const county = await acting.sessionOf(demoStaff[1]!.id)
  const papers = ['agreement', 'power-of-attorney', 'meeting', 'pleading', 'opinion', 'outcome']
  const filed = async (key: string): Promise<string> => {
    const { id, lawyer } = await handledCase(acting, { key, form, papers, signedOn: today })
    await act(closingRouter, lawyer, 'close', {
      id,
      basis: 'judgment',
      closedOn: today,
      outcome: 'won',
      benefitFen: 900_000,
    })
    await act(closingRouter, lawyer, 'file', { id, ...report })
    return id
  }
  await setRates(db, today.slice(0, 4))
  const archived = await filed('archived')
  for (const [code, extra] of [
    ['application-form', {}],
    ['grant', {}],
    ['assignment', { cause: '劳动报酬纠纷', stage: '一审' }],
  ] as const)
    await act(documentRouter, county, 'make', { applicationId: archived, code, extra })
  await act(closingRouter, county, 'archive', { id: archived })
  await filed('filed')
}
