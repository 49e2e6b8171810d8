import { Text, View } from '@tarojs/components'
import type { Option } from './choice'
import { classes } from './classes'
import { Field, type FieldProps } from './field'
import { Press } from './press'
import './choice.scss'

interface Props<V extends string> extends FieldProps {
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
}

/** One of many short words, as chips: all in sight, one tap. `Choice` is for few that need explaining. */
export const ChipChoice = <V extends string>({ options, value, onChange, ...field }: Props<V>) => (
  <Field {...field}>
    <View className="c-chips">
      {options.map(({ value: own, label }) => (
        <Press
          key={own}
          role="radio"
          label={label}
          checked={own === value}
          className={classes('c-chips__chip', own === value && 'c-chips__chip--on')}
          onTap={() => onChange(own)}
        >
          <Text>{label}</Text>
        </Press>
      ))}
    </View>
  </Field>
)
