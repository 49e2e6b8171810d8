import type { AidForm, Circumstance, MeansChoice } from '@contract/aid/labels'
import { ApplicationForm } from '@contract/aid/schema'
import { stepFields, type FormStep } from '@contract/aid/steps'
import type { MatterType } from '@contract/consultation/labels'
import type { Group } from '@contract/groups'
import type { LaterPaper } from '@contract/supplement/item'
import type { RefusedFields } from '@contract/refusal'

export interface MemberAnswers {
  name: string
  relation: string
  monthlyIncomeYuan: number | undefined
  isOpponent: boolean
}

/** An application while it is being filled: every answer may still be missing. */
export interface Answers {
  countyCode: string | undefined
  name: string
  idKind: 'resident-id' | 'other'
  idNumber: string
  phone: string
  address: string
  groups: Group[]
  /** Null when none holds, undefined when not answered yet. */
  circumstance: Circumstance | null | undefined
  aidForm: AidForm | undefined
  matterType: MatterType | undefined
  facts: string
  opponent: string
  limitationOn: string | undefined
  meansChoice: MeansChoice | undefined
  ownMonthlyIncomeYuan: number | undefined
  household: MemberAnswers[]
  propertyNote: string
  /** Papers asked to follow (容缺). */
  later: LaterPaper[]
}

export const noAnswers: Answers = {
  countyCode: undefined,
  name: '',
  idKind: 'resident-id',
  idNumber: '',
  phone: '',
  address: '',
  groups: [],
  circumstance: undefined,
  aidForm: undefined,
  matterType: undefined,
  facts: '',
  opponent: '',
  limitationOn: undefined,
  meansChoice: undefined,
  ownMonthlyIncomeYuan: undefined,
  household: [],
  propertyNote: '',
  later: [],
}

/** The complete form the answers come to, or one sentence for each field that is wrong, by its path. */
export function readAnswers(answers: Answers): { form: ApplicationForm } | { fields: RefusedFields } {
  const parsed = ApplicationForm.safeParse(answers)
  if (parsed.success) return { form: parsed.data }
  const fields: RefusedFields = {}
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message
  return { fields }
}

/** Those of the wrong fields that a step asks for. */
export const fieldsOfStep = (step: FormStep, fields: RefusedFields): RefusedFields =>
  Object.fromEntries(
    Object.entries(fields).filter(([path]) =>
      (stepFields[step] as readonly string[]).includes(path.split('.')[0]!),
    ),
  )
