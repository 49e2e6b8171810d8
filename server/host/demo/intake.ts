import type { ApplicationFormInput } from '@contract/aid/schema'
import type { Service } from '@server/kit/service'
import { intakeRouter } from '../../../cloudfunctions/intake/router'
import { DEMO_COUNTY, demoId, demoStaff } from './people'
import { actingIn, CROSS } from './acting'

const [station, , , otherCounty] = demoStaff.map(({ id }) => id)
const OTHER_COUNTY = demoStaff[3]!.areaCode

const form: ApplicationFormInput = {
  countyCode: DEMO_COUNTY,
  name: '赵玉梅',
  idKind: 'other',
  idNumber: '演示0003',
  phone: '13800000003',
  address: '长治市演示路3号',
  groups: ['elderly'],
  circumstance: 'no-fixed-income',
  aidForm: 'civil',
  matterType: 'family',
  facts: '两个儿子都不给赡养费，看病的钱也没人出，想请律师打官司。',
  opponent: '赵某某',
  household: [],
}

/**
 * Two people who came to the demonstration's station: one's application waits for the hand-over, the other's was
 * taken in for a county it did not belong to, and is on its way to the demonstration's. Written once.
 */
export async function seedIntake(service: Service): Promise<void> {
  if (await service.db.selectFrom('aid_collection').select('application_id').limit(1).executeTakeFirst())
    return
  const { sessionOf, act, lay } = actingIn(service, 'intake')
  const counter = await sessionOf(station!)
  const neighbour = await sessionOf(otherCounty!)
  const collect = async (key: string, change: Partial<ApplicationFormInput>): Promise<string> => {
    const id = demoId(`intake:${key}`)
    await act(intakeRouter, counter, 'beginTakeIn', { id, channel: 'counter' })
    await lay(counter, id, ['identity', 'exemption'])
    await act(intakeRouter, counter, 'collect', {
      id,
      form: { ...form, ...change },
      readBack: { way: 'aloud', strokes: CROSS },
    })
    return id
  }
  await collect('waits', {})
  const sent = await collect('sent', { countyCode: OTHER_COUNTY, name: '马建国', idNumber: '演示0004' })
  await act(intakeRouter, neighbour, 'receive', { id: sent })
  await act(intakeRouter, neighbour, 'transfer', {
    id: sent,
    to: DEMO_COUNTY,
    reason: '被告住在潞城区，官司要到潞城区法院去打。',
  })
}
