import type { ApplicationForm } from '@contract/aid/schema'
import { stagesOf, type CaseStage } from '@contract/casework/stages'
import { shanghaiDate } from '@contract/time'
import { rowIn } from './cases'
import type { Person, Stage } from './stage'

interface Wanted {
  applicant: Person
  handler: Person
  form?: Partial<ApplicationForm>
  caseStage?: CaseStage
  /** 'YYYY-MM-DD'; today when left out. */
  signedOn?: string
}

/** A case whose lawyer has signed and works on it. For tests of what comes after. Its id. */
export async function engagedCase(
  stage: Stage,
  { applicant, handler, form, caseStage, signedOn }: Wanted,
): Promise<string> {
  const { db, clock } = stage.service
  const id = await rowIn(stage, 'engaged', { applicant, handler, form })
  const { aid_form } = await db
    .selectFrom('aid_application')
    .select('aid_form')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('case_engagement')
    .values({
      application_id: id,
      handler_id: handler.accountId,
      stage: caseStage ?? stagesOf(aid_form!)[0]!,
      signed_on: signedOn ?? shanghaiDate(clock()),
      late_cause: null,
      late_said: null,
      clock_id: null,
      created_at: clock().toISOString(),
    })
    .execute()
  return id
}
