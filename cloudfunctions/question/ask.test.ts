import { dianshang, publishShift, qinhe } from '@server/kit/testing/public-shift'
import { picture } from '@server/kit/testing/picture'
import { openCast, text, type Cast } from './testing/cast'

let cast: Cast
beforeEach(async () => {
  cast = await openCast()
})
afterEach(() => cast.stage.close())

test('a question is sealed, promised for two duty days later, and told to who sits there next', async () => {
  const { asked, row, kinds, people, stage } = cast
  const { id, ...question } = await asked()
  expect(question).toMatchObject({
    status: 'waiting',
    promisedBy: '2026-11-25T01:00:00.000Z',
    ownerName: null,
    name: '王**',
    phone: '138****0001',
    acts: ['withdraw'],
    turns: [{ kind: 'question', text, byName: null }],
    mayRate: false,
  })
  const { db } = stage.service
  const turns = await db.selectFrom('question_turn').selectAll().where('question_id', '=', id).execute()
  const audited = await db.selectFrom('audit_log').selectAll().where('subject_id', '=', id).execute()
  expect(JSON.stringify([await row(id), turns, audited])).not.toMatch(/邻居|13803550001|王秀英/)
  expect(audited.map(({ act }) => act)).toEqual(['question-ask'])
  expect(await kinds(people.lawyer)).toEqual(['question-asked'])
  expect(await kinds(people.second)).toEqual([])
  expect(await kinds(people.station)).toEqual([])
})

test('who is on duty now is told, not who comes tomorrow', async () => {
  const { asked, kinds, people, stage } = cast
  await publishShift(stage, people.second, { day: '2026-11-23', from: '08:00', status: 'checked-in' })
  await asked()
  expect(await kinds(people.second)).toEqual(['question-asked'])
  expect(await kinds(people.lawyer)).toEqual([])
})

test('an urgent one says why, is promised sooner, and reaches the village adviser and the station at once', async () => {
  const { asked, call, words, kinds, people, stage } = cast
  expect((await call(people.resident, 'ask', { ...words, urgent: true })).fields).toEqual({
    urgentReason: '请写一下为什么急，好先给您办',
  })
  await stage.service.db
    .updateTable('practitioner')
    .set({ villages: ['140406100200'] })
    .where('account_id', '=', people.second.accountId)
    .execute()
  const { promisedBy, urgentReason } = await asked({ urgent: true, urgentReason: '明天就要拆房' })
  expect([promisedBy, urgentReason]).toEqual(['2026-11-23T04:00:00.000Z', '明天就要拆房'])
  for (const person of [people.lawyer, people.second, people.station])
    expect(await kinds(person)).toEqual(['question-urgent'])
  expect(await kinds(people.away)).toEqual([])
})

test('anonymous: nothing is left of a person; in safe mode messages say nothing', async () => {
  const { asked, people, stage, must, call } = cast
  const { id, name, phone } = await asked({ name: '', phone: '', safeMode: true })
  expect([name, phone]).toEqual([null, null])
  await must(call(people.lawyer, 'take', { id }))
  expect((await call(people.lawyer, 'person', { id })).data).toEqual({ name: null, phone: null })
  const { db } = stage.service
  const told = await db.selectFrom('message').select(['kind', 'title', 'body']).execute()
  expect(told).toHaveLength(2)
  for (const message of told)
    expect(message).toEqual({
      kind: 'neutral',
      title: '您有一条新消息',
      body: '请在方便的时候打开小程序查看',
    })
})

test('a repeat is answered, not asked again; five at once and no more, until one is answered', async () => {
  const { call, words, people, newId, must, answer } = cast
  const requestId = newId()
  const twice = await Promise.all([
    call(people.other, 'ask', { ...words, requestId }),
    call(people.other, 'ask', { ...words, requestId }),
  ])
  expect(twice[0].data.id).toBe(twice[1].data.id)
  const more = await Promise.all(Array.from({ length: 6 }, () => call(people.other, 'ask', words)))
  expect(more.filter(({ code }) => code === undefined)).toHaveLength(4)
  expect(more.filter(({ code }) => code === 'questions-enough')).toHaveLength(2)
  const { id } = twice[0].data
  await must(call(people.lawyer, 'take', { id }))
  await must(answer(id))
  expect((await call(people.other, 'ask', words)).code).toBeUndefined()
})

