import type { ApplicationFormInput } from '@contract/aid/schema'
import { closingRouter } from '../../../cloudfunctions/closing/router'
import { documentRouter } from '../../../cloudfunctions/document/router'
import type { actingIn } from './acting'
import { handledCase } from './handled-case'
import { DEMO_COUNTY } from './people'

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

const papers = ['agreement', 'power-of-attorney', 'meeting', 'pleading', 'opinion', 'outcome']
const report = {
  work: '帮他把工友的证明和记工本整理好，立案后开了一次庭，当庭质证，提交了代理词。',
  result: '法院判对方十天内付清九千元。',
}

/** A case of the demonstration's second resident that its lawyer closed and handed in; its id. */
export async function filedCase(
  acting: ReturnType<typeof actingIn>,
  key: string,
  today: string,
): Promise<string> {
  const { id, lawyer } = await handledCase(acting, { key, form, papers, signedOn: today })
  await acting.act(closingRouter, lawyer, 'close', {
    id,
    basis: 'judgment',
    closedOn: today,
    outcome: 'won',
    benefitFen: 900_000,
  })
  await acting.act(closingRouter, lawyer, 'file', { id, ...report })
  return id
}

/** Makes what the centre puts into a file, and binds it. */
export async function archiveCase(
  { act }: ReturnType<typeof actingIn>,
  county: string,
  id: string,
): Promise<void> {
  for (const [code, extra] of [
    ['application-form', {}],
    ['grant', {}],
    ['assignment', { cause: '劳动报酬纠纷', stage: '一审' }],
  ] as const)
    await act(documentRouter, county, 'make', { applicationId: id, code, extra })
  await act(closingRouter, county, 'archive', { id })
}
