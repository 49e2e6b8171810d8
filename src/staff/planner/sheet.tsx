import type { PropsWithChildren, ReactNode } from 'react'
import { ScrollView, Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Press } from '@/components/press'
import { aria } from '@/platform/aria'

interface Props {
  title: string
  /** Stays in sight below what scrolls. */
  foot?: ReactNode
  onClose: () => void
}

/** A sheet that comes up over the month, so that one comes back to the very place. */
export const Sheet = ({ title, foot, onClose, children }: PropsWithChildren<Props>) => (
  <View className="planner__over">
    <Press className="planner__veil" label="关闭" onTap={onClose} />
    <View className="planner__sheet" {...aria({ label: title })}>
      <View className="planner__bar">
        <Text className="planner__bar-title">{title}</Text>
        <Press className="planner__close" label="关闭" onTap={onClose}>
          <Icon name="close" />
        </Press>
      </View>
      <ScrollView scrollY className="planner__scroll">
        <View className="planner__inside">{children}</View>
      </ScrollView>
      {foot && <View className="planner__foot">{foot}</View>}
    </View>
  </View>
)
