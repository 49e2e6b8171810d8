import type { FalsePromise, PromiseOf } from '@contract/promise/schema'
import { promisedIn } from '@server/kit/testing/promises'
import type { Outcome, Person, Stage } from '@server/kit/testing/stage'
import { promiseRouter } from '../router'

export const UNTRUE = '在县城有一套商品房出租，每月收租金'
export const NOTE = '村委会回函：他家在县城有房出租'

/** Acts of who checks promises, by short names. */
export const deskOn = (stage: Stage) => {
  const call = <T>(person: Person, procedure: string, input: object = {}): Promise<Outcome<T>> =>
    stage.call<T>(promiseRouter, person, procedure, input)
  const ask = (person: Person, applicationId: string, way = 'letter') =>
    call<PromiseOf>(person, 'ask', { applicationId, way, toWhom: '店上镇东村村委会' })
  const answer = (person: Person, id: string, result = 'untrue') =>
    call<PromiseOf>(person, 'answer', { id, result, note: NOTE })
  /** An application checked and found untrue: its id, and the check's. */
  const checked = async (
    asker: Person,
    applicant: Person,
    result = 'untrue',
    status = 'granted' as const,
  ) => {
    const applicationId = await promisedIn(stage, status, { applicant })
    const { data } = await ask(asker, applicationId)
    const checkId = data.checks[0]!.id
    await answer(asker, checkId, result)
    return { applicationId, checkId }
  }
  const propose = (person: Person, checkId: string) =>
    call<FalsePromise>(person, 'propose', { checkId, untrue: UNTRUE })
  const proposed = async (proposer: Person, applicant: Person) => {
    const { applicationId, checkId } = await checked(proposer, applicant)
    const { data } = await propose(proposer, checkId)
    return { applicationId, id: data.id }
  }
  const decide = (person: Person, id: string, change: object = {}) =>
    call<FalsePromise>(person, 'decide', {
      id,
      outcome: 'false',
      reasons: '有不动产登记和租赁合同为证，收入高于标准',
      costFen: 180_000,
      fineFen: 100_000,
      ...change,
    })
  const found = async (proposer: Person, decider: Person, applicant: Person, change: object = {}) => {
    const made = await proposed(proposer, applicant)
    await call(applicant, 'say', { id: made.id, said: '那套房是儿子的' })
    await decide(decider, made.id, change)
    return made
  }
  return { call, ask, answer, checked, propose, proposed, decide, found }
}
export type Desk = ReturnType<typeof deskOn>
