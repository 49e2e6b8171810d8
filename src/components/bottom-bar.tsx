import { Text, View } from '@tarojs/components'
import { type PageName, startAt } from '@/routes'
import { useSession } from '@/state/session'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import './bottom-bar.scss'

export type Tab = Extract<PageName, 'home' | 'inbox' | 'me'>

const places: { tab: Tab; text: string; icon: IconName }[] = [
  { tab: 'home', text: '首页', icon: 'home' },
  { tab: 'inbox', text: '消息', icon: 'bell' },
  { tab: 'me', text: '我的', icon: 'person' },
]

/** The three places everybody finds back to. Our own, because WeChat's tab bar cannot grow with 大字版. */
export function BottomBar({ at }: { at: Tab }) {
  const unread = useSession(({ who }) => who?.unreadMessages ?? 0)
  return (
    <View className="c-bottom-bar">
      {places.map(({ tab, text, icon }) => (
        <Press
          key={tab}
          role="tab"
          checked={tab === at}
          className={classes('c-bottom-bar__place', tab === at && 'c-bottom-bar__place--here')}
          label={tab === 'inbox' && unread > 0 ? `${text}，${unread}条未读` : text}
          onTap={() => tab !== at && void startAt(tab)}
        >
          <View className="c-bottom-bar__icon">
            <Icon name={icon} />
            {tab === 'inbox' && unread > 0 && (
              <Text className="c-bottom-bar__unread">{unread > 99 ? '99+' : unread}</Text>
            )}
          </View>
          <Text className="c-bottom-bar__text">{text}</Text>
        </Press>
      ))}
    </View>
  )
}
