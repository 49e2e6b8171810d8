import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import { useSingleTap } from './single-tap'
import './tile.scss'

interface Props {
  icon: IconName
  title: string
  /** Things that wait behind this door; 0 shows nothing. */
  count?: number | undefined
  onTap: () => unknown
}

/** A small door among many; put them in `Tiles`. Use `Entry` where a door needs a word of explanation. */
export function Tile({ icon, title, count = 0, onTap }: Props) {
  const { tap } = useSingleTap(onTap)
  return (
    <Press
      role="link"
      className="c-tile"
      label={count > 0 ? `${title}，有${count}件等着办` : title}
      onTap={tap}
    >
      <View className="c-tile__mark">
        <Icon name={icon} className="c-tile__sign" />
        {count > 0 && <Text className="c-tile__count">{count > 99 ? '99+' : String(count)}</Text>}
      </View>
      <Text className="c-tile__title">{title}</Text>
    </Press>
  )
}

/** Small doors side by side: four in a row, two in large letters. */
export const Tiles = ({ children }: PropsWithChildren) => <View className="c-tiles">{children}</View>
