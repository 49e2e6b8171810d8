import { closingBases, type ClosingBasis } from '@contract/closing/bases'
import { closingOutcomeLabels, closingOutcomes, type ClosingOutcome } from '@contract/closing/labels'
import type { OwnClosing } from '@contract/closing/schema'
import type { RefusedFields } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { Choice } from '@/components/choice'
import { NumberField } from '@/components/number-field'
import { DateField } from '@/components/picker-field'

/** How a case ended, as it is being filled in; `benefit` in yuan. */
export interface EndingDraft {
  basis: ClosingBasis | undefined
  closedOn: string | undefined
  outcome: ClosingOutcome | undefined
  benefit: number | undefined
}

interface Props {
  it: OwnClosing
  value: EndingDraft
  fields: RefusedFields | undefined
  /** Where the fields stand in what is sent: 'closing.' where they are part of it. */
  within?: string
  onChange: (change: Partial<EndingDraft>) => void
}

/** Basis, day, outcome and what it was worth. */
export function EndingFields({ it, value, fields, within = '', onChange }: Props) {
  const { basis, closedOn, outcome, benefit } = value
  const wrong = (name: string) => fields?.[`${within}${name}`] ?? fields?.[name]
  return (
    <>
      <Choice
        label="拿到了什么"
        hint="案件走到哪一步，就凭哪种文书结案"
        options={it.bases.map((code) => ({ value: code, label: closingBases[code].label }))}
        value={basis}
        error={wrong('basis')}
        onChange={(next) => onChange({ basis: next })}
      />
      {basis && (
        <DateField
          label={closingBases[basis].dayLabel}
          hint="这一天就是结案日"
          value={closedOn}
          from={it.engagedOn ?? undefined}
          to={shanghaiDate(it.asOf)}
          error={wrong('closedOn')}
          onChange={(next) => onChange({ closedOn: next })}
        />
      )}
      <Choice
        label="结果怎么样"
        options={closingOutcomes.map((code) => ({ value: code, label: closingOutcomeLabels[code] }))}
        value={outcome}
        error={wrong('outcome')}
        onChange={(next) => onChange({ outcome: next })}
      />
      <NumberField
        label="为受援人挽回损失或者争取到多少钱"
        unit="元"
        optional
        decimals={2}
        value={benefit}
        error={wrong('benefitFen')}
        onChange={(next) => onChange({ benefit: next })}
      />
    </>
  )
}
