import { randomUUID } from 'node:crypto'
import { promiseText } from '@contract/aid/promise'
import { paperKinds } from '@contract/aid/labels'
import type { PaperKind } from '@contract/aid/labels'
import { meansPathOf, papersNeeded } from '@contract/aid/rules'
import type { ApplicationForm } from '@contract/aid/schema'
import { completeForm, cross } from '@contract/aid/testing/forms'
import type { Filing } from '@contract/intake/schema'
import type { TakenInReceipt } from '@contract/intake/taken-in-schema'
import { shanghaiDate } from '@contract/time'
import { getNotice } from '@server/kit/aid/promise'
import { sm3Hex } from '@server/kit/crypto/sm3'
import type { Outcome, Person, Stage } from '@server/kit/testing/stage'
import { intakeRouter } from '../router'

export const aloud = { way: 'aloud' as const, strokes: cross }
export const agent = {
  name: '张大山',
  relation: '儿子',
  phone: '13934561234',
  idNumber: '140406196611230023',
}

/** Everything personal that the intake tests say; looked for where it must not be. */
export const personal =
  /140406196611230023|13834567890|13934561234|东村12号|王秀英|张大山|李老汉|王大强|赡养费/

/** What happens at a counter, through its door, one call each. */
export function counterOn(stage: Stage) {
  const call = <T>(person: Person | undefined, procedure: string, input?: unknown): Promise<Outcome<T>> =>
    stage.call<T>(intakeRouter, person, procedure, input)
  const { db, clock } = stage.service

  /** A paper lying in a draft; that a phone may upload one is proven elsewhere. */
  const lay = (person: Person, applicationId: string, kind: PaperKind) =>
    db
      .insertInto('aid_paper')
      .values({
        id: randomUUID(),
        application_id: applicationId,
        owner_id: person.accountId,
        kind,
        storage_key: randomUUID(),
        type: 'image/png',
        bytes: 1,
        sm3: 'x',
        uploaded_at: clock().toISOString(),
      })
      .execute()

  const layAll = async (person: Person, id: string, form: ApplicationForm, more: PaperKind[] = []) => {
    const needed: PaperKind[] = [...papersNeeded(meansPathOf(form.circumstance, form.meansChoice)), ...more]
    for (const kind of paperKinds.filter((one) => needed.includes(one))) await lay(person, id, kind)
  }

  /** The promise as the person signs it on the phone; undefined where none is asked. */
  const signed = async (form: ApplicationForm) => {
    if (meansPathOf(form.circumstance, form.meansChoice) !== 'promise') return undefined
    const notice = await getNotice(db, shanghaiDate(clock()))
    const { name } = await db
      .selectFrom('area')
      .select('name')
      .where('code', '=', form.countyCode)
      .executeTakeFirstOrThrow()
    return {
      noticeVersion: notice.version,
      documentHash: sm3Hex(promiseText(notice, form, name)),
      strokes: cross,
    }
  }

  /** A draft begun at a counter with all papers; its id. */
  const begun = async (person: Person, form: ApplicationForm, channel = 'counter') => {
    const id = randomUUID()
    const { code } = await call(person, 'beginTakeIn', { id, channel, tracking: 'SF1234567' })
    if (code) throw new Error(`not begun: ${code}`)
    await layAll(person, id, form)
    return id
  }
  const collect = async (person: Person, id: string, form: ApplicationForm, readBack: unknown = aloud) =>
    call<TakenInReceipt>(person, 'collect', { id, form, promise: await signed(form), readBack })

  /** Taken in at a station; its id. */
  const collected = async (person: Person, change: Partial<ApplicationForm> = {}) => {
    const form = completeForm(change)
    const id = await begun(person, form)
    const { code } = await collect(person, id, form)
    if (code) throw new Error(`not collected: ${code}`)
    return id
  }

  /** A draft filled for somebody, with all papers; its id. */
  const forOther = async (
    person: Person,
    filedAs: 'representative' | 'relative' | 'helper',
    form: ApplicationForm,
    more: PaperKind[] = filedAs === 'helper' ? [] : ['agency'],
  ) => {
    const id = randomUUID()
    const { code } = await call<Filing>(person, 'setAgent', {
      id,
      filedAs,
      ...(filedAs !== 'helper' && { agent }),
    })
    if (code) throw new Error(`no agent: ${code}`)
    await layAll(person, id, form, more)
    return id
  }
  const submit = async (person: Person, id: string, form: ApplicationForm, readBack?: unknown) =>
    call<{ number: string; dueOn: string }>(person, 'submit', {
      id,
      form,
      promise: await signed(form),
      ...(readBack !== undefined && { readBack }),
    })

  const row = (id: string) =>
    db.selectFrom('aid_application').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const inbox = async ({ accountId }: Person, kind: string) =>
    (
      await db
        .selectFrom('message')
        .select(['title', 'body', 'link'])
        .where('account_id', '=', accountId)
        .where('kind', '=', kind)
        .execute()
    ).map(({ title, body, link }) => `${title} ${body} ${link}`)
  const clocks = (id: string) =>
    db
      .selectFrom('aid_clock')
      .select(['what', 'started_on', 'due_on', 'paused_on', 'paused_days', 'outcome'])
      .where('application_id', '=', id)
      .orderBy('id')
      .execute()
  /** Every row of the intake's tables, the messages and the audit log, as text. */
  const everything = async () => {
    const tables = [
      'aid_application',
      'aid_agent',
      'aid_read_back',
      'aid_recipient',
      'aid_collection',
      'message',
      'audit_log',
    ] as const
    return JSON.stringify(
      await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())),
    )
  }

  return {
    call,
    lay,
    layAll,
    signed,
    begun,
    collect,
    collected,
    forOther,
    submit,
    row,
    inbox,
    clocks,
    everything,
  }
}
export type Counter = ReturnType<typeof counterOn>
