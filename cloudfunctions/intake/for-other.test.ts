import { randomUUID } from 'node:crypto'
import { completeForm } from '@contract/aid/testing/forms'
import type { Filing, Intake, Recipients } from '@contract/intake/schema'
import { caseIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { agent, aloud, counterOn, personal, type Counter } from './testing/counter'

let stage: Stage
let desk: Counter
let county: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  desk = counterOn(stage)
  county = await stage.staff('county', '140406')
  neighbour = await stage.staff('county', '140430', '邻县的人')
})
afterAll(async () => {
  expect(await desk.everything()).not.toMatch(personal)
  expect(JSON.stringify(stage.logged)).not.toMatch(personal)
  await stage.close()
})
beforeEach(() => stage.at('2026-11-23T08:30:00+08:00'))

const form = completeForm()

describe('a representative or a near relative (法援法 40)', () => {
  test('files it in their own hand: told of it, found by it, shown to the county with masked numbers', async () => {
    const son = await stage.resident('小张')
    const id = await desk.forOther(son, 'relative', form)
    expect((await desk.call<Filing>(son, 'filing', { id })).data).toEqual({
      filedAs: 'relative',
      channel: 'online',
      agentName: '张大山',
      relation: '儿子',
      recipients: 0,
      passedOn: false,
    })
    const { data } = await desk.submit(son, id, form)
    expect(data).toMatchObject({ dueOn: '2026-11-30' })
    expect(await desk.row(id)).toMatchObject({
      status: 'submitted',
      applicant_id: null,
      filed_by: son.accountId,
      filed_as: 'relative',
    })
    expect((await desk.inbox(son, 'aid-received')).join()).toContain(data.number)
    const opened = await desk.call<Intake>(county, 'beside', { id })
    expect(opened.data.agent).toEqual({
      name: '张大山',
      relation: '儿子',
      phone: '139****1234',
      idNumber: '140406********0023',
    })
    const clear = await desk.call<{ value: string }>(county, 'reveal', {
      id,
      of: 'agent',
      field: 'phone',
      reason: '联系补材料',
    })
    expect(clear.data.value).toBe(agent.phone)
    const theirs = await desk.call(neighbour, 'reveal', { id, of: 'agent', field: 'phone', reason: '看看' })
    expect(theirs.code).toBe('not-found')
  })

  test('shows authority or kinship; said again, it replaces what was said', async () => {
    const son = await stage.resident()
    const id = await desk.forOther(son, 'relative', form, [])
    expect((await desk.submit(son, id, form)).fields).toHaveProperty(['papers.agency'])
    const { data } = await desk.call<Filing>(son, 'setAgent', {
      id,
      filedAs: 'representative',
      agent: { ...agent, relation: '监护人' },
    })
    expect(data).toMatchObject({ filedAs: 'representative', relation: '监护人' })
    await desk.lay(son, id, 'agency')
    expect((await desk.submit(son, id, form)).code).toBeUndefined()
    expect((await desk.submit(son, id, form)).code).toBe('not-in-this-state')
  })

  test('a stranger finds nothing; one’s own is not filed for another', async () => {
    const son = await stage.resident()
    const id = await desk.forOther(son, 'relative', form)
    const stranger = await stage.resident('路人')
    for (const [procedure, input] of [
      ['filing', { id }],
      ['submit', { id, form }],
      ['recipients', { id }],
      ['setAgent', { id, filedAs: 'relative', agent }],
    ] as const)
      expect((await desk.call(stranger, procedure, input)).code).toBe('not-found')
    const wrong = await desk.call(son, 'setAgent', {
      id,
      filedAs: 'relative',
      agent: { ...agent, idNumber: '140406196611230024' },
    })
    expect(wrong.fields).toHaveProperty(['agent.idNumber'])
  })

  test('two at once are one application; three undecided are enough for a family', async () => {
    const son = await stage.resident()
    const id = await desk.forOther(son, 'relative', form)
    const both = await Promise.all([desk.submit(son, id, form), desk.submit(son, id, form)])
    expect(both.map(({ code }) => code).sort()).toEqual(['not-in-this-state', undefined])
    for (let more = 0; more < 2; more++)
      await desk.submit(son, await desk.forOther(son, 'relative', form), form)
    const fourth = await desk.forOther(son, 'relative', form)
    expect((await desk.submit(son, fourth, form)).code).toBe('too-many-open')
  })

  test('five sent at once are three', async () => {
    const son = await stage.resident()
    const ids: string[] = []
    for (let count = 0; count < 5; count++) ids.push(await desk.forOther(son, 'relative', form))
    const all = await Promise.all(ids.map((id) => desk.submit(son, id, form)))
    expect(all.filter(({ code }) => code === undefined)).toHaveLength(3)
    expect(all.filter(({ code }) => code === 'too-many-open')).toHaveLength(2)
  })
})

