import type { ApplicationFormInput } from '@contract/aid/schema'
import { shanghaiDate } from '@contract/time'
import type { Service } from '@server/kit/service'
import { caseworkRouter } from '../../../cloudfunctions/casework/router'
import { DEMO_COUNTY } from './people'
import { actingIn, CROSS } from './acting'
import { handledCase } from './handled-case'

const form: ApplicationFormInput = {
  countyCode: DEMO_COUNTY,
  name: '申保田',
  idKind: 'other',
  idNumber: '演示0005',
  phone: '13800000002',
  address: '长治市演示路2号',
  groups: ['migrant-worker'],
  circumstance: 'migrant-wages',
  aidForm: 'civil',
  matterType: 'wages',
  facts: '去年在砖厂干了七个月，还欠两万一千元，厂里说没钱。',
  opponent: '某砖厂',
  household: [],
}

/** A case of the demonstration's second resident, in its lawyer's hands: signed, met, told of once, and asked after. Written once. */
export async function seedCasework(service: Service): Promise<void> {
  if (await service.db.selectFrom('case_engagement').select('id').limit(1).executeTakeFirst()) return
  const today = shanghaiDate(service.clock())
  const acting = actingIn(service, 'casework')
  const { act } = acting
  const papers = ['agreement', 'power-of-attorney']
  const { id, resident, lawyer } = await handledCase(acting, { key: 'case', form, papers, signedOn: today })
  await act(caseworkRouter, lawyer, 'recordMeeting', {
    id,
    metOn: today,
    place: '店上镇公共法律服务工作站',
    told: { duty: true, relief: true, risks: true, rights: true },
    readAloud: true,
    talk: '问了在砖厂干活的经过和欠薪的数目，有工友可以作证，有微信转账记录。',
    strokes: CROSS,
  })
  await act(caseworkRouter, lawyer, 'recordProgress', {
    id,
    kind: 'filing',
    happenedOn: today,
    what: '起诉状和证据已经交到区法院，等法院通知立案。',
  })
  await act(caseworkRouter, resident, 'urge', { id })
}
