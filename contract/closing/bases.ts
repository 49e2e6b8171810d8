import type { AidForm } from '../aid/labels'
import { stagesOf, type CaseStage } from '../casework/stages'

const criminal: readonly AidForm[] = ['criminal-defence', 'criminal-agency']
const ARTICLE = '司法部令第148号第四十条'

interface BasisRule {
  label: string
  /** What the day of closing is the day of, asked as a question. */
  dayLabel: string
  stages: readonly CaseStage[]
  law: string
  /** The case ended by agreement: only with the recipient's consent on paper (148号令 32). */
  settled?: true
}

/** What a case may be closed on, stage by stage; the day it came is the day of closing (148号令 40). */
export const closingBases = {
  'prosecution-opinion': {
    label: '起诉意见书',
    dayLabel: '收到起诉意见书的日子',
    stages: ['investigation'],
    law: `${ARTICLE}（侦查阶段）`,
  },
  'case-dropped': {
    label: '撤销案件的文书',
    dayLabel: '收到撤销案件文书的日子',
    stages: ['investigation'],
    law: `${ARTICLE}（侦查阶段）`,
  },
  indictment: {
    label: '起诉书',
    dayLabel: '收到起诉书的日子',
    stages: ['prosecution'],
    law: `${ARTICLE}（审查起诉阶段）`,
  },
  'non-prosecution': {
    label: '不起诉决定书',
    dayLabel: '收到不起诉决定书的日子',
    stages: ['prosecution'],
    law: `${ARTICLE}（审查起诉阶段）`,
  },
  judgment: {
    label: '判决书',
    dayLabel: '收到判决书的日子',
    stages: ['trial'],
    law: `${ARTICLE}（审判阶段）`,
  },
  ruling: {
    label: '裁定书',
    dayLabel: '收到裁定书的日子',
    stages: ['trial'],
    law: `${ARTICLE}（审判阶段）`,
  },
  'court-mediation': {
    label: '法院调解书',
    dayLabel: '收到调解书的日子',
    stages: ['trial'],
    law: `${ARTICLE}（审判阶段）`,
    settled: true,
  },
  award: {
    label: '仲裁裁决书',
    dayLabel: '收到裁决书的日子',
    stages: ['arbitration'],
    law: `${ARTICLE}（仲裁）`,
  },
  'arbitral-mediation': {
    label: '仲裁调解书',
    dayLabel: '收到仲裁调解书的日子',
    stages: ['arbitration'],
    law: `${ARTICLE}（仲裁）`,
    settled: true,
  },
  reconsideration: {
    label: '行政复议决定书',
    dayLabel: '收到复议决定书的日子',
    stages: ['reconsideration'],
    law: `${ARTICLE}（行政复议）`,
  },
  settlement: {
    label: '和解、调解协议',
    dayLabel: '达成协议的日子',
    stages: ['non-litigation'],
    law: `${ARTICLE}（非诉讼）`,
    settled: true,
  },
  performance: {
    label: '没有文书，对方开始履行',
    dayLabel: '对方开始履行的日子',
    stages: ['non-litigation'],
    law: `${ARTICLE}（非诉讼）`,
  },
  /** The article names no day for a written document; what it is for is done when it is handed over (法援法 50). */
  'document-handed': {
    label: '写好的文书交给受援人',
    dayLabel: '把文书交给受援人的日子',
    stages: ['drafting'],
    law: '法律援助法第五十条',
  },
  /** A terminated case is closed on the day the decision came; nobody chooses it. */
  termination: {
    label: '终止法律援助决定书',
    dayLabel: '收到终止决定书的日子',
    stages: [],
    law: `${ARTICLE}（终止）`,
  },
} as const satisfies Record<string, BasisRule>

export type ClosingBasis = keyof typeof closingBases
export const closingBasisCodes = Object.keys(closingBases) as [ClosingBasis, ...ClosingBasis[]]

const rule = (basis: ClosingBasis): BasisRule => closingBases[basis]

/** '司法部令第148号第四十条（审判阶段）：判决书'. */
export const basisText = (basis: ClosingBasis): string => `${rule(basis).law}：${rule(basis).label}`

export const isSettled = (basis: ClosingBasis): boolean => rule(basis).settled === true

/** What a case of this form and stage may be closed on; nothing where the form has no such stage. */
export const basesFor = (form: AidForm, stage: CaseStage): ClosingBasis[] =>
  stagesOf(form).includes(stage)
    ? closingBasisCodes.filter((basis) => rule(basis).stages.includes(stage))
    : []

/** What is wrong with a closing, as a sentence under its field. */
export interface ClosingFaults {
  basis?: string
  closedOn?: string
}

/**
 * What is wrong with closing a case on a basis and a day: the basis is none of its stage, or the day is still to come
 * or before the engagement.
 *
 * @param day, @param engagedOn, @param today 'YYYY-MM-DD' in Shanghai
 */
export function closingFaults(
  { basis, day }: { basis: ClosingBasis; day: string },
  { form, stage, engagedOn, today }: { form: AidForm; stage: CaseStage; engagedOn: string; today: string },
): ClosingFaults {
  const faults: ClosingFaults = {}
  if (!basesFor(form, stage).includes(basis)) faults.basis = '这个阶段不能用它结案，请另选'
  if (day > today) faults.closedOn = '结案的日子还没到'
  else if (day < engagedOn) faults.closedOn = '结案的日子不能早于签委托手续那天'
  return faults
}

/** Whether a form of aid is a criminal one, where each stage is a case of its own. */
export const isCriminal = (form: AidForm): boolean => criminal.includes(form)
