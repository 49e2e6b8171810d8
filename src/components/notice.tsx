import type { PropsWithChildren, ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { Icon } from './icon'
import { type Tone, toneIcons } from './tone'
import './tone.scss'
import './notice.scss'

interface Props {
  tone?: Exclude<Tone, 'plain'>
  title?: string
  /** What can be done about it: a button. */
  action?: ReactNode
}

/** Something to read before going on; `bad` and `warn` are also spoken at once by screen readers. */
export const Notice = ({ tone = 'info', title, action, children }: PropsWithChildren<Props>) => (
  <View
    className={`c-notice c-tone--${tone}`}
    {...aria({ role: tone === 'bad' || tone === 'warn' ? 'alert' : 'status' })}
  >
    <Icon name={toneIcons[tone]} className="c-notice__icon" />
    <View className="c-notice__words">
      {title && <Text className="c-notice__title">{title}</Text>}
      {children && <View className="c-notice__text">{children}</View>}
      {action && <View className="c-notice__action">{action}</View>}
    </View>
  </View>
)
