import { randomUUID } from 'node:crypto'
import type { MySupplement, SupplementDesk } from '@contract/supplement/schema'
import { picture } from '@server/kit/testing/picture'
import type { Outcome, Person, Stage } from '@server/kit/testing/stage'
import { supplementRouter } from '../router'

/** What an applicant and a county do about missing papers, through the function's door. */
export function supplementingOn(stage: Stage) {
  const { db } = stage.service
  const call = <T>(person: Person, procedure: string, input: object = {}): Promise<Outcome<T>> =>
    stage.call<T>(supplementRouter, person, procedure, input)
  const ask = (person: Person, id: string, change: object = {}) =>
    call<SupplementDesk>(person, 'ask', {
      id,
      items: [{ code: 'identity-card', note: '反面没拍清楚' }, { code: 'means-proof' }],
      reasons: '缺这两样，没法审查',
      ...change,
    })
  const photo = (person: Person, applicationId: string, code: string, content = picture) =>
    call<{ id: string }>(person, 'upload', { id: randomUUID(), applicationId, code, content })
  const supply = (person: Person, id: string, cannot: object[] = []) =>
    call<MySupplement>(person, 'supply', { id, cannot })
  const agree = (person: Person, id: string, dueOn: string, codes = ['means-proof']) =>
    call<SupplementDesk>(person, 'agree', { id, dueOn, items: codes.map((code) => ({ code })) })
  const statusOf = async (id: string) =>
    (await db.selectFrom('aid_application').select('status').where('id', '=', id).executeTakeFirstOrThrow())
      .status
  /** Messages of a kind about a case, by where they lead. */
  const told = async ({ accountId }: Person, kind: string, id: string) =>
    (
      await db
        .selectFrom('message')
        .select(['title', 'body', 'link'])
        .where('account_id', '=', accountId)
        .where('kind', '=', kind)
        .execute()
    ).filter(({ link }) => link?.includes(id))
  return { call, ask, photo, supply, agree, statusOf, told }
}
