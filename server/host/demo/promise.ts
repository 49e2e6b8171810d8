import type { AnyTRPCRouter } from '@trpc/server'
import type { ApplicationFormInput, PromisePaper } from '@contract/aid/schema'
import type { FalsePromise, PromiseOf } from '@contract/promise/schema'
import { dispatch } from '@server/kit/dispatch'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { aidRouter } from '../../../cloudfunctions/aid/router'
import { promiseRouter } from '../../../cloudfunctions/promise/router'
import { reviewRouter } from '../../../cloudfunctions/review/router'
import { DEMO_COUNTY, demoId, demoResidents, demoStaff } from './people'

/** A picture of one point, as PNG: what a photo of a paper is in the demonstration. */
const POINT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

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

/** A cross, as by somebody who can't write. */
const cross = [
  [0, 1, 2, 3, 4, 5].map((step) => [200 + step * 80, 100 + step * 40, step * 20]),
  [0, 1, 2, 3, 4, 5].map((step) => [600 - step * 80, 100 + step * 40, 400 + step * 20]),
]

/**
 * One promise of the demonstration's second resident that is held to be false, its applicant heard and a colleague to
 * decide; another check of it waits for an answer. Written once.
 */
export async function seedPromises(service: Service): Promise<void> {
  const { db, keyring } = service
  if (await db.selectFrom('aid_check').select('id').limit(1).executeTakeFirst()) return
  const sessionOf = (accountId: string) => openSession(db, keyring, accountId, service.clock(), 'person')
  const resident = await sessionOf(demoResidents[1]!.id)
  const county = await sessionOf(demoStaff[1]!.id)
  const call = async <T>(router: AnyTRPCRouter, session: string, procedure: string, input: object) => {
    const requestId = demoId(`promise:${procedure}:${JSON.stringify(input)}`)
    const body = { procedure, input: { ...input, requestId } }
    const answer = await dispatch(router, body, { session }, service)
    if (!answer.ok) throw new Error(`${procedure}: ${answer.refusal.code}`)
    return answer.data as T
  }
  const id = demoId('promise')
  const paper = { id: demoId('promise:identity'), applicationId: id, kind: 'identity', content: POINT }
  await call(aidRouter, resident, 'uploadPaper', paper)
  const { noticeVersion, hash } = await call<PromisePaper>(aidRouter, resident, 'preparePromise', { form })
  const promise = { noticeVersion, documentHash: hash, strokes: cross }
  await call(aidRouter, resident, 'submit', { id, form, promise })
  await call(reviewRouter, county, 'decide', { id, act: 'grant', reasons: '符合条件，同意援助' })

  const { checks } = await call<PromiseOf>(promiseRouter, county, 'ask', {
    applicationId: id,
    way: 'letter',
    toWhom: '店上镇东村村委会',
  })
  const checkId = checks[0]!.id
  await call(promiseRouter, county, 'answer', {
    id: checkId,
    result: 'untrue',
    note: '村委会回函：他在镇上有一间门面房，租给别人开店。',
  })
  const held = await call<FalsePromise>(promiseRouter, county, 'propose', {
    checkId,
    untrue: '说明表写没有房，村委会回函说镇上有一间门面房出租。',
  })
  await call(promiseRouter, resident, 'say', { id: held.id, said: '那间门面是哥哥的，我只是替他收租。' })
  await call(promiseRouter, county, 'ask', {
    applicationId: id,
    way: 'comparison',
    toWhom: '不动产登记中心',
  })
}
