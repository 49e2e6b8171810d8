import { randomUUID } from 'node:crypto'
import { COUNTY, FACTS, NEIGHBOUR, openCast, type Cast } from './testing/cast'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.stage.close())

const versions = (id: string) =>
  cast.stage.service.db
    .selectFrom('consultation_correction')
    .select(['version', 'reason', 'corrected_by'])
    .where('consultation_id', '=', id)
    .execute()

describe('passing on', () => {
  test('writes a numbered letter, a term and the record’s result, seals the words, tells the county alone', async () => {
    const { call, people, recorded, letter, record, kinds, stage } = cast
    const id = await recorded()
    const { data } = await call(people.lawyer, 'send', letter(id))
    expect(data).toMatchObject({
      number: '潞城援推字〔2026〕第1号',
      kind: 'mediation',
      receiverName: '潞城区人民调解委员会',
      status: 'sent',
      dueOn: '2026-11-26',
      facts: FACTS,
      acts: ['withdraw'],
    })
    expect(data.letters[0].text).toContain(`情况：${FACTS}`)
    expect(data.letters[0].text).toContain('2026年11月23日')
    expect(await record(id)).toMatchObject({ result: 'to-mediation', version: 2 })
    expect(await versions(id)).toEqual([
      { version: 2, reason: '转给有关部门办理', corrected_by: people.lawyer.accountId },
    ])
    const rows = await stage.service.db
      .selectFrom('referral')
      .innerJoin('referral_letter', 'referral_letter.referral_id', 'referral.id')
      .selectAll()
      .where('referral.id', '=', data.id)
      .execute()
    expect(JSON.stringify(rows)).not.toMatch(/宅基地|王秀英|1380355/)
    expect(await kinds(people.county)).toContain('referral-received')
    expect(await kinds(people.neighbour)).toEqual([])
  })

  test('the same once at a time, sent at once or again; another thing beside it may be', async () => {
    const { call, people, recorded, letter, sent } = cast
    const id = await recorded()
    const requestId = randomUUID()
    const input = { ...letter(id), requestId }
    const [one, other] = await Promise.all([
      call(people.lawyer, 'send', input),
      call(people.lawyer, 'send', input),
    ])
    expect(other).toEqual(one)
    const twice = await recorded()
    const race = await Promise.all([
      call(people.lawyer, 'send', letter(twice)),
      call(people.station, 'send', letter(twice)),
    ])
    expect(race.map(({ code }) => code ?? 'sent').sort()).toEqual(['referral-open', 'sent'])
    await sent({ kind: 'notary', departmentCode: `${COUNTY}-notary` }, twice)
  })

  test('by whoever wrote, collected or serves it; to nobody else it is there', async () => {
    const { call, people, recorded, letter } = cast
    const id = await recorded({ collectedBy: people.grid.accountId })
    for (const who of [people.colleague, people.neighbour])
      expect((await call(who, 'subject', { consultationId: id })).code).toBe('not-found')
    expect((await call(people.neighbour, 'send', letter(id))).code).toBe('not-found')
    expect((await call(people.grid, 'send', letter(id))).code).toBeUndefined()
    const { data } = await call(people.station, 'subject', { consultationId: id })
    expect(data).toMatchObject({ countyCode: COUNTY, hasPhone: true, applied: false })
    expect(data.referrals).toHaveLength(1)
  })

  test('a minor’s by staff only once somebody has approved its opening', async () => {
    const { call, people, recorded, letter, stage } = cast
    const id = await recorded({ minor: true })
    expect((await call(people.county, 'send', letter(id))).code).toBe('access-needed')
    await stage.service.db
      .insertInto('record_access')
      .values({
        id: randomUUID(),
        consultation_id: id,
        area_code: COUNTY,
        asked_by: people.county.accountId,
        reason: '转调解',
        asked_at: '2026-11-23T00:00:00Z',
        decided_by: people.city.accountId,
        decided_at: '2026-11-23T00:00:00Z',
        approved: true,
        expires_at: '2026-11-24T00:00:00Z',
      })
      .execute()
    expect((await call(people.county, 'send', letter(id))).code).toBeUndefined()
  })

  test('needs consent, words, and one receiver that takes this', async () => {
    const { call, people, recorded, letter } = cast
    const id = await recorded()
    const wrong = async (change: object) => {
      const { code, fields } = await call(people.lawyer, 'send', letter(id, change))
      return [code, Object.keys(fields ?? {})]
    }
    expect(await wrong({ consented: false })).toEqual(['bad-input', ['consented']])
    expect(await wrong({ facts: '' })).toEqual(['bad-input', ['facts']])
    expect(await wrong({ departmentCode: undefined })).toEqual(['bad-input', ['departmentCode']])
    expect(await wrong({ kind: 'notary' })).toEqual(['bad-input', ['departmentCode']])
    expect(await wrong({ departmentCode: undefined, mediatorId: people.grid.accountId })).toEqual([
      'bad-input',
      ['departmentCode'],
    ])
    const own = await recorded({ collectedBy: people.mediator.accountId })
    const toSelf = letter(own, { departmentCode: undefined, mediatorId: people.mediator.accountId })
    for (const mediatorId of [people.mediator.accountId, people.mediator.accountId.toUpperCase()])
      expect((await call(people.mediator, 'send', { ...toSelf, mediatorId })).code).toBe('referral-own')
  })

  test('any county of the city may take over, and a named mediator in person', async () => {
    const { call, people, sent, kinds } = cast
    const elsewhere = await sent({ kind: 'legal-aid', departmentCode: `${NEIGHBOUR}-legal-aid` })
    expect(elsewhere.countyName).toBe('沁源县')
    expect((await call(people.neighbour, 'accept', { id: elsewhere.id })).code).toBeUndefined()
    const { data } = await call(people.lawyer, 'receivers', { kind: 'mediation', countyCode: COUNTY })
    expect(data.mediators).toEqual([
      { id: people.mediator.accountId, name: '调解员老张', unit: '长治某律师事务所' },
    ])
    expect(data.departments.map(({ name }: { name: string }) => name)).toContain('店上镇司法所')
    expect(data.counties).toHaveLength(12)
    const inPerson = await sent({ departmentCode: undefined, mediatorId: people.mediator.accountId })
    expect(inPerson.letters[0]!.text).toContain('调解员老张人民调解员：')
    expect(await kinds(people.mediator)).toEqual(['referral-received'])
    // the county's staff look on; the mediator named in person takes it over alone
    expect((await call(people.county, 'accept', { id: inPerson.id })).code).toBe('not-allowed')
    expect((await call(people.mediator, 'accept', { id: inPerson.id })).code).toBeUndefined()
  })

  test('in safe mode nobody is told what it is', async () => {
    const { people, sent, recorded, kinds } = cast
    const record = await recorded({ safeMode: true })
    await sent({ kind: 'other', departmentCode: `${COUNTY}-petition` }, record)
    const neutral = async () => (await kinds(people.county)).filter((kind) => kind === 'neutral').length
    expect(await neutral()).toBe(1)
  })
})
