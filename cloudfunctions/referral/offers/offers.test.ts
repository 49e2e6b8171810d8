import { randomUUID } from 'node:crypto'
import { openDraftForm } from '@server/kit/aid/sealed'
import { COUNTY, NEIGHBOUR, openCast, type Cast } from '../testing/cast'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.stage.close())
beforeEach(() => cast.stage.at('2026-11-23T08:00:00+08:00'))

const applications = (consultationId: string) =>
  cast.stage.service.db
    .selectFrom('aid_application')
    .selectAll()
    .where('source_consultation_id', '=', consultationId)
    .execute()
const accept = (who: Parameters<Cast['call']>[0], code: string, requestId = randomUUID() as string) =>
  cast.call(who, 'acceptOffer', { code, requestId })

describe('going on as an application', () => {
  test('everything the record says is in a draft of the person’s own; the record says so too', async () => {
    const { call, people, recorded, offered, record, kinds, stage } = cast
    const id = await recorded()
    const code = await offered(id)
    expect((await call(undefined, 'lookOffer', { code })).data).toEqual({
      siteName: '店上镇公共法律服务站',
      occurredAt: '2026-11-23T00:00:00.000Z',
      state: 'open',
    })
    expect(await record(id)).toMatchObject({ result: 'answered' })
    const { data } = await accept(people.resident, code)
    const [row] = await applications(id)
    expect(row).toMatchObject({
      id: data.applicationId,
      status: 'draft',
      applicant_id: people.resident.accountId,
    })
    expect(openDraftForm(stage.service.keyring, row!)).toEqual({
      countyCode: COUNTY,
      matterType: 'land-title',
      groups: ['elderly'],
      facts: '邻居翻盖房子占了我家宅基地两尺',
      name: '王秀英',
      phone: '13803550001',
      address: '店上村三组',
    })
    expect(row!.form_sealed).not.toContain('王秀英')
    expect(await record(id)).toMatchObject({ result: 'to-legal-aid', version: 2 })
    expect(await kinds(people.lawyer)).toContain('offer-accepted')
    expect((await call(people.lawyer, 'offer', { consultationId: id })).code).toBe('applied-already')
    expect((await call(people.lawyer, 'subject', { consultationId: id })).data.applied).toBe(true)
    expect((await call(undefined, 'lookOffer', { code })).data.state).toBe('used')
  })

  test('twice finds the same draft, by the same code or another, in time or after', async () => {
    const { people, recorded, offered, stage } = cast
    const id = await recorded()
    const [one, other] = [await offered(id), await offered(id, people.station)]
    const requestId = randomUUID()
    const [first, replay, again] = await Promise.all([
      accept(people.resident, one, requestId),
      accept(people.resident, one, requestId),
      accept(people.resident, other),
    ])
    expect(replay).toEqual(first)
    expect(again.data).toEqual(first.data)
    stage.at('2026-12-10T08:00:00+08:00')
    expect((await accept(people.resident, one)).data).toEqual(first.data)
    expect(await applications(id)).toHaveLength(1)
  })

  test('two accounts at once: one gets it, by one code or by two', async () => {
    const { people, recorded, offered, stage } = cast
    for (const codes of [1, 2]) {
      const id = await recorded()
      const one = await offered(id)
      const other = codes === 1 ? one : await offered(id)
      const [left, right] = [await stage.resident(), await stage.resident()]
      const race = await Promise.all([accept(left, one), accept(right, other)])
      expect(race.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'offer-used'])
      expect(await applications(id)).toHaveLength(1)
      expect((await accept(people.stranger, one)).code).toBe('offer-used')
    }
  })

  test('a draft its owner erased begins anew for them, and for nobody else', async () => {
    const { people, recorded, offered, stage } = cast
    const id = await recorded()
    const code = await offered(id)
    const someone = await stage.resident()
    const first = await accept(someone, code)
    await stage.service.db.deleteFrom('aid_application').where('id', '=', first.data.applicationId).execute()
    expect((await accept(people.stranger, code)).code).toBe('offer-used')
    const anew = await accept(someone, code)
    expect(anew.data.applicationId).not.toBe(first.data.applicationId)
    expect(await applications(id)).toHaveLength(1)
  })

  test('not by who showed it, wrote it or collected it; not after its days; not for a sixth draft', async () => {
    const { call, people, recorded, offered, stage } = cast
    const id = await recorded({ collectedBy: people.grid.accountId })
    const code = await offered(id, people.grid)
    for (const who of [people.lawyer, people.grid]) expect((await accept(who, code)).code).toBe('offer-own')
    expect((await accept(people.resident, 'x'.repeat(22))).code).toBe('offer-unknown')
    stage.at('2026-11-30T08:00:00+08:00')
    expect((await call(undefined, 'lookOffer', { code })).data.state).toBe('expired')
    expect((await accept(people.resident, code)).code).toBe('offer-expired')
    expect(await applications(id)).toEqual([])
    const busy = await stage.resident()
    for (let drafts = 0; drafts < 5; drafts++) await accept(busy, await offered(await recorded()))
    const sixth = await recorded()
    expect((await accept(busy, await offered(sixth))).code).toBe('too-many-drafts')
    expect(await cast.record(sixth)).toMatchObject({ result: 'answered', version: 1 })
  })

  test('in safe mode who and where is left out', async () => {
    const { recorded, offered, stage, people, kinds } = cast
    const id = await recorded({ safeMode: true })
    await accept(await stage.resident(), await offered(id))
    const [row] = await applications(id)
    expect(Object.keys(openDraftForm(stage.service.keyring, row!))).toEqual([
      'countyCode',
      'matterType',
      'groups',
      'facts',
    ])
    expect((await kinds(people.lawyer)).filter((kind) => kind === 'neutral')).toHaveLength(1)
  })

  test('no code for a record that is not theirs', async () => {
    const { call, people, recorded } = cast
    const id = await recorded()
    for (const who of [people.colleague, people.neighbour])
      expect((await call(who, 'offer', { consultationId: id })).code).toBe('not-found')
  })
})

