import { Text, View } from '@tarojs/components'
import { clockText } from '@contract/time'
import type { Moment } from '@/api/duty'
import { classes } from '@/components/classes'
import { Press } from '@/components/press'
import { useSingleTap } from '@/components/single-tap'

interface Props {
  moment: Moment
  open: boolean
  /** The server's clock, which decides. */
  now: Date
  onTap: () => unknown
}

const words: Record<Moment, string> = { in: '签到', out: '签退' }

/** The one button of the day, round and large as a stamp. Grey and deaf until its time. */
export function PunchButton({ moment, open, now, onTap }: Props) {
  const { tap } = useSingleTap(onTap)
  const name = words[moment]
  return (
    <Press
      className={classes('today__punch', `today__punch--${moment}`, !open && 'today__punch--shut')}
      label={open ? name : `${name}，还没到时间`}
      disabled={!open}
      onTap={tap}
    >
      <View className="today__punch-face">
        <Text className="today__punch-word">{name}</Text>
        <Text className="today__punch-clock">{clockText(now)}</Text>
      </View>
    </Press>
  )
}
