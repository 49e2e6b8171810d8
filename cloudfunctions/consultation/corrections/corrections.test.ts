import { randomUUID } from 'node:crypto'
import type { OpenedConsultation } from '@contract/consultation/schema'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { consultationRouter } from '../router'
import { auditOf, newCall, written } from '../testing/new-record'

let stage: Stage
let lawyer: Person
let county: Person
beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406')
  county = await stage.staff('county', '140406')
})
afterAll(() => stage.close())
beforeEach(() => stage.at('2026-11-23T08:00:00+08:00'))

const call = <T = any>(person: Person, procedure: string, input?: object) =>
  stage.call<T>(consultationRouter, person, procedure, input)
const correct = (id: string, changes: object, person = lawyer) =>
  call<OpenedConsultation>(person, 'correct', { id, version: 1, ...changes })
const forCounty = (id: string, changes: object, person = county) =>
  call<OpenedConsultation>(person, 'correctForCounty', {
    id,
    version: 1,
    reason: '核对时发现选错了',
    ...changes,
  })
const versions = (id: string) =>
  stage.service.db
    .selectFrom('consultation_version')
    .select(['version', 'was'])
    .where('consultation_id', '=', id)
    .orderBy('version')
    .execute()

describe('one’s own record', () => {
  it('is corrected, the old words are kept, and what changed is told masked', async () => {
    const { id } = await written(stage, lawyer, { clientName: '张建国', clientPhone: '13812345678' })
    const { data, code } = await correct(id, {
      matterType: 'debt',
      subtype: 'debt.loan',
      summary: '借款到期不还，想知道怎么办',
      clientPhone: '13899995678',
      clientName: null,
    })
    expect(code).toBeUndefined()
    expect(data).toMatchObject({ version: 2, matterType: 'debt', subtypeName: '借款', clientName: null })
    expect(data.corrections).toEqual([
      {
        version: 2,
        correctedAt: '2026-11-23T00:00:00.000Z',
        byName: '李律师',
        reason: '本人更正',
        changes: [
          { field: '事项', before: '劳动报酬', after: '经济纠纷·借款' },
          {
            field: '咨询内容',
            before: '工地拖欠三个月工资，想知道怎么要回来',
            after: '借款到期不还，想知道怎么办',
          },
          { field: '姓名', before: '张**', after: '没有' },
          { field: '电话', before: '138****5678', after: '138****5678' },
        ],
      },
    ])
    expect(await versions(id)).toMatchObject([{ version: 1, was: { matter_type: 'wages', version: 1 } }])
    const log = await auditOf(stage, id)
    expect(log.at(-1)).toMatchObject({
      act: 'record-corrected',
      detail: { version: 2, fields: ['matterType', 'summary', 'clientName', 'clientPhone'] },
    })
    expect(JSON.stringify([log, await versions(id), stage.logged])).not.toMatch('13899995678')
  })

  it('is corrected again and again, each time beside the one before', async () => {
    const { id } = await written(stage, lawyer)
    await correct(id, { result: 'guided' })
    const { data } = await correct(id, { version: 2, result: 'drafted' })
    expect(data.corrections.map(({ changes }) => changes)).toEqual([
      [{ field: '办理结果', before: '当场解答', after: '指引办理' }],
      [{ field: '办理结果', before: '指引办理', after: '代写文书' }],
    ])
    expect((await call(lawyer, 'open', { id })).data).toMatchObject({
      version: 3,
      corrections: data.corrections,
    })
  })

  it('takes its new phone to be found by, and its old one no more', async () => {
    const { id, matterId } = await written(stage, lawyer, { clientPhone: '13811110000' })
    await correct(id, { clientPhone: '13811119999' })
    const found = async (phone: string) =>
      (await call(lawyer, 'mattersByPhone', { phone })).data.map((row: { matterId: string }) => row.matterId)
    expect(await found('13811119999')).toEqual([matterId])
    expect(await found('13811110000')).toEqual([])
  })

  it('is corrected until the last of its days, as the county has set them, and then by the county alone', async () => {
    const { id } = await written(stage, lawyer)
    expect((await call(lawyer, 'open', { id })).data).toMatchObject({ correctableUntil: '2026-12-23' })
    await stage.service.db
      .insertInto('setting')
      .values({
        key: 'consultation.correction',
        area_code: '140406',
        effective_from: '2026-11-24',
        value: JSON.stringify({ ownWithinDays: 3 }),
      })
      .execute()
    stage.at('2026-11-26T23:59:00+08:00')
    const { data } = await correct(id, { result: 'guided' })
    expect(data.correctableUntil).toBe('2026-11-26')
    stage.at('2026-11-27T00:00:00+08:00')
    expect((await correct(id, { version: 2, result: 'drafted' })).code).toBe('correction-late')
    expect((await forCounty(id, { version: 2, result: 'drafted' })).code).toBeUndefined()
  })

  it('refuses a version that is no more, nothing new, and a type that does not fit', async () => {
    const { id } = await written(stage, lawyer)
    expect((await correct(id, { result: 'answered' })).code).toBe('correction-empty')
    await correct(id, { result: 'guided' })
    expect((await correct(id, { result: 'drafted' })).code).toBe('record-changed')
    for (const change of [{ subtype: 'debt.loan' }, { subtype: 'wages.none' }])
      expect((await correct(id, { version: 2, ...change })).fields).toHaveProperty('matterType')
    expect((await correct(id, { version: 2, risks: ['mass'] })).fields).toHaveProperty('groupSize')
    expect(await versions(id)).toHaveLength(1)
  })

  it('is nobody else’s to correct', async () => {
    const { id } = await written(stage, lawyer)
    const other = await stage.practitioner('140406')
    expect((await correct(id, { result: 'guided' }, other)).code).toBe('not-found')
    expect((await correct(randomUUID(), { result: 'guided' })).code).toBe('not-found')
  })

  it('of two corrections at once one counts', async () => {
    const { id } = await written(stage, lawyer)
    const answers = await Promise.all([correct(id, { result: 'guided' }), correct(id, { result: 'drafted' })])
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'record-changed'])
    expect(await versions(id)).toHaveLength(1)
  })

  it('under one request is one correction', async () => {
    const { id } = await written(stage, lawyer)
    const input = { requestId: randomUUID(), id, version: 1, result: 'guided' }
    const answers = await Promise.all([call(lawyer, 'correct', input), call(lawyer, 'correct', input)])
    expect(answers.map(({ code }) => code)).toEqual([undefined, undefined])
    expect(await versions(id)).toHaveLength(1)
  })

  it('sent again as it was first written, it is found and not taken for another', async () => {
    const input = newCall()
    await written(stage, lawyer, input)
    await correct(input.id, { summary: '改过以后的内容，与原来不同' })
    expect((await call(lawyer, 'record', input)).data).toMatchObject({ version: 2 })
    expect((await call(lawyer, 'record', { ...input, summary: '别的一件事情' })).code).toBe('request-reused')
  })
})

