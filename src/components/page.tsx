import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { useOnline } from '@/platform/online'
import { goBack } from '@/routes'
import { useElder } from '@/state/elder'
import { Boundary } from './boundary'
import { BottomBar, type Tab } from './bottom-bar'
import { classes } from './classes'
import { Icon } from './icon'
import { Press } from './press'
import './page.scss'

interface Props {
  /** In the navigation bar: WeChat's own, or the one drawn here on H5. */
  title: string
  /** The first line of the page, in its largest letters: where am I, for whom. */
  heading?: string
  /** One sentence under the heading, or in its place. */
  lead?: string
  /** A full-width top of the page's own, in place of H5's bar and the heading. */
  hero?: ReactNode
  /** Stays in sight at the bottom: the page's main act. */
  footer?: ReactNode
  /** Draws the bottom bar with this place lit. */
  tab?: Tab
  /** Pulling down asks again; the page's config needs `enablePullDownRefresh: true`. */
  onRefresh?: () => Promise<unknown>
}

/** The frame of every page: look and letter size, navigation, safe areas, what to say when there is no network. */
export function Page({
  title,
  heading,
  lead,
  hero,
  footer,
  tab,
  onRefresh,
  children,
}: PropsWithChildren<Props>) {
  const elder = useElder((state) => state.elder)
  const online = useOnline()
  const name = () => void Taro.setNavigationBarTitle({ title })
  useDidShow(name)
  useEffect(name, [title])
  usePullDownRefresh(() => {
    void Promise.resolve(onRefresh?.()).finally(() => Taro.stopPullDownRefresh())
  })

  return (
    <View className={classes('skin', 'c-page', elder && 'elder')}>
      {process.env.TARO_ENV === 'h5' && !hero && <NavigationBar title={title} back={!tab} />}
      {!online && (
        <View className="c-page__offline" {...aria({ role: 'status' })}>
          <Icon name="offline" />
          <Text className="c-page__offline-text">没有网络，您填的内容会留在手机里</Text>
        </View>
      )}
      {hero}
      <View className="c-page__body">
        {(heading ?? lead) && (
          <View className="c-page__top">
            {heading && (
              <View className="c-page__heading" {...aria({ role: 'heading' })}>
                {heading}
              </View>
            )}
            {lead && <View className="c-page__lead">{lead}</View>}
          </View>
        )}
        <Boundary>{children}</Boundary>
      </View>
      {(footer || tab) && (
        <View className="c-page__bottom">
          {footer && <View className="c-page__footer">{footer}</View>}
          {tab && <BottomBar at={tab} />}
        </View>
      )}
    </View>
  )
}

const NavigationBar = ({ title, back }: { title: string; back: boolean }) => (
  <View className="c-page__bar">
    {back && (
      <Press className="c-page__back" label="返回" onTap={goBack}>
        <Icon name="back" />
      </Press>
    )}
    <Text className="c-page__title">{title}</Text>
  </View>
)
