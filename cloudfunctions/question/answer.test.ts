import { openClient } from '@server/kit/ledger/client'
import { ticketHash } from '@server/kit/ledger/ticket'
import { publishShift } from '@server/kit/testing/public-shift'
import { openCast, text, type Cast } from './testing/cast'

let cast: Cast
beforeEach(async () => {
  cast = await openCast()
})
afterEach(() => cast.stage.close())

const records = (id: string) =>
  cast.stage.service.db
    .selectFrom('consultation')
    .innerJoin('question_turn', 'question_turn.consultation_id', 'consultation.id')
    .selectAll('consultation')
    .where('question_id', '=', id)
    .orderBy('position')
    .execute()

describe('taking', () => {
  test('one of several at once gets it and stays its owner; the others are told so', async () => {
    const { asked, call, people, stage, row, kinds } = cast
    await publishShift(stage, people.second, { from: '14:00', to: '18:00' })
    const { id } = await asked()
    const both = [people.lawyer, people.second]
    const outcomes = await Promise.all(both.map((who) => call(who, 'take', { id })))
    expect(outcomes.map(({ code }) => code).sort()).toEqual(['question-taken', undefined].sort())
    const winner = both[outcomes.findIndex(({ code }) => code === undefined)]!
    expect((await row(id)).owner_id).toBe(winner.accountId)
    expect(await kinds(people.resident)).toEqual(['question-taken'])
    const steps = await stage.service.db
      .selectFrom('question_history')
      .select('act')
      .where('question_id', '=', id)
      .execute()
    expect(steps.map(({ act }) => act)).toEqual(['ask', 'take'])
  })

  test('by who sits at the site; by anybody of the county once it is urgent or late; never by another county or oneself', async () => {
    const { asked, call, people, stage, must } = cast
    const calm = await asked()
    for (const who of [people.second, people.away])
      expect((await call(who, 'take', { id: calm.id })).code).toBe('not-found')
    stage.at('2026-11-25T09:00:01+08:00')
    expect((await call(people.away, 'take', { id: calm.id })).code).toBe('not-found')
    await must(call(people.second, 'take', { id: calm.id }))
    const urgent = await asked({ urgent: true, urgentReason: '明天就要拆房' })
    await must(call(people.second, 'take', { id: urgent.id }))
    const own = await asked({ urgent: true, urgentReason: '明天就要拆房' }, people.second)
    expect((await call(people.second, 'take', { id: own.id })).code).toBe('not-found')
  })

  test('shows the words to who may take it, and who asked to the owner alone, each look on record', async () => {
    const { asked, call, people, must, stage } = cast
    const { id } = await asked()
    expect(await must(call(people.lawyer, 'opened', { id }))).toMatchObject({
      turns: [{ text }],
      name: null,
      phone: null,
      acts: ['take'],
    })
    expect((await call(people.lawyer, 'person', { id })).code).toBe('not-found')
    expect((await call(people.second, 'opened', { id })).code).toBe('not-found')
    expect(await must(call(people.lawyer, 'take', { id }))).toMatchObject({
      name: '王**',
      phone: '138****0001',
    })
    expect((await call(people.lawyer, 'person', { id })).data).toEqual({
      name: '王秀英',
      phone: '13803550001',
    })
    const looks = stage.service.db
      .selectFrom('audit_log')
      .select('act')
      .where('act', '=', 'question-person-opened')
    expect(await looks.execute()).toHaveLength(1)
  })
})

