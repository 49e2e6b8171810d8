import type { Circumstance, MeansChoice } from './labels'
import { meansPathOf } from './rules'
import type { ApplicationForm } from './schema'

export const formStepCodes = [
  'place',
  'person',
  'situation',
  'matter',
  'facts',
  'means',
  'household',
  'papers',
  'notice',
  'sign',
  'check',
] as const
export type FormStep = (typeof formStepCodes)[number]

/** What each step asks; every field of the form has exactly one step. */
export const stepFields = {
  place: ['countyCode'],
  person: ['name', 'idKind', 'idNumber', 'phone', 'address'],
  situation: ['groups', 'circumstance'],
  matter: ['aidForm', 'matterType'],
  facts: ['facts', 'opponent', 'limitationOn'],
  means: ['meansChoice'],
  household: ['ownMonthlyIncomeYuan', 'household', 'propertyNote'],
  papers: ['later'],
  notice: [],
  sign: [],
  check: [],
} as const satisfies Record<FormStep, readonly (keyof ApplicationForm)[]>

/**
 * The steps a circumstance and a choice leave standing, in order: one group of questions a screen. Those of the promise
 * stand until something else is chosen, so that there never become more of them on the way.
 */
export function formSteps(circumstance: Circumstance | null, choice: MeansChoice | undefined): FormStep[] {
  const path = meansPathOf(circumstance, choice ?? 'promise')
  return formStepCodes.filter((step) => {
    if (step === 'means' || step === 'household') return circumstance === null
    return step === 'notice' || step === 'sign' ? path === 'promise' : true
  })
}

/** Refusals that name no field, and the step that mends them. */
const stepsByCode: Partial<Record<string, FormStep>> = {
  'notice-outdated': 'notice',
  'document-changed': 'sign',
  'signature-missing': 'sign',
  'promise-barred': 'means',
}

/**
 * The step that mends a refused form: by the refusal's code, else by the first wrong field in the order of steps
 * (`form.household.0.name`, `papers.identity`). Undefined when the form is not what is wrong.
 */
export function stepToMend(code: string | undefined, fields: Record<string, string>): FormStep | undefined {
  const byCode = code === undefined ? undefined : stepsByCode[code]
  if (byCode) return byCode
  const roots = new Set(
    Object.keys(fields).map((path) => {
      const [first, second] = path.split('.')
      return first === 'form' ? second : first
    }),
  )
  return formStepCodes.find(
    (step) =>
      (stepFields[step] as readonly string[]).some((field) => roots.has(field)) ||
      (step === 'papers' && roots.has('papers')) ||
      (step === 'sign' && roots.has('promise')),
  )
}
