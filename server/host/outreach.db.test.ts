import { randomUUID } from 'node:crypto'
import type { Outreach, OutreachList } from '@contract/roster/public-schema'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dispatch } from '@server/kit/dispatch'
import { routers } from './routers'

/** One fair, through every function it touches: what one of them writes the others must know how to read. */
let stage: Stage
let county: Person
let lawyer: Person
beforeAll(async () => {
  stage = await openStage()
  county = await stage.staff('county', '140406')
  lawyer = await stage.practitioner('140406', 'lawyer', '李明')
})
afterAll(() => stage.close())

const call = async (person: Person | undefined, area: string, procedure: string, input: object = {}) => {
  const outcome = await stage.call(routers[area]!, person, procedure, input)
  if (outcome.code) throw new Error(`${area}.${procedure}: ${outcome.code} ${JSON.stringify(outcome.fields)}`)
  return outcome.data
}
const figuresOf = (areaCode: string) =>
  call(county, 'report', 'dayFigures', { from: '2026-11-28', to: '2026-11-28', areaCode })

test('a fair’s consultations count for its township and for itself; afterwards its page says it is over', async () => {
  stage.at('2026-11-23T08:00:00+08:00')
  const fair: Outreach = await call(county, 'board', 'openOutreach', {
    townCode: '140406100000',
    name: '店上庙会咨询台',
    place: '店上村文化广场',
    position: null,
    firstDay: '2026-11-28',
    lastDay: '2026-11-28',
    opens: '09:00',
    closes: '13:00',
  })
  const { siteCode } = fair
  await call(county, 'board', 'planOneOff', {
    siteCode,
    practitionerId: lawyer.accountId,
    kind: 'market',
    day: '2026-11-28',
    from: '09:00',
    to: '13:00',
  })
  expect(await call(undefined, 'site', 'point', { siteCode })).toMatchObject({
    site: { kind: 'outreach', name: '店上庙会咨询台' },
    later: [{ practitionerName: '李明', dutyKind: 'market' }],
  })
  expect(await call(county, 'site', 'printedCode', { siteCode })).toMatchObject({
    siteName: '店上庙会咨询台',
  })

  stage.at('2026-11-28T08:55:00+08:00')
  await call(lawyer, 'duty', 'confirmDiscipline', { version: 1 })
  const { shifts } = await call(lawyer, 'duty', 'today')
  const { code } = await call(county, 'site', 'presenceCode', { siteCode })
  await call(lawyer, 'duty', 'checkIn', { shiftId: shifts[0].id, code: { siteCode, rotating: code } })
  stage.at('2026-11-28T10:00:00+08:00')
  await call(lawyer, 'consultation', 'record', {
    id: randomUUID(),
    shiftId: shifts[0].id,
    channel: 'outreach',
    matterType: 'wages',
    groups: [],
    summary: '工地拖欠三个月工资',
    answer: '先向劳动监察投诉，也可以申请法律援助',
    result: 'answered',
    rightTold: true,
    occurredAt: '2026-11-28T10:00:00+08:00',
  })

  expect((await figuresOf('140406100000')).counts).toMatchObject({ consultations: 1, 'duties-arrived': 1 })
  expect((await figuresOf('140406101000')).counts).toMatchObject({ consultations: 0, 'duties-arrived': 0 })
  const { outreaches }: OutreachList = await call(county, 'board', 'outreaches')
  expect(outreaches).toMatchObject([{ siteCode, duties: 1, consultations: 1 }])

  stage.at('2026-11-29T00:05:00+08:00')
  await dispatch(routers['jobs']!, { procedure: 'closeOutreach' }, { system: true }, stage.service)
  const seen = async (person: Person | undefined, area: string, procedure: string, input: object) =>
    (await stage.call(routers[area]!, person, procedure, input)).code
  expect(await seen(undefined, 'site', 'point', { siteCode })).toBe('outreach-over')
  expect(await seen(undefined, 'board', 'board', { siteCode, month: '2026-11' })).toBe('outreach-over')
  expect(await seen(county, 'site', 'presenceCode', { siteCode })).toBe('not-found')
  // what was counted stays counted
  expect((await figuresOf('140406100000')).counts.consultations).toBe(1)
})
