import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import { classes } from './classes'
import { Field, FieldError, type FieldProps } from './field'
import { Icon } from './icon'
import { Press } from './press'
import './choice.scss'

export interface Option<V extends string> {
  value: V
  label: string
  /** What choosing it means, in one sentence. */
  hint?: string
}

interface ChoiceProps<V extends string> extends FieldProps {
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
  /** Two short ones in one line (是 / 否). */
  inline?: boolean
}

/** One of a few, each a card to tap. */
export const Choice = <V extends string>({ options, value, onChange, inline, ...field }: ChoiceProps<V>) => (
  <Field {...field}>
    <View className={classes('c-choice', inline && 'c-choice--inline')}>
      {options.map(({ value: own, label, hint }) => (
        <Press
          key={own}
          role="radio"
          label={hint ? `${label}，${hint}` : label}
          checked={own === value}
          className={classes('c-choice__card', own === value && 'c-choice__card--on')}
          onTap={() => onChange(own)}
        >
          <View className="c-choice__dot" />
          <View className="c-choice__words">
            <Text className="c-choice__label">{label}</Text>
            {hint && <Text className="c-choice__hint">{hint}</Text>}
          </View>
        </Press>
      ))}
    </View>
  </Field>
)

interface MultiChoiceProps<V extends string> extends FieldProps {
  options: readonly Option<V>[]
  values: readonly V[]
  onChange: (values: V[]) => void
}

/** Any number of many, as chips. Kept in the order of the options. */
export const MultiChoice = <V extends string>({
  options,
  values,
  onChange,
  ...field
}: MultiChoiceProps<V>) => {
  const turn = (own: V) =>
    onChange(
      options
        .map(({ value }) => value)
        .filter((value) => (value === own ? !values.includes(own) : values.includes(value))),
    )
  return (
    <Field {...field}>
      <View className="c-chips">
        {options.map(({ value, label }) => {
          const on = values.includes(value)
          return (
            <Press
              key={value}
              role="checkbox"
              label={label}
              checked={on}
              className={classes('c-chips__chip', on && 'c-chips__chip--on')}
              onTap={() => turn(value)}
            >
              {on && <Icon name="check" className="c-chips__sign" />}
              <Text>{label}</Text>
            </Press>
          )
        })}
      </View>
    </Field>
  )
}

interface TickProps {
  checked: boolean
  onChange: (checked: boolean) => void
  error?: string
}

/** A sentence to agree with. Never ticked beforehand. */
export const Tick = ({ checked, onChange, error, children }: PropsWithChildren<TickProps>) => (
  <View className={classes('c-field', !!error && 'c-field--wrong')}>
    <Press role="checkbox" checked={checked} className="c-tick" onTap={() => onChange(!checked)}>
      <View className={classes('c-tick__box', checked && 'c-tick__box--on')}>
        {checked && <Icon name="check" className="c-tick__sign" />}
      </View>
      <View className="c-tick__words">{children}</View>
    </Press>
    <FieldError>{error}</FieldError>
  </View>
)
