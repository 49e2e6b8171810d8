import type { ApplicationFormInput } from '@contract/aid/schema'
import type { Service } from '@server/kit/service'
import { assignmentRouter } from '../../../cloudfunctions/assignment/router'
import { reviewRouter } from '../../../cloudfunctions/review/router'
import { DEMO_COUNTY, demoColleague, demoId, demoLawyer, demoResidents, demoStaff } from './people'
import { actingIn } from './acting'

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
  const { db } = service
  const first = db.selectFrom('aid_application').select('id').where('id', '=', demoId('assignment:waiting'))
  if (await first.executeTakeFirst()) return
  const { sessionOf, act, applied } = actingIn(service, 'assignment')
  const resident = await sessionOf(demoResidents[0]!.id)
  const county = await sessionOf(demoStaff[1]!.id)
  const granted = async (key: string): Promise<string> => {
    const id = await applied(resident, key, form)
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