describe('a helper (148号令 11)', () => {
  test('reads it back and has it signed; who is no helper of the register does not', async () => {
    const guide = await stage.practitioner('140406', 'legal-guide', '明白人')
    const id = await desk.forOther(guide, 'helper', form)
    expect((await desk.submit(guide, id, form)).code).toBe('read-back-missing')
    expect((await desk.submit(guide, id, form, aloud)).code).toBeUndefined()
    const { data } = await desk.call<Intake>(county, 'beside', { id })
    expect(data).toMatchObject({
      filedAs: 'helper',
      agent: { name: '明白人', relation: '法律明白人', phone: null, idNumber: null },
      readBack: { way: 'aloud', readerName: '明白人', intact: true },
      takenIn: null,
    })
    const anybody = await stage.resident()
    const no = await desk.call(anybody, 'setAgent', { id: randomUUID(), filedAs: 'helper' })
    expect(no.code).toBe('not-allowed')
  })

  test('who left the register meanwhile files no more', async () => {
    const guide = await stage.practitioner('140406', 'legal-guide')
    const id = await desk.forOther(guide, 'helper', form)
    await stage.service.db
      .updateTable('practitioner')
      .set({ status: 'suspended' })
      .where('account_id', '=', guide.accountId)
      .execute()
    expect((await desk.submit(guide, id, form, aloud)).code).toBe('not-allowed')
    expect((await desk.row(id)).status).toBe('draft')
  })

  test('what was confirmed can’t be changed unseen', async () => {
    const guide = await stage.practitioner('140406', 'grid-worker')
    const id = await desk.forOther(guide, 'helper', form)
    await desk.submit(guide, id, form, aloud)
    await expect(
      stage.service.db
        .updateTable('aid_read_back')
        .set({ way: 'shown' })
        .where('application_id', '=', id)
        .execute(),
    ).rejects.toThrow()
  })

  test('helps many: no limit of three', async () => {
    const guide = await stage.practitioner('140406', 'legal-guide')
    for (let count = 0; count < 4; count++) {
      const id = await desk.forOther(guide, 'helper', form)
      expect((await desk.submit(guide, id, form, aloud)).code).toBeUndefined()
    }
  })
})

