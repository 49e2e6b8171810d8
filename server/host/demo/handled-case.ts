import type { ApplicationFormInput } from '@contract/aid/schema'
import { assignmentRouter } from '../../../cloudfunctions/assignment/router'
import { caseworkRouter } from '../../../cloudfunctions/casework/router'
import { reviewRouter } from '../../../cloudfunctions/review/router'
import { POINT, type actingIn } from './acting'
import { demoId, demoLawyer, demoResidents, demoStaff } from './people'

interface Wanted {
  key: string
  form: ApplicationFormInput
  /** Codes of what the lawyer has put into the file. */
  papers: readonly string[]
  /** Day the agreement was signed. */
  signedOn: string
}

/** A case of the demonstration's second resident, granted, taken on by its lawyer and signed for: its id, and who acts. */
export async function handledCase(
  { sessionOf, act, applied }: ReturnType<typeof actingIn>,
  { key, form, papers, signedOn }: Wanted,
) {
  const resident = await sessionOf(demoResidents[1]!.id)
  const county = await sessionOf(demoStaff[1]!.id)
  const lawyer = await sessionOf(demoLawyer.id)
  const id = await applied(resident, key, form)
  await act(reviewRouter, county, 'decide', {
    id,
    act: 'grant',
    reasons: '讨要工资，免予核查经济困难，同意援助。',
  })
  await act(assignmentRouter, county, 'assign', {
    id,
    practitionerId: demoLawyer.id,
    because: '李明熟悉讨薪案件，人就在店上镇。',
  })
  await act(assignmentRouter, lawyer, 'accept', { id })
  for (const code of papers)
    await act(caseworkRouter, lawyer, 'addPaper', {
      id: demoId(`${id}:${code}`),
      applicationId: id,
      stage: 'trial',
      code,
      content: POINT,
    })
  await act(caseworkRouter, lawyer, 'engage', { id, stage: 'trial', signedOn })
  return { id, resident, county, lawyer }
}
