import type { Person } from '@server/kit/testing/stage'
import { openCast, type Cast } from './testing/cast'

let cast: Cast
beforeEach(async () => {
  cast = await openCast()
})
afterEach(() => cast.stage.close())

describe('handing over', () => {
  const offer = (id: string, who: Person, to: Person, procedure = 'offer') =>
    cast.call(who, procedure, { id, toId: to.accountId, reason: '明天开庭' })

  test('changes the owner when accepted and not before; the promise goes with it', async () => {
    const { taken, call, people, must, row, kinds } = cast
    const { id, promisedBy } = await taken()
    const colleagues = await must(call<{ id: string }[]>(people.lawyer, 'colleagues', { id }))
    expect(colleagues.map((one) => one.id)).toEqual([people.second.accountId])
    expect((await offer(id, people.lawyer, people.away)).code).toBe('no-such-colleague')
    await must(offer(id, people.lawyer, people.second))
    expect(await row(id)).toMatchObject({
      owner_id: people.lawyer.accountId,
      offered_to: people.second.accountId,
    })
    expect(await kinds(people.second)).toEqual(['question-offered'])
    expect(await must(call(people.second, 'opened', { id }))).toMatchObject({
      acts: ['accept', 'decline'],
      name: null,
      offer: { reason: '明天开庭' },
    })
    expect((await cast.answer(id, {}, people.second)).code).toBe('not-found')
    expect(await must(call(people.second, 'accept', { id }))).toMatchObject({ own: true, name: '王**' })
    expect(await row(id)).toMatchObject({ owner_id: people.second.accountId, offered_to: null })
    expect((await row(id)).promised_by).toBe(promisedBy)
    expect((await call(people.lawyer, 'opened', { id })).code).toBe('not-found')
    expect((await must(call(people.resident, 'one', { id }))).ownerName).toBe('王律师')
    await must(cast.answer(id, {}, people.second))
  })

  test('declined or taken back, it stays where it is', async () => {
    const { taken, call, people, must, row, kinds } = cast
    const { id } = await taken()
    await must(offer(id, people.lawyer, people.second))
    expect((await offer(id, people.lawyer, people.second)).code).toBe('question-moved-on')
    await must(call(people.second, 'decline', { id }))
    expect(await kinds(people.lawyer)).toContain('question-declined')
    await must(offer(id, people.lawyer, people.second))
    await must(call(people.lawyer, 'recall', { id }))
    expect((await call(people.second, 'accept', { id })).code).toBe('not-found')
    expect((await row(id)).owner_id).toBe(people.lawyer.accountId)
  })

  test('answered and accepted at once: one of them is done, and somebody owns it', async () => {
    for (let round = 0; round < 4; round++) {
      const { taken, call, people, must, row, answer } = cast
      const { id } = await taken()
      await must(offer(id, people.lawyer, people.second))
      const acts = [() => answer(id), () => call(people.second, 'accept', { id })]
      const [one, other] = await Promise.all((round % 2 ? acts : acts.reverse()).map((act) => act()))
      expect([one!.code, other!.code].filter((code) => code === undefined)).toHaveLength(1)
      const { status, owner_id, offered_to } = await row(id)
      expect(offered_to).toBeNull()
      expect([status, owner_id]).toEqual(
        status === 'answered' ? ['answered', people.lawyer.accountId] : ['taken', people.second.accountId],
      )
    }
  })

  test('asked for by the county, where the owner does not answer; not by a neighbour', async () => {
    const { taken, asked, call, people, must, row } = cast
    const waiting = await asked({}, people.other)
    expect(await must(call(people.county, 'staffColleagues', { id: waiting.id }))).toEqual([])
    expect((await offer(waiting.id, people.county, people.second, 'staffOffer')).code).toBe(
      'question-moved-on',
    )
    const { id } = await taken()
    expect((await offer(id, people.neighbour, people.second, 'staffOffer')).code).toBe('not-found')
    expect(await must(call(people.county, 'staffColleagues', { id }))).toHaveLength(1)
    await must(offer(id, people.county, people.second, 'staffOffer'))
    expect((await row(id)).owner_id).toBe(people.lawyer.accountId)
    await must(call(people.second, 'accept', { id }))
    expect((await row(id)).owner_id).toBe(people.second.accountId)
  })

  test('taken back by the county, where the colleague does not answer, so that another is asked', async () => {
    const { taken, call, people, must, stage, row } = cast
    const third = await stage.practitioner('140406', 'lawyer', '赵律师')
    const { id } = await taken()
    await must(offer(id, people.lawyer, people.second))
    expect((await offer(id, people.county, third, 'staffOffer')).code).toBe('question-moved-on')
    expect((await call(people.neighbour, 'staffRecall', { id })).code).toBe('not-found')
    const outcomes = await Promise.all([
      call(people.county, 'staffRecall', { id }),
      call(people.city, 'staffRecall', { id }),
    ])
    expect(outcomes.map(({ code }) => code).sort()).toEqual(['question-moved-on', undefined].sort())
    expect(await row(id)).toMatchObject({ owner_id: people.lawyer.accountId, offered_to: null })
    expect((await call(people.second, 'accept', { id })).code).toBe('not-found')
    await must(offer(id, people.county, third, 'staffOffer'))
    await must(call(third, 'accept', { id }))
  })

  test('the database itself gives a question to nobody who has not been offered it', async () => {
    const { taken, people, stage } = cast
    const { id } = await taken()
    const give = (change: object) =>
      stage.service.db.updateTable('question').set(change).where('id', '=', id).execute()
    await expect(give({ owner_id: people.second.accountId })).rejects.toThrow()
    await expect(give({ owner_id: null })).rejects.toThrow()
    await expect(give({ offered_to: people.lawyer.accountId, offered_because: '自己' })).rejects.toThrow()
  })
})
