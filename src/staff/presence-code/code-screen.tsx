import { Image, Text, View } from '@tarojs/components'
import type { PresenceCode } from '@contract/site/schema'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { useServerClock } from '@/features/duty/server-clock'
import { screenState } from '@/features/site/screen-state'
import { aria } from '@/platform/aria'

interface Props {
  shown: PresenceCode
  receivedAt: number
  /** The last try got no answer. */
  failed: boolean
  onRetry: () => unknown
}

/** The digits in two groups of four, the picture, and the time left. A worthless code is taken off the screen. */
export function CodeScreen({ shown, receivedAt, failed, onRetry }: Props) {
  const now = useServerClock(shown.asOf, receivedAt)
  const { state, left, share } = screenState(shown, now)
  if (state === 'dead')
    return (
      <Notice
        tone="bad"
        title="连不上网，码已经过期"
        action={
          <Button icon="refresh" onTap={onRetry}>
            再试一次
          </Button>
        }
      >
        请检查这台设备的网络。值班人员可以先扫墙上的张贴码签到。
      </Notice>
    )
  const groups = [shown.code.slice(0, 4), shown.code.slice(4)]
  return (
    <Card>
      <View
        className="presence__digits"
        {...aria({ role: 'img', label: `现场码${[...shown.code].join(' ')}` })}
      >
        {groups.map((group, index) => (
          <Text key={index} className="presence__group">
            {group}
          </Text>
        ))}
      </View>
      <View className="presence__bar">
        <View
          className={`presence__left ${left <= 5 ? 'presence__left--soon' : ''}`}
          style={{ width: `${Math.round(share * 100)}%` }}
        />
      </View>
      <View className="presence__note">
        {state === 'making-way' || left === 0 ? '正在换新码' : `${left}秒后换新码`}
      </View>
      <Image className="presence__image" src={shown.image} mode="aspectFit" aria-label="签到用的二维码" />
      <View className="presence__note">{failed ? '网络不稳，正在重连' : '屏幕会一直亮着，不用管它'}</View>
    </Card>
  )
}