describe('answering', () => {
  test('writes one record of the ledger, tells who asked, and shows the answer', async () => {
    const { taken, answer, call, people, must, kinds, row, stage } = cast
    const { id } = await taken({ safeMode: true })
    await must(answer(id))
    const [record, ...more] = await records(id)
    expect(more).toEqual([])
    expect(record).toMatchObject({
      channel: 'online',
      practitioner_id: people.lawyer.accountId,
      matter_type: 'neighbours',
      area_code: '140406100000',
      safe_mode: true,
      collected_by: null,
      shift_id: null,
    })
    expect(openClient(stage.service.keyring, record!)).toMatchObject({ name: '王秀英', phone: '13803550001' })
    expect(await row(id)).toMatchObject({
      status: 'answered',
      matter_id: record!.matter_id,
      promised_by: null,
    })
    expect(await must(call(people.resident, 'one', { id }))).toMatchObject({
      turns: [{ kind: 'question' }, { kind: 'answer', byName: '李律师' }],
      acts: ['follow-up', 'close'],
      closesAt: '2026-11-30T00:00:00.000Z',
    })
    expect(await kinds(people.resident)).toEqual(['neutral', 'neutral'])
  })

  test('of family violence silences the question from then on, asked in safe mode or not', async () => {
    const { taken, answer, call, people, must, kinds } = cast
    const { id } = await taken()
    await must(answer(id, { matterType: 'family', subtype: 'family.violence' }))
    expect((await records(id))[0]!.safe_mode).toBe(true)
    expect(await kinds(people.resident)).toEqual(['question-taken', 'neutral'])
    await must(call(people.resident, 'followUp', { id, text: '他又动手了，我该怎么办？' }))
    expect((await kinds(people.lawyer)).at(-1)).toBe('neutral')
    await must(answer(id))
    expect((await kinds(people.resident)).at(-1)).toBe('neutral')
  })

  test('belongs to the duty the answerer is on', async () => {
    const { taken, answer, must, stage, shiftId } = cast
    stage.at('2026-11-24T09:00:00+08:00')
    await stage.service.db
      .updateTable('duty_shift')
      .set({ status: 'checked-in' })
      .where('id', '=', shiftId)
      .execute()
    const { id } = await taken()
    await must(answer(id))
    expect((await records(id))[0]!.shift_id).toBe(shiftId)
  })

  test('twice at once, or again, is one answer; a repeat is answered the same', async () => {
    const { taken, answer, must, newId } = cast
    const { id } = await taken()
    const requestId = newId()
    const outcomes = await Promise.all([answer(id, { requestId }), answer(id)])
    expect(outcomes.map(({ code }) => code).sort()).toEqual(['question-moved-on', undefined].sort())
    const again = await answer(id, { requestId: newId() })
    expect(again.code).toBe('question-moved-on')
    expect(await records(id)).toHaveLength(1)

    const next = (await taken()).id
    const repeated = newId()
    const first = await must(answer(next, { requestId: repeated }))
    expect(await must(answer(next, { requestId: repeated }))).toEqual(first)
    expect(await records(next)).toHaveLength(1)
  })

  test('only by its owner, only with the right told, only of a type in force', async () => {
    const { asked, taken, answer, people } = cast
    expect((await answer((await asked()).id)).code).toBe('not-found')
    const { id } = await taken()
    expect((await answer(id, {}, people.second)).code).toBe('not-found')
    expect((await answer(id, { rightTold: false })).fields).toHaveProperty('rightTold')
    expect((await answer(id, { subtype: 'neighbours.gone' })).fields).toHaveProperty('matterType')
    expect(await records(id)).toEqual([])
  })
})

describe('asking on', () => {
  test('joins the same matter, goes back to the same owner, under a new promise', async () => {
    const { answered, call, people, must, answer, kinds, row } = cast
    const { id } = await answered()
    const again = await must(call(people.resident, 'followUp', { id, text: '村委会不肯调解怎么办？' }))
    expect(again).toMatchObject({
      status: 'taken',
      ownerName: '李律师',
      promisedBy: '2026-11-25T01:00:00.000Z',
    })
    expect(await kinds(people.lawyer)).toContain('question-follow-up')
    expect((await call(people.resident, 'followUp', { id, text: '再问一句行不行？' })).code).toBe(
      'question-moved-on',
    )
    await must(answer(id, { summary: '村委会不肯调解' }))
    const [first, second] = await records(id)
    expect(second!.matter_id).toBe(first!.matter_id)
    expect((await row(id)).status).toBe('answered')
    expect((await must(call(people.resident, 'one', { id }))).turns).toHaveLength(4)
  })

  test('not before an answer, not after it is closed; of closing and asking on at once one is done', async () => {
    const { taken, answer, call, people, must, row } = cast
    const { id } = await taken()
    expect((await call(people.resident, 'followUp', { id, text })).code).toBe('question-moved-on')
    await must(answer(id))
    const outcomes = await Promise.all([
      call(people.resident, 'followUp', { id, text }),
      call(people.resident, 'close', { id }),
    ])
    expect(outcomes.map(({ code }) => code).sort()).toEqual(['question-moved-on', undefined].sort())
    const { status, owner_id } = await row(id)
    expect(status).toBe(outcomes[0].code ? 'closed' : 'taken')
    expect(owner_id).toBe(people.lawyer.accountId)
  })
})

describe('rating', () => {
  test('in place with a ticket of the last record, until it is rated; never by a helper for others', async () => {
    const { answered, call, people, must, stage, collect, answer } = cast
    const { id } = await answered()
    expect((await must(call(people.resident, 'one', { id }))).mayRate).toBe(true)
    const { ticket } = await must(call(people.resident, 'rate', { id }))
    const [record] = await records(id)
    const kept = await stage.service.db.selectFrom('rating_ticket').selectAll().execute()
    expect(kept).toMatchObject([{ consultation_id: record!.id, ticket_hash: ticketHash(ticket) }])
    await stage.service.db
      .insertInto('rating')
      .values({
        consultation_id: record!.id,
        practitioner_id: record!.practitioner_id,
        rater_id: people.resident.accountId,
        ticket_hash: ticketHash(ticket),
        way: 'own-phone',
        satisfaction: 'satisfied',
        was_free: true,
        solicited: false,
        comment: null,
        rated_at: stage.service.clock().toISOString(),
      })
      .execute()
    expect((await must(call(people.resident, 'one', { id }))).mayRate).toBe(false)
    expect((await call(people.resident, 'rate', { id })).code).toBe('already-rated')

    await must(collect({ urgent: true, urgentReason: '明天就要拆房' }))
    const theirs = await must(call<{ waiting: { id: string }[] }>(people.lawyer, 'list'))
    const helped = theirs.waiting[0]!.id
    await must(call(people.lawyer, 'take', { id: helped }))
    await must(answer(helped))
    expect((await must(call(people.helper, 'one', { id: helped }))).mayRate).toBe(false)
    expect((await call(people.helper, 'rate', { id: helped })).code).toBe('not-found')
  })
})
