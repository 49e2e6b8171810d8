import type { SettingField } from '@contract/setting/field'
import type { Filled } from '@contract/setting/form'
import { Choice, MultiChoice } from '@/components/choice'
import { NumberField } from '@/components/number-field'
import { TextArea } from '@/components/text-field'

interface Props {
  field: SettingField
  value: Filled
  error: string | undefined
  onChange: (value: Filled) => void
}

const yesOrNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
] as const

/** The control for one part of a rule, as its words describe it. */
export function FieldOf({ field, value, error, onChange }: Props) {
  const same = { label: field.label, hint: field.hint, error }
  switch (field.kind) {
    case 'number':
    case 'yuan':
      return (
        <NumberField
          {...same}
          unit={field.unit}
          decimals={field.kind === 'yuan' ? 2 : (field.decimals ?? 0)}
          optional={field.orNothing === true}
          value={value as number | undefined}
          onChange={onChange}
        />
      )
    case 'yes-no':
      return (
        <Choice
          {...same}
          inline
          options={yesOrNo}
          value={value === undefined ? undefined : value ? 'yes' : 'no'}
          onChange={(answer) => onChange(answer === 'yes')}
        />
      )
    case 'text':
      return (
        <TextArea {...same} max={field.max} value={(value as string | undefined) ?? ''} onChange={onChange} />
      )
    case 'many':
      return (
        <MultiChoice
          {...same}
          options={field.options}
          values={(value as string[] | undefined) ?? []}
          onChange={onChange}
        />
      )
  }
}