describe('several people in one case (A71)', () => {
  const other = (change: object = {}) => ({
    id: randomUUID(),
    name: '李老汉',
    idNumber: '11010519491231002X',
    phone: '13834567890',
    groups: ['elderly'],
    signed: true,
    ...change,
  })

  test('are added, masked, removed, and stay as they are once it is submitted', async () => {
    const worker = await stage.resident()
    const id = await desk.forOther(worker, 'relative', form)
    const person = other()
    const { data } = await desk.call<Recipients>(worker, 'addRecipient', { ...person, applicationId: id })
    expect(data).toEqual({
      mayChange: true,
      rows: [
        {
          id: person.id,
          name: '李老汉',
          idNumber: '110105********002X',
          phone: '138****7890',
          groups: ['elderly'],
          signed: true,
        },
      ],
    })
    const again = await desk.call(worker, 'addRecipient', { ...other(), applicationId: id })
    expect(again.code).toBe('recipient-there')
    const gone = await desk.call<Recipients>(worker, 'removeRecipient', {
      applicationId: id,
      recipientId: person.id,
    })
    expect(gone.data.rows).toEqual([])
    const twice = other()
    const both = await Promise.all([
      desk.call(worker, 'addRecipient', { ...twice, applicationId: id }),
      desk.call(worker, 'addRecipient', { ...twice, id: randomUUID(), applicationId: id }),
    ])
    expect(both.map(({ code }) => code).sort()).toEqual(['recipient-there', undefined])
    await desk.submit(worker, id, form)
    expect((await desk.call<Recipients>(worker, 'recipients', { id })).data).toMatchObject({
      mayChange: false,
      rows: [{ name: '李老汉' }],
    })
    expect((await desk.call(worker, 'addRecipient', { ...other(), applicationId: id })).code).toBe(
      'not-in-this-state',
    )
    const opened = await desk.call<Intake>(county, 'beside', { id })
    expect(opened.data.recipients).toHaveLength(1)
    const clear = await desk.call<{ value: string }>(county, 'reveal', {
      id,
      of: 'recipient',
      recipientId: opened.data.recipients[0]!.id,
      field: 'idNumber',
      reason: '核对身份',
    })
    expect(clear.data.value).toBe('11010519491231002X')
  })

  test('nobody counts twice, whichever was written first', async () => {
    const worker = await stage.resident()
    const id = await desk.forOther(worker, 'relative', form)
    const person = other({ idNumber: form.idNumber })
    await desk.call(worker, 'addRecipient', { ...person, applicationId: id })
    const no = await desk.submit(worker, id, form)
    expect(no).toMatchObject({ code: 'recipient-there', fields: { 'form.idNumber': expect.any(String) } })
    await desk.call(worker, 'removeRecipient', { applicationId: id, recipientId: person.id })
    expect((await desk.submit(worker, id, form)).code).toBeUndefined()
  })

  test('a draft that is erased takes agent and list along', async () => {
    const worker = await stage.resident()
    const id = await desk.forOther(worker, 'relative', form)
    await desk.call(worker, 'addRecipient', { ...other(), applicationId: id })
    const { db } = stage.service
    await db.deleteFrom('aid_paper').where('application_id', '=', id).execute()
    await db.deleteFrom('aid_application').where('id', '=', id).execute()
    for (const table of ['aid_agent', 'aid_recipient'] as const)
      expect(await db.selectFrom(table).selectAll().where('application_id', '=', id).execute()).toEqual([])
  })

  test('another’s list is nobody’s business', async () => {
    const worker = await stage.resident()
    const id = await desk.forOther(worker, 'relative', form)
    const stranger = await stage.resident()
    const added = await desk.call(stranger, 'addRecipient', { ...other(), applicationId: id })
    expect(added.code).toBe('not-found')
  })

  test('who is open elsewhere is told to the county: number, place and kind, no more', async () => {
    const first = await desk.forOther(await stage.resident(), 'relative', form)
    const known = completeForm({ countyCode: '140430', idNumber: '11010519491231002X' })
    const elder = await stage.resident()
    const there = await desk.forOther(elder, 'relative', known)
    await desk.submit(elder, there, known)

    stage.at('2026-11-24T08:30:00+08:00')
    const worker = await stage.resident()
    const here = completeForm({ idNumber: '140406196611230023', matterType: 'wages' })
    const id = await desk.forOther(worker, 'relative', here)
    await desk.call(worker, 'addRecipient', { ...other(), applicationId: id })
    await desk.submit(worker, id, here)
    const { data } = await desk.call<Intake>(county, 'beside', { id })
    const found = data.duplicates.find(({ countyName }) => countyName === '沁县')
    expect(found).toMatchObject({ status: 'submitted', matterType: 'family', earlier: true })
    expect(JSON.stringify(data.duplicates)).not.toMatch(personal)
    expect(data.duplicates.every(({ status }) => (status as string) !== 'draft')).toBe(true)
    const back = await desk.call<Intake>(neighbour, 'beside', { id: there })
    expect(back.data.duplicates.find(({ matterType }) => matterType === 'wages')).toMatchObject({
      countyName: '潞城区',
      earlier: false,
    })
    expect((await desk.row(first)).status).toBe('draft')
  })

  test('many that came to an end hide none that is open', async () => {
    const worker = await stage.resident()
    const idNumber = '110105196203010011'
    stage.at('2026-01-05T08:30:00+08:00')
    for (let count = 0; count < 21; count++)
      await caseIn(stage, 'lapsed', { applicant: worker, form: { idNumber } })
    stage.at('2026-11-23T08:30:00+08:00')
    await caseIn(stage, 'submitted', { applicant: worker, form: { idNumber, countyCode: '140430' } })
    const id = await caseIn(stage, 'submitted', { applicant: worker, form: { idNumber } })
    expect((await desk.call<Intake>(county, 'beside', { id })).data.duplicates).toEqual([
      expect.objectContaining({ countyName: '沁县', status: 'submitted' }),
    ])
  })
})
