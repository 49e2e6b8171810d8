import { paperNumberText } from '../aid/numbers'
import { askedFields, caseFields, type AskedFieldName, type CaseFieldName, type Values } from './fields'
import { paperRule, type PaperRule } from './papers'
import type { PaperCode } from './titles'

export interface Placeholder {
  name: CaseFieldName | AskedFieldName
  label: string
  sample: string
}

/** Placeholders a template of this paper may name: the closed list. */
export function placeholdersOf(code: PaperCode): Placeholder[] {
  const { tells, asks } = paperRule(code)
  const told = tells.flatMap((group) =>
    Object.entries(caseFields[group] as Record<string, { label: string; sample: string }>).map(
      ([name, { label, sample }]) => ({ name: name as CaseFieldName, label, sample }),
    ),
  )
  const asked = asks.map((name) => ({
    name,
    label: askedFields[name].label,
    sample: askedFields[name].sample,
  }))
  return [...told, ...asked]
}

function sampleNumber({ number }: PaperRule): string | undefined {
  if (number === 'application') return caseFields.office.applicationNumber.sample
  if (number === 'objection') return paperNumberText('aid-objection', '潞城区', 2026, 12)
  if (number === 'grant' || number === 'refuse') return caseFields.decision.decisionNumber.sample
  return number && paperNumberText(number, '潞城区', 2026, 12)
}

/** A made-up case, for looking at a template before it is used. */
export const sampleValues = (code: PaperCode): Values => ({
  ...Object.fromEntries(placeholdersOf(code).map(({ name, sample }) => [name, sample])),
  number: sampleNumber(paperRule(code)),
})
