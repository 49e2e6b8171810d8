import { randomUUID } from 'node:crypto'
import type { PaperKind } from '@contract/aid/labels'
import { meansPathOf, papersNeeded } from '@contract/aid/rules'
import type { ApplicationForm, MyCase, PromisePaper } from '@contract/aid/schema'
import { completeForm, cross } from '@contract/aid/testing/forms'
import type { Outcome, Person, Stage } from '@server/kit/testing/stage'
import { aidRouter } from '../router'

/** A picture of one point, as PNG. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** What an applicant does at the aid desk, through its door, one call each. */
export function applyingOn(stage: Stage) {
  const call = <T>(person: Person | undefined, procedure: string, input?: unknown): Promise<Outcome<T>> =>
    stage.call<T>(aidRouter, person, procedure, input)

  const upload = (person: Person, applicationId: string, kind: PaperKind, bytes: Buffer = picture) =>
    call<{ id: string }>(person, 'uploadPaper', {
      id: randomUUID(),
      applicationId,
      kind,
      content: bytes.toString('base64'),
    })

  /** A draft with every paper its form needs; its id. */
  const drafted = async (person: Person, form: ApplicationForm): Promise<string> => {
    const id = randomUUID()
    await call(person, 'saveDraft', { id, form })
    for (const kind of papersNeeded(meansPathOf(form.circumstance, form.meansChoice)))
      await upload(person, id, kind)
    return id
  }

  /** The promise for a form, prepared and signed with a cross; undefined where none is asked. */
  const signed = async (person: Person, form: ApplicationForm) => {
    if (meansPathOf(form.circumstance, form.meansChoice) !== 'promise') return undefined
    const { data } = await call<PromisePaper>(person, 'preparePromise', { form })
    return { noticeVersion: data.noticeVersion, documentHash: data.hash, strokes: cross }
  }

  const submit = async (person: Person, id: string, form: ApplicationForm) =>
    call<MyCase>(person, 'submit', { id, form, promise: await signed(person, form) })

  /** A submitted application; its id. */
  const submitted = async (person: Person, change: Partial<ApplicationForm> = {}): Promise<string> => {
    const form = completeForm(change)
    const id = await drafted(person, form)
    const { code, fields } = await submit(person, id, form)
    if (code) throw new Error(`not submitted: ${code} ${JSON.stringify(fields)}`)
    return id
  }

  return { call, upload, drafted, signed, submit, submitted }
}
export type Applying = ReturnType<typeof applyingOn>

/** Audit rows about a subject, oldest first. */
export const auditOf = (stage: Stage, subjectId: string) =>
  stage.service.db
    .selectFrom('audit_log')
    .select(['chain', 'account_id', 'role', 'act', 'detail'])
    .where('subject_id', '=', subjectId)
    .orderBy('at')
    .orderBy('chain')
    .orderBy('position')
    .execute()

/** Everything personal of `completeForm`, to be looked for where it must not be. */
export const personal = /140406196611230023|13834567890|东村12号|王秀英|李老汉|王大强|赡养费/

/** Every row of the aid tables and the audit log, as text. */
export async function everythingStored({ service: { db } }: Stage): Promise<string> {
  const tables = [
    'aid_application',
    'aid_paper',
    'aid_signature',
    'aid_history',
    'audit_log',
    'message',
  ] as const
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
  return JSON.stringify(rows)
}
