import * as z from 'zod'
import type { AidForm } from '../aid/labels'
import type { CaseStage } from '../casework/stages'
import { isCriminal, type ClosingBasis } from './bases'

const fen = z.int('请填写金额').min(0, '金额不能小于0').max(10_000_000, '金额太大，请核对')

export const rateNames = [
  'criminalInvestigation',
  'criminalProsecution',
  'criminalTrial',
  'civilTrial',
  'administrativeTrial',
  'arbitration',
  'reconsideration',
  'nonLitigation',
  'drafting',
] as const
export type RateName = (typeof rateNames)[number]
export const rateLabels: Record<RateName, string> = {
  criminalInvestigation: '刑事案件侦查阶段',
  criminalProsecution: '刑事案件审查起诉阶段',
  criminalTrial: '刑事案件审判阶段',
  civilTrial: '民事诉讼',
  administrativeTrial: '行政诉讼',
  arbitration: '劳动仲裁',
  reconsideration: '行政复议',
  nonLitigation: '非诉讼（和解、协商）',
  drafting: '代写法律文书',
}

/**
 * What a case is paid (法援法 52: by the standard set, free of tax, so there is no tax anywhere), in fen by kind of
 * case; the one in force on the day of closing counts.
 */
export const CaseRates = z.object({
  ...(Object.fromEntries(rateNames.map((name) => [name, fen])) as Record<RateName, typeof fen>),
  /** Share of the amount that a terminated case is paid, in whole percent. */
  terminatedPercent: z.int('请填写百分比').min(0, '不能小于0').max(100, '最多100%'),
})
export type CaseRates = z.output<typeof CaseRates>

const byStage: Record<CaseStage, RateName> = {
  investigation: 'criminalInvestigation',
  prosecution: 'criminalProsecution',
  trial: 'civilTrial',
  arbitration: 'arbitration',
  reconsideration: 'reconsideration',
  'non-litigation': 'nonLitigation',
  drafting: 'drafting',
}

/** Which rate a case of this form and stage is paid by. */
export const rateNameOf = (form: AidForm, stage: CaseStage): RateName =>
  stage !== 'trial'
    ? byStage[stage]
    : isCriminal(form)
      ? 'criminalTrial'
      : form === 'administrative'
        ? 'administrativeTrial'
        : 'civilTrial'

/** What a case is paid, in fen; a terminated one its share, rounded to the nearest fen. */
export const amountOf = (rates: CaseRates, name: RateName, basis: ClosingBasis): number =>
  basis === 'termination' ? Math.round((rates[name] * rates.terminatedPercent) / 100) : rates[name]
