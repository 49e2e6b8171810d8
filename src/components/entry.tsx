import { Text, View } from '@tarojs/components'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import { useSingleTap } from './single-tap'
import './entry.scss'

interface Props {
  icon: IconName
  title: string
  hint?: string
  onTap: () => unknown
  /** main: the first thing people come for; at most one or two a page. */
  kind?: 'main' | 'plain'
}

/** A large door to another page. */
export function Entry({ icon, title, hint, onTap, kind = 'plain' }: Props) {
  const { tap } = useSingleTap(onTap)
  return (
    <Press
      role="link"
      className={classes('c-entry', `c-entry--${kind}`)}
      label={hint ? `${title}，${hint}` : title}
      onTap={tap}
    >
      <View className="c-entry__mark">
        <Icon name={icon} className="c-entry__sign" />
      </View>
      <View className="c-entry__words">
        <Text className="c-entry__title">{title}</Text>
        {hint && <Text className="c-entry__hint">{hint}</Text>}
      </View>
      <Icon name="forward" className="c-entry__arrow" />
    </Press>
  )
}
