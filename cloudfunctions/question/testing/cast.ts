import { randomUUID } from 'node:crypto'
import type { Collection, LawyerQuestion, MyQuestion } from '@contract/question/schema'
import { dianshang, messagesOf, publishShift } from '@server/kit/testing/public-shift'
import { openStage, type Outcome, type Person, type Stage } from '@server/kit/testing/stage'
import { questionRouter } from '../router'

export const COUNTY = '140406'
export const TOWN = '140406100000'
export const text = '邻居盖房占了我家的地，村里说过也不听，怎么办？'

/** Everybody who has to do with questions at 店上镇; Monday 2026-11-23, eight o'clock. 李律师 sits there on Tuesday. */
export async function openCast() {
  const stage = await openStage()
  const people = {
    resident: await stage.resident('王秀英'),
    other: await stage.resident('刘大爷'),
    helper: await stage.practitioner(COUNTY, 'grid-worker', '网格员'),
    lawyer: await stage.practitioner(COUNTY, 'lawyer', '李律师'),
    second: await stage.practitioner(COUNTY, 'legal-worker', '王律师'),
    away: await stage.practitioner('140431', 'lawyer', '邻县律师'),
    station: await stage.staff('station', TOWN, '站长'),
    county: await stage.staff('county', COUNTY, '县区'),
    city: await stage.staff('city', '140400', '市级'),
    neighbour: await stage.staff('county', '140431', '邻县'),
  }
  const shiftId = await publishShift(stage, people.lawyer)
  return { stage, people, shiftId, ...actsOn(stage, people) }
}
export type Cast = Awaited<ReturnType<typeof openCast>>

type People = Record<'resident' | 'helper' | 'lawyer', Person>

function actsOn(stage: Stage, people: People) {
  const call = <T = any>(who: Person | undefined, procedure: string, input: object = {}) =>
    stage.call<T>(questionRouter, who, procedure, input)
  const must = async <T>(answer: Promise<Outcome<T>>): Promise<T> => {
    const { data, code } = await answer
    if (code) throw new Error(code)
    return data
  }
  const words = {
    siteCode: dianshang,
    text,
    groups: [],
    urgent: false,
    safeMode: false,
    relation: 'self',
    name: '王秀英',
    phone: '13803550001',
  }
  const answerWords = {
    matterType: 'neighbours',
    groups: ['elderly'],
    summary: '邻居建房占地',
    answer: '先请村委会调解，调解不成可以向法院起诉排除妨害。符合条件的可以申请法律援助。',
    result: 'answered',
    rightTold: true,
  }
  const asked = async (change: object = {}, who: Person = people.resident): Promise<MyQuestion> =>
    must(call<MyQuestion>(who, 'ask', { ...words, ...change }))
  const taken = async (change: object = {}, who: Person = people.lawyer): Promise<MyQuestion> => {
    const question = await asked(change)
    await must(call(who, 'take', { id: question.id }))
    return question
  }
  const answer = (id: string, change: object = {}, who: Person = people.lawyer) =>
    call<LawyerQuestion>(who, 'answer', { id, ...answerWords, ...change })
  const answered = async (change: object = {}): Promise<MyQuestion> => {
    const question = await taken(change)
    await must(answer(question.id))
    return question
  }
  const collect = (change: object = {}, who: Person = people.helper) =>
    call<Collection>(who, 'collect', { ...words, name: '赵大爷', phone: '', ...change })
  /** Collects some and gives the ids of everything not sent yet, the oldest first. */
  const collectedIds = async (...changes: object[]): Promise<string[]> => {
    for (const change of changes) await must(collect(change))
    return (await must(call<Collection>(people.helper, 'collected'))).collected.map(({ id }) => id)
  }
  const row = (id: string) =>
    stage.service.db.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const kinds = async (who: Person) => (await messagesOf(stage, who)).map(({ kind }) => kind)
  return {
    call,
    must,
    words,
    answerWords,
    asked,
    taken,
    answer,
    answered,
    collect,
    collectedIds,
    row,
    kinds,
    newId: () => randomUUID() as string,
  }
}
