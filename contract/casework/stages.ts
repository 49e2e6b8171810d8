import type { AidForm } from '../aid/labels'

/** Stages of a case, each a case of its own in the file and in the subsidy (148号令 33, 40). */
export const caseStages = [
  'investigation',
  'prosecution',
  'trial',
  'arbitration',
  'reconsideration',
  'non-litigation',
  'drafting',
] as const
export type CaseStage = (typeof caseStages)[number]
export const caseStageLabels: Record<CaseStage, string> = {
  investigation: '侦查阶段',
  prosecution: '审查起诉阶段',
  trial: '审判阶段',
  arbitration: '仲裁',
  reconsideration: '行政复议',
  'non-litigation': '不打官司，协商解决',
  drafting: '代写文书',
}

const stages: Record<AidForm, readonly CaseStage[]> = {
  civil: ['trial', 'non-litigation'],
  administrative: ['reconsideration', 'trial'],
  arbitration: ['arbitration', 'non-litigation'],
  'criminal-defence': ['investigation', 'prosecution', 'trial'],
  'criminal-agency': ['investigation', 'prosecution', 'trial'],
  drafting: ['drafting'],
}

/** Stages a case of this form of aid can be in. */
export const stagesOf = (form: AidForm): readonly CaseStage[] => stages[form]
