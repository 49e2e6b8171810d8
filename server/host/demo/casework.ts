import type { AnyTRPCRouter } from '@trpc/server'
import type { ApplicationFormInput, Strokes } from '@contract/aid/schema'
import { shanghaiDate } from '@contract/time'
import { dispatch } from '@server/kit/dispatch'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { aidRouter } from '../../../cloudfunctions/aid/router'
import { assignmentRouter } from '../../../cloudfunctions/assignment/router'
import { caseworkRouter } from '../../../cloudfunctions/casework/router'
import { reviewRouter } from '../../../cloudfunctions/review/router'
import { DEMO_COUNTY, demoId, demoLawyer, demoResidents, demoStaff } from './people'

/** A picture of one point, as PNG: what a photo of a paper is in the demonstration. */
const POINT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A cross, as somebody draws it who can't write. */
const CROSS: Strokes = [
  [
    [200, 200, 0],
    [350, 260, 60],
    [500, 320, 120],
    [650, 380, 180],
  ],
  [
    [650, 200, 500],
    [500, 260, 560],
    [350, 320, 620],
    [200, 380, 680],
  ],
]

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
  const { db, keyring } = service
  const id = demoId('casework:case')
  if (await db.selectFrom('case_engagement').select('id').limit(1).executeTakeFirst()) return
  const now = service.clock()
  const today = shanghaiDate(now)
  const sessionOf = (accountId: string) => openSession(db, keyring, accountId, now, 'person')
  const resident = await sessionOf(demoResidents[1]!.id)
  const county = await sessionOf(demoStaff[1]!.id)
  const lawyer = await sessionOf(demoLawyer.id)
  const act = async (router: AnyTRPCRouter, session: string, procedure: string, input: object) => {
    const requestId = demoId(`casework:${procedure}:${JSON.stringify(input)}`)
    const call = { procedure, input: { ...input, requestId } }
    const answer = await dispatch(router, call, { session }, service)
    if (!answer.ok) throw new Error(`${procedure}: ${answer.refusal.code}`)
  }
  for (const kind of ['identity', 'exemption'])
    await act(aidRouter, resident, 'uploadPaper', {
      id: demoId(`casework:paper:${kind}`),
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
  for (const code of ['agreement', 'power-of-attorney'])
    await act(caseworkRouter, lawyer, 'addPaper', {
      id: demoId(`casework:file:${code}`),
      applicationId: id,
      stage: 'trial',
      code,
      content: POINT,
    })
  await act(caseworkRouter, lawyer, 'engage', { id, stage: 'trial', signedOn: today })
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
