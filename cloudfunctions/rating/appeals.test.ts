import { randomUUID } from 'node:crypto'
import type { AppealCase, Appeals, MyRating, MyRatings } from '@contract/rating/appeal-schema'
import { addConsultation } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { ratingRouter } from './router'
import { content, kindsFor, rateOwn } from './testing/ratings'

const NOW = '2026-11-23T10:00:00+08:00'
const REASON = '来的不是当事人，是路过的人点的'
let stage: Stage
let lawyer: Person
let clerk: Person
let consultationId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at(NOW)
  lawyer = await stage.practitioner('140406')
  clerk = await stage.staff('county', '140406')
  consultationId = await rated()
})

async function rated(said: object = { satisfaction: 'dissatisfied', comment: '他不耐烦' }) {
  const id = await addConsultation(stage, lawyer)
  await rateOwn(stage, { adviser: lawyer, consultationId: id, said })
  return id
}
const appeal = (input: object = {}, person = lawyer) =>
  stage.call<MyRating>(ratingRouter, person, 'appeal', { consultationId, reason: REASON, ...input })
const decide = (input: object = {}, person = clerk) =>
  stage.call<AppealCase>(ratingRouter, person, 'decideAppeal', {
    consultationId,
    outcome: 'set-aside',
    note: '看了当天的登记，属实',
    ...input,
  })
const mine = async (input: object = {}, person = lawyer) =>
  (await stage.call<MyRatings>(ratingRouter, person, 'mine', input)).data
const listed = async (state: 'open' | 'done', person = clerk) =>
  (await stage.call<Appeals>(ratingRouter, person, 'appeals', { state, limit: 50 })).data.rows.filter(
    (row) => row.consultationId === consultationId,
  )

describe('one’s own ratings', () => {
  it('show the mark and the way to appeal, and nothing of what was said with it', async () => {
    const { rows } = await mine()
    expect(rows).toEqual([
      {
        consultationId,
        siteName: '店上镇公共法律服务站',
        matterType: 'wages',
        occurredAt: '2026-11-23T02:00:00.000Z',
        ratedAt: '2026-11-23T02:00:00.000Z',
        way: 'own-phone',
        satisfaction: 'dissatisfied',
        appealUntil: '2026-11-30',
        appeal: null,
        appealable: true,
      },
    ])
    expect(JSON.stringify(rows)).not.toContain('不耐烦')
    expect((await mine({}, await stage.practitioner('140406'))).rows).toEqual([])
  })

  it('come page by page, newest first', async () => {
    for (const minute of ['05', '06', '07', '08']) {
      stage.at(`2026-11-23T10:${minute}:00+08:00`)
      await rated({})
    }
    const seen: string[] = []
    let before: object | undefined
    for (let page = 0; page < 3; page++) {
      const { rows, more } = await mine({ limit: 2, before })
      seen.push(...rows.map(({ ratedAt }) => ratedAt))
      expect(more).toBe(page < 2)
      const last = rows[rows.length - 1]!
      before = { ratedAt: last.ratedAt, consultationId: last.consultationId }
    }
    expect(seen).toEqual([...seen].sort().reverse())
    expect(new Set(seen).size).toBe(5)
  })
})

describe('an appeal', () => {
  it('is made once, and the county is told', async () => {
    const { data } = await appeal()
    expect(data).toMatchObject({ appealable: false, appeal: { reason: REASON, outcome: null } })
    expect((await appeal()).code).toBe('appealed-already')
    expect(await kindsFor(stage, clerk)).toEqual(['rating-appealed'])
    expect((await mine()).rows[0]!.appeal!.reason).toBe(REASON)
  })

  it('two at once: one', async () => {
    const outcomes = await Promise.all([appeal(), appeal()])
    expect(outcomes.map(({ code }) => code ?? 'made').sort()).toEqual(['appealed-already', 'made'])
  })

  it('sent again under its request is answered as before', async () => {
    const input = { requestId: randomUUID() }
    const first = await appeal(input)
    expect((await appeal(input)).data).toEqual(first.data)
  })

  it('is not made for another’s rating, an unrated record or a satisfied one, nor after its days', async () => {
    expect((await appeal({}, await stage.practitioner('140406'))).code).toBe('not-found')
    expect((await appeal({ consultationId: await addConsultation(stage, lawyer) })).code).toBe('not-found')
    expect((await appeal({ consultationId: await rated({}) })).code).toBe('appeal-needless')
    stage.at('2026-12-01T00:00:00+08:00')
    expect((await appeal()).code).toBe('appeal-late')
    stage.at('2026-11-30T23:59:59+08:00')
    expect((await appeal()).code).toBeUndefined()
  })

  it.each(['', '不对'])('asks for a reason of some length: %j', async (reason) => {
    const { code, fields } = await appeal({ reason })
    expect([code, Object.keys(fields!)]).toEqual(['bad-input', ['reason']])
  })
})