test('photos are kept, taken up once, and shown to who asked and who may take it', async () => {
  const { call, words, people, newId, must } = cast
  const photoId = newId()
  const content = picture
  await must(call(people.resident, 'keepPhoto', { id: photoId, content, siteCode: dianshang }))
  const { id, photoIds } = await must(call(people.resident, 'ask', { ...words, photoIds: [photoId] }))
  expect(photoIds).toEqual([photoId])
  expect((await call(people.resident, 'photo', { id, photoId })).data.src).toMatch(/^data:image/)
  expect((await call(people.lawyer, 'photoForLawyer', { id, photoId })).data.src).toMatch(/^data:image/)
  for (const [who, procedure] of [
    [people.other, 'photo'],
    [people.second, 'photoForLawyer'],
  ] as const)
    expect((await call(who, procedure, { id, photoId })).code).toBe('not-found')
  const again = await call(people.resident, 'ask', { ...words, photoIds: [photoId] })
  expect(again.fields).toHaveProperty('photoIds')
})

test('needs words and a site that is there; one’s own alone is found', async () => {
  const { call, words, people, asked } = cast
  expect((await call(people.resident, 'ask', { ...words, text: '怎么' })).fields).toEqual({
    text: '要问的事至少5个字',
  })
  expect((await call(people.resident, 'ask', { ...words, siteCode: 'zzzzzz' })).code).toBe('not-found')
  expect(
    (await call(people.resident, 'keepPhoto', { id: cast.newId(), content: picture, siteCode: 'zzzzzz' }))
      .code,
  ).toBe('not-found')
  const { id } = await asked()
  for (const procedure of ['one', 'followUp', 'withdraw', 'close', 'rate'])
    expect((await call(people.other, procedure, { id, text })).code).toBe('not-found')
  expect((await call(people.resident, 'mine')).data.rows).toMatchObject([{ id, excerpt: text }])
  expect((await call(people.other, 'mine')).data.rows).toEqual([])
})

test('withdrawn before anybody took it, and not after; of both at once one is done', async () => {
  const { call, people, asked, row } = cast
  const { id } = await asked()
  const [back, take] = await Promise.all([
    call(people.resident, 'withdraw', { id }),
    call(people.lawyer, 'take', { id }),
  ])
  const { status, owner_id } = await row(id)
  if (status === 'withdrawn') expect([back.code, take.code, owner_id]).toEqual([undefined, 'not-found', null])
  else expect([back.code, take.code, status]).toEqual(['question-moved-on', undefined, 'taken'])
  expect((await call(people.resident, 'withdraw', { id })).code).toBe('question-moved-on')
})

describe('staff', () => {
  test('see what is asked in their area without words, and open it on record without knowing who', async () => {
    const { call, people, asked, must, stage } = cast
    const { id } = await asked()
    await asked({ siteCode: qinhe })
    const list = (who: Cast['people']['county'], part = 'open') => must(call(who, 'staffList', { part }))
    expect((await list(people.county)).rows).toHaveLength(1)
    expect((await list(people.station)).rows).toMatchObject([{ id }])
    expect((await list(people.city)).rows).toHaveLength(2)
    expect(JSON.stringify(await list(people.city))).not.toContain('邻居')
    const opened = await must(call(people.station, 'staffOpen', { id }))
    expect(opened).toMatchObject({ turns: [{ text }], acts: [], locked: false })
    expect(JSON.stringify(opened)).not.toMatch(/王|1380/)
    expect((await call(people.neighbour, 'staffOpen', { id })).code).toBe('not-found')
    const audited = await stage.service.db
      .selectFrom('audit_log')
      .select('act')
      .where('subject_id', '=', id)
      .where('act', '=', 'question-opened')
      .execute()
    expect(audited).toHaveLength(1)
    const minor = await asked({ groups: ['minor'] })
    expect(await must(call(people.county, 'staffOpen', { id: minor.id }))).toMatchObject({
      turns: [],
      locked: true,
    })
  })

  test('count and list what is overdue', async () => {
    const { call, people, asked, must, stage } = cast
    const { id } = await asked({ urgent: true, urgentReason: '明天就要拆房' })
    await asked()
    expect((await must(call(people.county, 'staffList', { part: 'overdue' }))).overdue).toBe(0)
    stage.at('2026-11-23T12:00:01+08:00')
    const overdue = await must(call(people.county, 'staffList', { part: 'overdue' }))
    expect(overdue).toMatchObject({ overdue: 1, rows: [{ id }] })
  })
})