test('figures count what was passed on and who went on, in one’s own area alone', async () => {
  const { call, people, sent, stage, recorded, offered } = cast
  const day = { from: '2026-12-20', to: '2026-12-21' }
  stage.at('2026-12-21T08:00:00+08:00')
  const { id } = await sent()
  await call(people.county, 'accept', { id })
  await sent({ kind: 'notary', departmentCode: `${COUNTY}-notary` })
  await offered(await recorded())
  const record = await recorded()
  await accept(await stage.resident(), await offered(record))
  await offered(await recorded())
  expect((await call(people.county, 'figures', day)).data).toEqual({
    kinds: [
      { kind: 'legal-aid', sent: 0, accepted: 0, done: 0 },
      { kind: 'mediation', sent: 1, accepted: 1, done: 0 },
      { kind: 'notary', sent: 1, accepted: 0, done: 0 },
      { kind: 'other', sent: 0, accepted: 0, done: 0 },
    ],
    conversions: { offered: 3, begun: 1, submitted: 0 },
    ...day,
  })
  expect((await call(people.neighbour, 'figures', day)).data.conversions).toEqual({
    offered: 0,
    begun: 0,
    submitted: 0,
  })
})

describe('departments', () => {
  test('a county begins with its own, adds one, changes one, and names none twice', async () => {
    const { call, people } = cast
    const { data } = await call(people.county, 'departments', {})
    expect(data.county.name).toBe('潞城区')
    expect(data.rows.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['潞城区法律援助中心', '潞城区公证处', '潞城区信访局', '店上镇司法所']),
    )
    const said = {
      countyCode: COUNTY,
      kind: 'other',
      name: '潞城区妇联',
      phone: '0355-6770001',
      active: true,
    }
    const added = await call(people.county, 'saveDepartment', said)
    const row = added.data.rows.find(({ name }: { name: string }) => name === '潞城区妇联')
    expect(row).toMatchObject({ phone: '03556770001', active: true })
    expect((await call(people.county, 'saveDepartment', said)).fields).toEqual({ name: '已经有同名的部门了' })
    const off = await call(people.county, 'saveDepartment', { ...said, code: row.code, active: false })
    expect(off.data.rows.at(-1)).toMatchObject({ name: '潞城区妇联', active: false })
    const { data: receivers } = await call(people.lawyer, 'receivers', { kind: 'other', countyCode: COUNTY })
    expect(JSON.stringify(receivers)).not.toContain('妇联')
  })

  test('another county’s are not there', async () => {
    const { call, people } = cast
    expect((await call(people.county, 'departments', { countyCode: NEIGHBOUR })).code).toBe('not-found')
    const theirs = { countyCode: NEIGHBOUR, kind: 'other', name: '别县妇联', active: true }
    expect((await call(people.county, 'saveDepartment', theirs)).code).toBe('not-found')
    const moved = { ...theirs, countyCode: COUNTY, code: `${NEIGHBOUR}-notary` }
    expect((await call(people.county, 'saveDepartment', moved)).code).toBe('not-found')
    expect((await call(people.city, 'departments', { countyCode: NEIGHBOUR })).data.county.code).toBe(
      NEIGHBOUR,
    )
  })
})
