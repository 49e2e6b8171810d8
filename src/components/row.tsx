import type { PropsWithChildren, ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import { useSingleTap } from './single-tap'
import './row.scss'

interface Props {
  /** The line itself. */
  title: string
  /** A second, softer line. */
  hint?: string
  icon?: IconName
  /** At the right end: a badge, a time, a number. */
  aside?: ReactNode
  onTap?: () => unknown
}

/** One line of a list. Put several inside one `Card`; a line that opens something shows an arrow. */
export function Row({ title, hint, icon, aside, onTap }: Props) {
  const { tap } = useSingleTap(onTap)
  const inside = (
    <>
      {icon && <Icon name={icon} className="c-row__icon" />}
      <View className="c-row__words">
        <Text className="c-row__title">{title}</Text>
        {hint && <Text className="c-row__hint">{hint}</Text>}
      </View>
      {aside && <View className="c-row__aside">{aside}</View>}
      {onTap && <Icon name="forward" className="c-row__arrow" />}
    </>
  )
  return onTap ? (
    <Press role="link" className="c-row" onTap={tap}>
      {inside}
    </Press>
  ) : (
    <View className="c-row">{inside}</View>
  )
}

/** What is known of a thing, line by line: `<KeyValue name="地址">…</KeyValue>`. */
export const KeyValue = ({ name, children }: PropsWithChildren<{ name: string }>) => (
  <View className="c-key-value">
    <Text className="c-key-value__name">{name}</Text>
    <View className="c-key-value__value">{children}</View>
  </View>
)
