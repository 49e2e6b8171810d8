import type { PropsWithChildren, ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import './section.scss'

interface Props {
  title: string
  /** At the right end of the title. */
  aside?: ReactNode
}

/** A named part of a page: a title on the paper, and its cards below. */
export const Section = ({ title, aside, children }: PropsWithChildren<Props>) => (
  <View className="c-section">
    <View className="c-section__head">
      <Text className="c-section__title" {...aria({ role: 'heading' })}>
        {title}
      </Text>
      {aside}
    </View>
    {children}
  </View>
)
