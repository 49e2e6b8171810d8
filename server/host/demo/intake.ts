import type { AnyTRPCRouter } from '@trpc/server'
import type { ApplicationFormInput } from '@contract/aid/schema'
import { dispatch } from '@server/kit/dispatch'
import type { Service } from '@server/kit/service'
import { openSession } from '@server/kit/session'
import { aidRouter } from '../../../cloudfunctions/aid/router'
import { intakeRouter } from '../../../cloudfunctions/intake/router'
import { DEMO_COUNTY, demoId, demoStaff } from './people'

/** A picture of one point, as PNG: what a photo of a paper is in the demonstration. */
const POINT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A cross, as by somebody who can't write. */
const CROSS = [0, 400].map((from) =>
  [0, 1, 2, 3, 4, 5].map((step) => [
    from === 0 ? 200 + step * 80 : 600 - step * 80,
    100 + step * 40,
    from + step * 20,
  ]),
)

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
  const { db, keyring } = service
  if (await db.selectFrom('aid_collection').select('application_id').limit(1).executeTakeFirst()) return
  const now = service.clock()
  const sessionOf = (accountId: string) => openSession(db, keyring, accountId, now, 'person')
  const counter = await sessionOf(station!)
  const neighbour = await sessionOf(otherCounty!)
  const act = async (router: AnyTRPCRouter, session: string, procedure: string, input: object) => {
    const requestId = demoId(`intake:${procedure}:${JSON.stringify(input)}`)
    const call = { procedure, input: { ...input, requestId } }
    const answer = await dispatch(router, call, { session }, service)
    if (!answer.ok) throw new Error(`${procedure}: ${answer.refusal.code}`)
  }
  const collect = async (key: string, change: Partial<ApplicationFormInput>): Promise<string> => {
    const id = demoId(`intake:${key}`)
    await act(intakeRouter, counter, 'beginTakeIn', { id, channel: 'counter' })
    for (const kind of ['identity', 'exemption'])
      await act(aidRouter, counter, 'uploadPaper', {
        id: demoId(`intake:${key}:${kind}`),
        applicationId: id,
        kind,
        content: POINT,
      })
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
