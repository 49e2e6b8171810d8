import type { ShownLinkCode } from '@contract/counter/schema'
import type { Outcome, Person, Stage } from '@server/kit/testing/stage'
import { counterRouter } from '../router'

/** Of the ID number in the form of a test. */
export const LAST_FOUR = '0023'

/** What is done for who has no account, through the function's door. */
export function counterOn(stage: Stage) {
  const { db } = stage.service
  const call = <T>(person: Person | undefined, procedure: string, input: object = {}): Promise<Outcome<T>> =>
    stage.call<T>(counterRouter, person, procedure, input)
  const make = (person: Person, id: string, seen = 'person') =>
    call<ShownLinkCode>(person, 'makeLinkCode', { id, seen })
  /** A new code; fails where none is given. */
  const codeFor = async (person: Person, id: string) => {
    const { data, code } = await make(person, id)
    if (code) throw new Error(`no code: ${code}`)
    return data.code
  }
  const link = (person: Person, code: string, lastFour = LAST_FOUR, change: object = {}) =>
    call<{ id: string }>(person, 'link', { code, lastFour, ...change })
  const row = (id: string) =>
    db.selectFrom('aid_application').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const inbox = ({ accountId }: Person) =>
    db
      .selectFrom('message')
      .select(['kind', 'title', 'body', 'link'])
      .where('account_id', '=', accountId)
      .orderBy('created_at')
      .execute()
  const audits = (act: string, subject: string) =>
    db
      .selectFrom('audit_log')
      .select(['account_id', 'detail'])
      .where('act', '=', act)
      .where('subject_id', '=', subject)
      .orderBy('position')
      .execute()
  return { call, make, codeFor, link, row, inbox, audits }
}
