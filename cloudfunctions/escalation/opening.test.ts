import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { risks } from '@contract/consultation/labels'
import { openCast, type Cast } from './testing/cast'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.stage.close())
beforeEach(() => cast.stage.at('2026-11-23T08:00:00+08:00'))

const ofRecord = async (id: string) => cast.ofMatter(await cast.matterOf(id))

it('brings a record before its centre exactly when it is pressing, whatever else it says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
      fc.uniqueArray(fc.constantFrom(...risks)),
      async (groupSize, risks) => {
        const id = await cast.record({ groupSize, risks })
        const pressing = (groupSize ?? 0) >= 10 || risks.length > 0
        expect(await ofRecord(id)).toHaveLength(pressing ? 1 : 0)
      },
    ),
    {
      numRuns: 25,
      examples: [
        [9, []],
        [10, []],
      ],
    },
  )
})

it('gives the centre its time, tells all its staff and nobody else, and asks the adviser for more', async () => {
  const recordId = await cast.record({ groupSize: 12, risks: ['petition'] })
  const [row] = await ofRecord(recordId)
  expect(row).toMatchObject({
    centre_code: '140406',
    status: 'open',
    reasons: ['mass', 'petition'],
    people: 12,
    opened_at: '2026-11-23T00:00:00.000Z',
    ack_by: '2026-11-23T01:00:00.000Z',
  })
  const { first, second, city, station, neighbour, lawyer } = cast.people
  for (const who of [first, second])
    expect(await cast.messages(who, row!.id)).toEqual([
      {
        kind: 'escalation-opened',
        title: '有一件群体性、涉访的事要签收',
        body: '请在11月23日 9:00前签收。',
        link: `/staff/escalation/index?id=${row!.id}`,
      },
    ])
  for (const who of [city, station, neighbour]) expect(await cast.messages(who, row!.id)).toEqual([])
  expect(await cast.messages(lawyer, recordId)).toMatchObject([
    { kind: 'escalation-tell', link: `/lawyer/escalate/index?record=${recordId}` },
  ])
})

it('goes by the number the county has set', async () => {
  const { db } = cast.stage.service
  await db
    .insertInto('setting')
    .values({
      key: 'escalation.threshold',
      area_code: '140406',
      effective_from: '2026-12-01',
      value: JSON.stringify({ people: 5 }),
    })
    .execute()
  expect(await ofRecord(await cast.record({ groupSize: 6 }))).toHaveLength(0)
  cast.stage.at('2026-12-01T08:00:00+08:00')
  expect(await ofRecord(await cast.record({ groupSize: 6 }))).toHaveLength(1)
})

it('is joined by the other records of its matter, and opened again only after it was closed', async () => {
  const first = await cast.record({ groupSize: 12 })
  const matterId = await cast.matterOf(first)
  const follow = (change: object) => cast.record({ matterId, ...change })
  await follow({ groupSize: 2 })
  await follow({ groupSize: 40, risks: ['sensitive'], practitionerId: cast.people.other.accountId })
  const [row, ...more] = await cast.ofMatter(matterId)
  expect(more).toEqual([])
  expect(row).toMatchObject({ people: 40, reasons: ['mass', 'sensitive'] })
  expect(await cast.kinds(cast.people.first, row!.id)).toEqual(['escalation-opened', 'escalation-grew'])
  const { data } = await cast.call(cast.people.first, 'one', { id: row!.id })
  expect(data).toMatchObject({ records: 2, steps: [{ act: 'open' }, { act: 'join' }] })

  await cast.call(cast.people.first, 'acknowledge', { id: row!.id })
  await cast.call(cast.people.first, 'close', { id: row!.id, outcome: 'settled', result: '工资已经发到手' })
  await follow({ groupSize: 15 })
  expect((await cast.ofMatter(matterId)).map(({ status }) => status).sort()).toEqual(['closed', 'open'])
})

it('opens one for records of one matter that come at the same moment', async () => {
  const matterId = await cast.matterOf(await cast.record())
  await Promise.all([11, 12, 13].map((groupSize) => cast.record({ matterId, groupSize })))
  const [row, ...more] = await cast.ofMatter(matterId)
  expect(more).toEqual([])
  expect(row!.people).toBe(13)
  const { data } = await cast.call(cast.people.first, 'one', { id: row!.id })
  expect(data.records).toBe(3)
})

it('opens one for a record that is sent twice at once', async () => {
  const id = randomUUID()
  await Promise.all([cast.record({ id, groupSize: 20 }), cast.record({ id, groupSize: 20 })])
  const [row, ...more] = await ofRecord(id)
  expect(more).toEqual([])
  const { data } = await cast.call(cast.people.first, 'one', { id: row!.id })
  expect(data).toMatchObject({ records: 1, steps: [{ act: 'open' }] })
})

it('says nothing of a record in safe mode in its messages', async () => {
  const { id, recordId } = await cast.opened({ subtype: 'family.violence', matterType: 'family' })
  for (const [who, about] of [
    [cast.people.first, id],
    [cast.people.lawyer, recordId],
  ] as const)
    expect(await cast.messages(who, about)).toMatchObject([{ kind: 'neutral', title: '您有一条新消息' }])
})

it('brings what a site of the city’s own hears before the city', async () => {
  const { id } = (await ofRecord(await cast.record({ groupSize: 20 }, '140400')))[0]!
  expect(await cast.kinds(cast.people.city, id)).toEqual(['escalation-opened'])
  expect(await cast.kinds(cast.people.first, id)).toEqual([])
  expect((await cast.call(cast.people.city, 'one', { id })).data.acts).toEqual(['acknowledge'])
})
