import { expectDoors, knockers, signedIn } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { aidRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  await expectDoors(stage, aidRouter, {
    notice: knockers,
    counties: knockers,
    standards: knockers,
    saveDraft: signedIn,
    draft: signedIn,
    discardDraft: signedIn,
    uploadPaper: signedIn,
    removePaper: signedIn,
    paper: signedIn,
    preparePromise: signedIn,
    submit: signedIn,
    withdraw: signedIn,
    mine: signedIn,
    case: signedIn,
  })
})

describe('what anybody may read', () => {
  test('the counties, all twelve', async () => {
    const { data } = await stage.call(aidRouter, undefined, 'counties')
    expect(data).toHaveLength(12)
    expect(data[3]).toEqual({ code: '140406', name: '潞城区' })
  })

  test('the means standards in force on the day, and of how many counties', async () => {
    expect((await stage.call(aidRouter, undefined, 'standards')).data).toEqual({
      counties: 12,
      standards: [],
    })
    const set = (area_code: string, effective_from: string, monthlyPerHeadFen: number) =>
      stage.service.db
        .insertInto('setting')
        .values({
          key: 'aid.meansStandard',
          area_code,
          effective_from,
          value: JSON.stringify({ monthlyPerHeadFen }),
        })
        .execute()
    await set('140406', '2026-01-01', 120_000)
    await set('140406', '2027-01-01', 130_000)
    await set('140431', '2026-01-01', 110_050)
    expect((await stage.call(aidRouter, undefined, 'standards')).data.standards).toEqual([
      { countyName: '潞城区', perHeadYuan: 1200 },
      { countyName: '沁源县', perHeadYuan: 1100.5 },
    ])
  })

  test('the notice in force on the day, not one to come', async () => {
    const { data: now } = await stage.call(aidRouter, undefined, 'notice')
    expect(now).toMatchObject({ version: 1, title: '法律援助申请告知承诺书' })
    expect(now.items).toHaveLength(7)
    await stage.service.db
      .insertInto('promise_notice')
      .values({
        version: 3,
        effective_from: '2027-01-01',
        title: '新告知承诺书',
        items: JSON.stringify(now.items),
        authorisation: now.authorisation,
      })
      .execute()
    expect((await stage.call(aidRouter, undefined, 'notice')).data.version).toBe(1)
    stage.at('2026-12-31T23:59:59+08:00')
    expect((await stage.call(aidRouter, undefined, 'notice')).data.version).toBe(2)
    stage.at('2027-01-01T00:00:00+08:00')
    expect((await stage.call(aidRouter, undefined, 'notice')).data.version).toBe(3)
  })
})