describe('deciding', () => {
  beforeEach(() => appeal())

  it('shows the county all of it, and tells the adviser how it came out', async () => {
    expect(await listed('open')).toMatchObject([
      {
        practitionerName: '李律师',
        satisfaction: 'dissatisfied',
        wasFree: true,
        solicited: false,
        comment: '他不耐烦',
        involved: false,
        appeal: { reason: REASON, outcome: null },
      },
    ])
    const { data } = await decide()
    expect(data.appeal).toMatchObject({ outcome: 'set-aside', decidedAt: '2026-11-23T02:00:00.000Z' })
    expect(await listed('open')).toEqual([])
    expect(await listed('done')).toMatchObject([{ decidedByName: '赵科长' }])
    expect(await kindsFor(stage, lawyer)).toEqual(['rating-appeal-decided'])
    expect((await mine()).rows[0]!.appeal).toMatchObject({
      outcome: 'set-aside',
      note: '看了当天的登记，属实',
    })
  })

  it('needs a reason and an outcome', async () => {
    expect((await decide({ note: '' })).fields).toHaveProperty('note')
    expect((await decide({ outcome: 'changed' })).fields).toHaveProperty('outcome')
  })

  it('is the county’s own: another’s finds nothing', async () => {
    const elsewhere = await stage.staff('county', '140431')
    expect(await listed('open', elsewhere)).toEqual([])
    expect((await decide({}, elsewhere)).code).toBe('not-found')
  })

  it('is done once, also by two at the same time', async () => {
    const other = await stage.staff('county', '140406')
    const outcomes = await Promise.all([decide(), decide({ outcome: 'stands' }, other)])
    expect(outcomes.map(({ code }) => code ?? 'decided').sort()).toEqual(['appeal-decided', 'decided'])
    expect((await decide()).code).toBe('appeal-decided')
    const change = stage.service.db
      .updateTable('rating_appeal')
      .set({ outcome: 'stands' })
      .where('consultation_id', '=', consultationId)
    await expect(change.execute()).rejects.toThrow(/decided once/)
  })
})

describe('who had a part in the rating does not decide', () => {
  const makeStaff = (person: Person) =>
    stage.service.db
      .insertInto('staff_grant')
      .values({
        account_id: person.accountId,
        role: 'county',
        area_code: '140406',
        granted_at: '2026-11-01T00:00:00Z',
        ended_at: null,
      })
      .execute()
  const forge = (person: Person) =>
    stage.service.db
      .updateTable('rating_appeal')
      .set({
        outcome: 'set-aside',
        note: '不算',
        decided_by: person.accountId,
        decided_at: new Date().toISOString(),
      })
      .where('consultation_id', '=', consultationId)
      .execute()

  it('the adviser', async () => {
    await makeStaff(lawyer)
    await appeal()
    expect((await decide({}, lawyer)).code).toBe('appeal-not-yours')
    await expect(forge(lawyer)).rejects.toThrow(/check constraint/)
  })

  it('who entered it', async () => {
    consultationId = await addConsultation(stage, lawyer)
    await stage.call(ratingRouter, clerk, 'rateByCall', {
      ...content,
      satisfaction: 'fair',
      consultationId,
    })
    await appeal()
    expect(await listed('open')).toMatchObject([{ involved: true }])
    expect((await decide()).code).toBe('appeal-not-yours')
    await expect(forge(clerk)).rejects.toThrow(/somebody else/)
    expect((await decide({}, await stage.staff('county', '140406'))).code).toBeUndefined()
  })

  it('who gave it', async () => {
    consultationId = await addConsultation(stage, lawyer)
    const said = { satisfaction: 'fair' }
    await rateOwn(stage, { adviser: lawyer, consultationId, rater: clerk, said })
    await appeal()
    expect((await decide()).code).toBe('appeal-not-yours')
  })
})
