import { Picker, Text, View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { Field, type FieldProps } from './field'

interface Props extends FieldProps {
  /** 'HH:mm'. */
  value: string
  onChange: (value: string) => void
}

/** A time of day, by the phone's own wheel. */
export const TimeField = ({ value, onChange, ...field }: Props) => (
  <Field {...field}>
    {process.env.TARO_ENV === 'h5' ? (
      <input
        className="c-box c-box__native"
        type="time"
        value={value}
        aria-label={field.label}
        aria-invalid={Boolean(field.error)}
        onChange={({ target }) => target.value && onChange(target.value)}
      />
    ) : (
      <Picker mode="time" value={value} onChange={({ detail }) => onChange(detail.value)}>
        <View className="c-box" {...aria({ role: 'button', label: `${field.label}，${value}` })}>
          <Text className="c-box__words">{value}</Text>
        </View>
      </Picker>
    )}
  </Field>
)
