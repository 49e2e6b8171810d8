import type { AnyTRPCRouter } from '@trpc/server'
import type { ApplicationFormInput } from '@contract/aid/schema'
import { rateNames } from '@contract/closing/rates'
import { shanghaiDate } from '@contract/time'
import { dispatch } from '@server/kit/dispatch'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { aidRouter } from '../../../cloudfunctions/aid/router'
import { assignmentRouter } from '../../../cloudfunctions/assignment/router'
import { caseworkRouter } from '../../../cloudfunctions/casework/router'
import { closingRouter } from '../../../cloudfunctions/closing/router'
import { documentRouter } from '../../../cloudfunctions/document/router'
import { reviewRouter } from '../../../cloudfunctions/review/router'
import { DEMO_COUNTY, demoId, demoLawyer, demoResidents, demoStaff } from './people'

/** A picture of one point, as PNG: what a photo of a paper is in the demonstration. */
const POINT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

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
  const { db, keyring } = service
  if (await db.selectFrom('case_closing').select('id').limit(1).executeTakeFirst()) return
  const now = service.clock()
  const today = shanghaiDate(now)
  const sessionOf = (accountId: string) => openSession(db, keyring, accountId, now, 'person')
  const resident = await sessionOf(demoResidents[1]!.id)
  const county = await sessionOf(demoStaff[1]!.id)
  const lawyer = await sessionOf(demoLawyer.id)
  const act = async (router: AnyTRPCRouter, session: string, procedure: string, input: object) => {
    const requestId = demoId(`closing:${procedure}:${JSON.stringify(input)}`)
    const call = { procedure, input: { ...input, requestId } }
    const answer = await dispatch(router, call, { session }, service)
    if (!answer.ok) throw new Error(`${procedure}: ${answer.refusal.code}`)
  }
  const filed = async (key: string): Promise<string> => {
    const id = demoId(`closing:${key}`)
    for (const kind of ['identity', 'exemption'])
      await act(aidRouter, resident, 'uploadPaper', {
        id: demoId(`closing:${key}:${kind}`),
        applicationId: id,
        kind,
        content: POINT,
      })
    await act(aidRouter, resident, 'submit', { id, form })
    await act(reviewRouter, county, 'decide', {
      id,
      act: 'grant',
      reasons: '讨要工资，免予核查经济困难，同意援助。',
    })
    await act(assignmentRouter, county, 'assign', {
      id,
      practitionerId: demoLawyer.id,
      because: '李明熟悉讨薪案件，人就在店上镇。',
    })
    await act(assignmentRouter, lawyer, 'accept', { id })
    const papers = ['agreement', 'power-of-attorney', 'meeting', 'pleading', 'opinion', 'outcome']
    for (const code of papers)
      await act(caseworkRouter, lawyer, 'addPaper', {
        id: demoId(`closing:${key}:${code}`),
        applicationId: id,
        stage: 'trial',
        code,
        content: POINT,
      })
    await act(caseworkRouter, lawyer, 'engage', { id, stage: 'trial', signedOn: today })
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
