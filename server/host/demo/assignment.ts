import type { ApplicationFormInput } from '@contract/aid/schema'
import { dispatch } from '@server/kit/dispatch'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { aidRouter } from '../../../cloudfunctions/aid/router'
import { assignmentRouter } from '../../../cloudfunctions/assignment/router'
import { reviewRouter } from '../../../cloudfunctions/review/router'
import { DEMO_COUNTY, demoColleague, demoId, demoLawyer, demoResidents, demoStaff } from './people'

/** A picture of one point, as PNG: what a photo of a paper is in the demonstration. */
const POINT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const form: ApplicationFormInput = {
  countyCode: DEMO_COUNTY,
  name: '王秀英',
  idKind: 'other',
  idNumber: '演示0001',
  phone: '13800000001',
  address: '长治市演示路1号',
  groups: ['migrant-worker'],
  circumstance: 'migrant-wages',
  aidForm: 'civil',
  matterType: 'wages',
  facts: '在饭店干了半年，走的时候还欠三个月工资，老板总说过几天给。',
  opponent: '某某饭店',
  household: [],
}

/**
 * Three granted cases of the demonstration's first resident: one waits for a lawyer, one for 李明's answer, in one
 * another lawyer is asked for. Written once.
 */
export async function seedAssignments(service: Service): Promise<void> {
  const { db, keyring } = service
  const first = db.selectFrom('aid_application').select('id').where('id', '=', demoId('assignment:waiting'))
  if (await first.executeTakeFirst()) return
  const now = service.clock()
  const sessionOf = (accountId: string) => openSession(db, keyring, accountId, now, 'person')
  const resident = await sessionOf(demoResidents[0]!.id)
  const county = await sessionOf(demoStaff[1]!.id)
  const act = async (
    router: typeof aidRouter | typeof assignmentRouter | typeof reviewRouter,
    session: string,
    procedure: string,
    input: object,
  ) => {
    const requestId = demoId(`assignment:${procedure}:${JSON.stringify(input)}`)
    const call = { procedure, input: { ...input, requestId } }
    const answer = await dispatch(router, call, { session }, service)
    if (!answer.ok) throw new Error(`${procedure}: ${answer.refusal.code}`)
  }
  const granted = async (key: string): Promise<string> => {
    const id = demoId(`assignment:${key}`)
    for (const kind of ['identity', 'exemption'])
      await act(aidRouter, resident, 'uploadPaper', {
        id: demoId(`assignment:${key}:${kind}`),
        applicationId: id,
        kind,
        content: POINT,
      })
    await act(aidRouter, resident, 'submit', { id, form })
    await act(reviewRouter, county, 'decide', { id, act: 'grant', reasons: '符合条件，同意援助' })
    return id
  }
  const assign = (id: string, practitionerId: string) =>
    act(assignmentRouter, county, 'assign', { id, practitionerId, because: '离受援人近，见面方便' })

  await granted('waiting')
  await assign(await granted('offered'), demoLawyer.id)
  const changing = await granted('changing')
  await assign(changing, demoColleague.id)
  await act(assignmentRouter, await sessionOf(demoColleague.id), 'accept', { id: changing })
  await act(assignmentRouter, resident, 'askChange', {
    id: changing,
    said: '打了两次电话都没人接，想换一位能常联系的。',
  })
}