describe('a record of the county', () => {
  it('is corrected for a reason, and the one who wrote it is told', async () => {
    const { id } = await written(stage, lawyer)
    expect((await forCounty(id, { channel: 'hotline', reason: ' ' })).fields).toHaveProperty('reason')
    const { data } = await forCounty(id, { channel: 'hotline' })
    expect(data.corrections).toMatchObject([
      { byName: '赵科长', reason: '核对时发现选错了', changes: [{ before: '电话', after: '12348热线' }] },
    ])
    const told = await stage.service.db
      .selectFrom('message')
      .select(['kind', 'link'])
      .where('account_id', '=', lawyer.accountId)
      .execute()
    expect(told).toContainEqual({ kind: 'record-corrected', link: `/lawyer/correction/index?id=${id}` })
  })

  it('is not found by another county, and what needs care stays so', async () => {
    const { id } = await written(stage, lawyer, { safeMode: true, clientName: '张建国' })
    const elsewhere = await stage.staff('county', '140430')
    expect((await forCounty(id, { result: 'guided' }, elsewhere)).code).toBe('not-found')
    const { data } = await forCounty(id, { result: 'guided', safeMode: false, clientName: '王五' })
    expect(data).toMatchObject({ safeMode: true, clientName: null })
    expect((await call(lawyer, 'open', { id })).data).toMatchObject({ clientName: '张**' })
  })
})

test('the database itself keeps every old version: no update without the next, no delete at all', async () => {
  const { id } = await written(stage, lawyer)
  const { db } = stage.service
  await expect(
    db.updateTable('consultation').set({ summary: '悄悄改掉' }).where('id', '=', id).execute(),
  ).rejects.toThrow('counts up its version')
  await expect(db.deleteFrom('consultation').where('id', '=', id).execute()).rejects.toThrow()
})
