import { Picker, Text, View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from './classes'
import { Field, type FieldProps } from './field'
import { Icon, type IconName } from './icon'

/** In WeChat a picker opens from whatever stands inside it: a box that shows the present choice. */
const Shown = ({ text, icon, field }: { text: string | undefined; icon: IconName; field: FieldProps }) => (
  <View
    className={classes('c-box', !text && 'c-box--empty')}
    {...aria({ role: 'button', label: `${field.label}，${text ?? '请选择'}` })}
  >
    <Text className="c-box__words">{text ?? '请选择'}</Text>
    <Icon name={icon} className="c-box__sign" />
  </View>
)

interface DateFieldProps extends FieldProps {
  /** 'YYYY-MM-DD'. */
  value: string | undefined
  onChange: (value: string) => void
  /** First and last day that may be chosen, 'YYYY-MM-DD'. */
  from?: string
  to?: string
  /** Where the wheel stands before a day is chosen: 1960-01-01 spares an old person much turning. */
  opensAt?: string
}

/** '2026-03-05' as people say it: 2026年3月5日. */
export const sayDate = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A day, by the phone's own wheel: WeChat's, or the browser's (Taro's H5 wheel has small letters and no keyboard). */
export const DateField = ({ value, onChange, from, to, opensAt, ...field }: DateFieldProps) => (
  <Field {...field}>
    {process.env.TARO_ENV === 'h5' ? (
      <input
        className="c-box c-box__native"
        type="date"
        value={value ?? ''}
        min={from}
        max={to}
        aria-label={field.label}
        aria-invalid={Boolean(field.error)}
        onChange={({ target }) => target.value && onChange(target.value)}
      />
    ) : (
      <Picker
        mode="date"
        value={value ?? opensAt ?? to ?? ''}
        start={from}
        end={to}
        onChange={({ detail }) => onChange(detail.value)}
      >
        <Shown text={value && sayDate(value)} icon="calendar" field={field} />
      </Picker>
    )}
  </Field>
)

interface SelectProps<V extends string> extends FieldProps {
  options: readonly { value: V; label: string }[]
  value: V | undefined
  onChange: (value: V) => void
}

/** One of many (more than six), by the phone's own wheel. Fewer: `Choice`, which shows them all at once. */
export const Select = <V extends string>({ options, value, onChange, ...field }: SelectProps<V>) => {
  const at = options.findIndex((option) => option.value === value)
  return (
    <Field {...field}>
      {process.env.TARO_ENV === 'h5' ? (
        <View className="c-box c-box--select">
          <select
            className={classes('c-box__native', at < 0 && 'c-box--empty')}
            value={value ?? ''}
            aria-label={field.label}
            aria-invalid={Boolean(field.error)}
            onChange={({ target }) => onChange(target.value as V)}
          >
            <option value="" disabled>
              请选择
            </option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" className="c-box__sign c-box__sign--select" />
        </View>
      ) : (
        <Picker
          mode="selector"
          range={options.map(({ label }) => label)}
          value={Math.max(at, 0)}
          onChange={({ detail }) => onChange(options[Number(detail.value)]!.value)}
        >
          <Shown text={options[at]?.label} icon="down" field={field} />
        </Picker>
      )}
    </Field>
  )
}
