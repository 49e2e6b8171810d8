import { randomUUID } from 'node:crypto'
import { formAsFiled, groupsOf, meansPathOf } from '@contract/aid/rules'
import type { Review } from '@contract/aid/desk-schema'
import type { ApplicationForm } from '@contract/aid/schema'
import { completeForm, cross } from '@contract/aid/testing/forms'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { keepSignature } from '@server/kit/aid/signature'
import type { KnownContext } from '@server/kit/procedure'
import { caseIn, rowIn } from '@server/kit/testing/cases'
import type { Outcome, Person, Stage } from '@server/kit/testing/stage'
import { reviewRouter } from '../router'

/** A picture of one point, as PNG. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** What staff of a county do at the examining desk, through its door; and applications as they come in to it. */
export function reviewingOn(stage: Stage) {
  const { db, keyring, files, clock } = stage.service
  let count = 0
  const call = <T>(person: Person | undefined, procedure: string, input?: unknown): Promise<Outcome<T>> =>
    stage.call<T>(reviewRouter, person, procedure, input)

  const drafted = (applicant: Person) =>
    rowIn(stage, 'draft', { applicant, set: { number: null, submitted_at: null } })

  const paperOf = async (id: string, applicant: Person) => {
    const key = `aid/test/${randomUUID()}`
    await files.put(key, picture)
    await db
      .insertInto('aid_paper')
      .values({
        id: randomUUID(),
        application_id: id,
        owner_id: applicant.accountId,
        kind: 'identity',
        storage_key: key,
        type: 'image/png',
        bytes: picture.length,
        sm3: sm3Hex(picture.toString('base64')),
        uploaded_at: clock().toISOString(),
        removed_at: null,
      })
      .execute()
  }

  /** An application as it comes in: form, papers, the signed promise where one is asked, its clock; its id. */
  const submitted = async (applicant: Person, change: Partial<ApplicationForm> = {}): Promise<string> => {
    const form = formAsFiled(completeForm(change))
    const id = await caseIn(stage, 'submitted', {
      applicant,
      form,
      set: {
        number: `潞城援申字〔2026〕第${++count}号`,
        groups: groupsOf(form, clock()),
        means_path: meansPathOf(form.circumstance, form.meansChoice),
      },
    })
    await paperOf(id, applicant)
    await db
      .insertInto('aid_history')
      .values({
        application_id: id,
        act: 'submit',
        from_status: 'draft',
        to_status: 'submitted',
        actor_id: applicant.accountId,
        actor: 'applicant',
        at: clock().toISOString(),
      })
      .execute()
    if (form.meansChoice === 'promise') {
      const text = `法律援助申请告知承诺书\n${form.name}`
      await keepSignature(
        { db, service: { ...stage.service, keyring } } as KnownContext,
        {
          applicationId: id,
          noticeVersion: 1,
          documentHash: sm3Hex(text),
          signerId: applicant.accountId,
          signerName: form.name,
          strokes: cross,
          signedAt: clock().toISOString(),
        },
        text,
      )
    }
    return id
  }

  const grant = (person: Person, id: string) =>
    call<Review>(person, 'decide', { id, act: 'grant', reasons: '符合条件，同意援助' })
  const refuse = (person: Person, id: string) =>
    call<Review>(person, 'decide', {
      id,
      act: 'refuse',
      ground: 'not-in-scope',
      reasons: '申请的事项不属于法律援助的范围',
    })

  return { call, drafted, submitted, grant, refuse }
}
export type Reviewing = ReturnType<typeof reviewingOn>

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
