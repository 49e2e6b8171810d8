import { View } from '@tarojs/components'
import { classes } from './classes'
import { Press } from './press'
import './segments.scss'

interface Props<V extends string> {
  options: { value: V; label: string; count?: number }[]
  value: V
  onChange: (value: V) => void
}

/** Which part of a list to see; two to four short words side by side. */
export const Segments = <V extends string>({ options, value, onChange }: Props<V>) => (
  <View className="c-segments">
    {options.map(({ value: own, label, count }) => (
      <Press
        key={own}
        role="tab"
        checked={own === value}
        className={classes('c-segments__one', own === value && 'c-segments__one--on')}
        onTap={() => onChange(own)}
      >
        {count === undefined ? label : `${label} ${count}`}
      </Press>
    ))}
  </View>
)
